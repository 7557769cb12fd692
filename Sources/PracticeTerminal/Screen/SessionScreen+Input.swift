import Practice
import Terminal

extension SessionScreen {
  /// Rows of an input, and where the cursor is in them.
  typealias Shown = (rows: [Row], cursor: Frame.Place?)

  /// How many rows the input wants.
  func inputHeight(atMost most: Int) -> Int {
    switch input {
    case .none: 0
    case .text(let field, _):
      max(most * 2 / 5, min(most, field.height(width: width - 2, atMost: most) + 1))
    default: min(most, allInputRows.rows.count + legend.count)
    }
  }

  /// What numbers stand for, always in sight below the input.
  private var legend: [Row] {
    guard case .marks(let field) = input, !field.passage.labels.isEmpty else { return [] }
    let entries = field.passage.labels.enumerated().map { index, label in
      KeyBar.Entry(key: "\(index + 1)", words: label.text)
    }
    return [Row()] + KeyBar(entries: entries).rows(width: width)
  }

  /// The rows around the cursor.
  func inputRows(height: Int) -> Shown {
    let shown = partRows(height: max(1, height - legend.count))
    return (shown.rows + legend, shown.cursor)
  }

  private func partRows(height: Int) -> Shown {
    if case .text(let field, let isWriting) = input { return text(field, isWriting, height) }
    let all = allInputRows
    guard all.rows.count > height, let cursor = all.cursor else {
      return (Array(all.rows.prefix(max(0, height))), all.cursor)
    }
    let first = max(0, min(cursor.row - height / 2, all.rows.count - height))
    return (
      Array(all.rows[first..<(first + height)]),
      Frame.Place(row: cursor.row - first, column: cursor.column)
    )
  }

  private var allInputRows: Shown {
    switch input {
    case .none, .text: ([], nil)
    case .menu(let items, let cursor): menu(items, cursor)
    case .marks(let field): marks(field)
    case .question(let field): question(field)
    }
  }

  private func menu(_ items: [SessionMenuItem], _ cursor: Int) -> Shown {
    var (rows, place): ([Row], Frame.Place?) = ([], nil)
    let column = items.map { Row($0.title).width }.max() ?? 0
    for (index, item) in items.enumerated() {
      let isHere = index == cursor
      if isHere { place = Frame.Place(row: rows.count, column: 0) }
      let ink = isHere ? Look.chosen : item.isFaint ? Look.faint : .plain
      // Few things have numbers, which take them at once.
      let number = items.count <= 5 ? Row("\(index + 1) ", Look.faint) : Row()
      let title = Row(isHere ? "› " : "  ", Look.key) + number + Row(item.title, ink)
      let detail = Row(item.detail, Look.faint)
      if column + 6 + detail.width <= width {
        rows.append(title.padded(to: column + 6) + detail)
      } else {
        rows += [title.cut(to: width)] + (item.detail.isEmpty ? [] : ["    " + detail])
      }
    }
    return (rows, place)
  }

  private func marks(_ field: MarkField) -> Shown {
    let passage = PassageRows(field, width: width, hasCursor: true)
    return (passage.rows, passage.cursor)
  }

  private func question(_ field: QuestionField) -> Shown {
    var rows = Row.wrapped(field.question.text, Look.title, to: width) + [Row()]
    var place: Frame.Place?
    for (index, option) in field.question.options.enumerated() {
      let (isHere, isChosen) = (index == field.cursor, field.isChosen(index))
      if isHere { place = Frame.Place(row: rows.count, column: 0) }
      let box =
        field.question.allowsSeveral ? (isChosen ? "[×] " : "[ ] ") : (isChosen ? "(•) " : "( ) ")
      let head = Row(isHere ? "› " : "  ", Look.key) + Row("\(index + 1) ", Look.faint)
      rows += Row.wrapped(
        option.text, isHere ? Look.chosen : .plain,
        behind: head + Row(box, isChosen ? Look.good : Look.faint), to: width)
    }
    return (rows, place)
  }

  private func text(_ field: TextField, _ isWriting: Bool, _ height: Int) -> Shown {
    let shown = field.shown(width: width - 2, height: max(1, height))
    let bar = Row("▏ ", isWriting ? Look.key : Look.faint)
    var rows = shown.rows.map { bar + Row($0) }
    while rows.count < height { rows.append(bar) }
    let cursor = Frame.Place(row: shown.row, column: shown.column + 2)
    return (rows, isWriting ? cursor : nil)
  }
}
