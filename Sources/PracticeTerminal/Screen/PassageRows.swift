import Diagnostics
import Practice
import Terminal

/// A passage with its marks, as rows of a screen.
struct PassageRows {
  private(set) var rows: [Row] = []
  /// Where the cursor is.
  private(set) var cursor = Frame.Place(row: 0, column: 0)

  init(_ field: MarkField, width: Int, hasCursor: Bool) {
    if field.hasSegments {
      segments(field, width, hasCursor)
    } else {
      words(field, width, hasCursor)
    }
  }

  /// The running text, with marked words.
  private mutating func words(_ field: MarkField, _ width: Int, _ hasCursor: Bool) {
    for (index, line) in MarkLayout(field, width: width - 2).lines.enumerated() {
      var (row, offset) = (Row("│ ", Look.faint), line.offset)
      var (text, ink): (String, Ink) = ("", .plain)
      for character in line.characters {
        let next = WordInk(field, at: offset, hasCursor: hasCursor)
        if next.isCursorStart { cursor = Frame.Place(row: index, column: (row + Row(text)).width) }
        if next.ink != ink {
          if !text.isEmpty { row.pieces.append(Row.Piece(text, ink)) }
          (text, ink) = ("", next.ink)
        }
        text.append(character)
        offset += character.utf8.count
      }
      if !text.isEmpty { row.pieces.append(Row.Piece(text, ink)) }
      rows.append(row)
    }
  }

  /// The sentences one below the other, each with its number and what is said of it.
  private mutating func segments(_ field: MarkField, _ width: Int, _ hasCursor: Bool) {
    let bytes = Array(field.passage.text.utf8)
    for (index, range) in field.units.enumerated() where range.upperBound <= bytes.count {
      let isMarked = field.marked.keys.contains(index)
      let isCursor = hasCursor && index == field.cursor
      if isCursor { cursor = Frame.Place(row: rows.count, column: 2) }
      let pointer = isCursor ? Row("› ", Look.key) : "  "
      let sign = isMarked ? Row("✗ ", Look.open) : Row("· ", Look.faint)
      let text = String(decoding: bytes[range], as: UTF8.self)
      let ink = isMarked ? Ink(.yellow, underlined: true) : isCursor ? Ink.strong : .plain
      var shown = Row.wrapped(text, ink, behind: pointer + sign, to: width)
      if isMarked, let label = field.labelText(of: index) {
        let tag = Row(" \(label) ", Look.marked)
        // Beside its sentence where there is room.
        if let last = shown.last, last.width + 2 + tag.width <= width {
          shown[shown.count - 1] = last + "  " + tag
        } else {
          shown.append(Row("    ") + tag)
        }
      }
      rows += shown
    }
  }
}

extension MarkField {
  /// What is said of a unit, as people read it.
  func labelText(of unit: Int) -> String? {
    let said = marked[unit].flatMap { $0 }
    return said.map { id in passage.labels.first { $0.id == id }?.text ?? id }
  }
}

/// How a character of a running text looks: by the word that it belongs to.
private struct WordInk {
  var ink = Ink.plain
  var isCursorStart = false

  init(_ field: MarkField, at offset: Int, hasCursor: Bool) {
    let unit = field.unit(at: offset)
    let isCursor = hasCursor && unit == field.cursor
    isCursorStart = isCursor && unit.map { field.units[$0].lowerBound } == offset
    let isMarked = unit.map { field.marked.keys.contains($0) } ?? field.isInMark(offset)
    ink =
      switch (isMarked, isCursor) {
      case (true, true): Look.markedCursor
      case (true, false): Look.marked
      case (false, true): Look.cursor
      case (false, false): .plain
      }
  }
}

extension MarkField {
  /// The unit that holds an offset.
  fileprivate func unit(at offset: Int) -> Int? {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low].contains(offset) ? low : nil
  }

  /// Whether a blank stands between two words of one mark.
  fileprivate func isInMark(_ offset: Int) -> Bool { marks.contains { $0.range.contains(offset) } }
}
