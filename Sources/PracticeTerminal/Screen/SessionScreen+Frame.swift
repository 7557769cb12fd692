import Practice
package import Terminal

extension SessionScreen {
  /// The screen at a size.
  ///
  /// It also notes how far one can scroll.
  ///
  /// - Parameter tick: goes up while something is waited for, so that one sees that something happens.
  package mutating func frame(_ size: ScreenSize, tick: Int = 0) -> Frame {
    guard size.columns >= 20, size.rows >= 8 else { return Frame(rows: [Row(words.tooSmall)]) }
    let margin = size.columns >= 60 ? 2 : 1
    width = min(size.columns - 2 * margin, 88)
    let head = head()
    let foot = Array(foot(tick).prefix(max(1, size.rows / 3)))
    var room = max(1, size.rows - head.count - foot.count - 1)
    let body = BlockRows(width: width, words: .inLanguage(view.language)).rows(view.blocks)
    let wanted = inputHeight(atMost: room)
    // What is to be read gets what the answer leaves it, but at least a good third.
    let readingRoom =
      wanted == 0 ? room : min(body.count, max(room - wanted - 1, body.isEmpty ? 0 : room * 2 / 5))
    reading = (readingRoom, body.count)
    scroll = max(0, min(scroll, max(0, body.count - readingRoom)))
    var rows = head + Array(body[scroll..<min(body.count, scroll + readingRoom)])
    room -= readingRoom
    var cursor: Frame.Place?
    if wanted > 0 {
      if readingRoom > 0 { rows.append(seam()) }
      let shown = inputRows(height: max(1, room - (readingRoom > 0 ? 1 : 0)))
      cursor = shown.cursor.map { Frame.Place(row: rows.count + $0.row, column: $0.column) }
      rows += shown.rows
    }
    rows = Array(rows.prefix(size.rows - foot.count))
    while rows.count < size.rows - foot.count { rows.append(Row()) }
    if inputIsNone, isMoreBelow { rows[rows.count - 1] = rule(words.more) }
    rows += foot
    let indent = Row(String(repeating: " ", count: margin))
    return Frame(
      rows: rows.map { indent + $0.cut(to: size.columns - margin) },
      cursor: cursor.map { place in
        Frame.Place(
          row: min(place.row, size.rows - 1), column: min(place.column + margin, size.columns - 1))
      })
  }

  /// The title and what belongs to it, above a line.
  private func head() -> [Row] {
    let facts = view.facts.joined(separator: " · ")
    let title = Row(view.title, Look.title)
    let right = Row(facts, Look.faint)
    let fits = title.width + 3 + right.width <= width
    let first =
      fits ? title.padded(to: width - right.width) + right : title.cut(to: width)
    let second = fits || facts.isEmpty ? [] : [right.cut(to: width)]
    return [first] + second + [rule(progress), Row()]
  }

  private var progress: String {
    view.progress.map { "\($0.step)/\($0.count)" } ?? ""
  }

  /// A line over the width, with a word at its right end.
  private func rule(_ word: String) -> Row {
    let length = word.isEmpty ? width : width - word.count - 1
    let line = Row(String(repeating: "─", count: max(0, length)), Look.faint)
    return word.isEmpty ? line : line + Row(" " + word, Look.faint)
  }

  /// The line between what is read and what is answered; it says if there is more to read.
  private func seam() -> Row {
    isMoreBelow ? rule(words.more) : Row()
  }

  private var isMoreBelow: Bool { scroll + reading.room < reading.rows }

  private func foot(_ tick: Int) -> [Row] {
    if let busy = view.busy {
      let signs = ["◐", "◓", "◑", "◒"]
      return [Row(signs[tick % signs.count] + " ", Look.key) + Row(busy)]
    }
    return KeyBar(entries: keys).rows(width: width)
  }

  private var inputIsNone: Bool { if case .none = input { true } else { false } }
}
