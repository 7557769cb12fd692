extension MarkdownTable {
  /// The table that begins at a line, if one does: a row of names, a row of dashes below it, then
  /// rows to the next line without a pipe.
  init?(_ lines: [MarkdownLine], from index: Int) {
    guard index + 1 < lines.count, lines[index].hasPipe,
      let dashes = lines[index + 1].tableDashes
    else { return nil }
    let columns = lines[index].cells
    guard columns.count == dashes else { return nil }
    var end = index + 2
    while end < lines.count, !lines[end].isBlank, lines[end].hasPipe, lines[end].fence == nil {
      end += 1
    }
    self.init(
      columns: columns, rows: lines[(index + 2)..<end].map(\.cells),
      range: lines[index].range.lowerBound..<lines[end - 1].range.upperBound)
  }
}

extension MarkdownLine {
  fileprivate var hasPipe: Bool { bytes[content].contains(UInt8(ascii: "|")) }

  /// How many columns a row of dashes has; `nil` if the line is none.
  fileprivate var tableDashes: Int? {
    let allowed = Set("|-: \t".utf8)
    guard hasPipe, bytes[content].allSatisfy(allowed.contains) else { return nil }
    let cells = cells
    let isRow = cells.allSatisfy { cell in
      let dashes = cell.text.filter { $0 != ":" }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == "-" }
    }
    return isRow ? cells.count : nil
  }

  /// What stands between pipes; `\|` is none.
  fileprivate var cells: [MarkdownCell] {
    let pipe = UInt8(ascii: "|")
    var (start, end) = (content.lowerBound, content.upperBound)
    if start < end, bytes[start] == pipe { start += 1 }
    if end > start, bytes[end - 1] == pipe, end - 2 < start || bytes[end - 2] != 0x5C { end -= 1 }
    var cells: [MarkdownCell] = []
    for position in start..<end where bytes[position] == pipe {
      guard position == start || bytes[position - 1] != 0x5C else { continue }
      cells.append(cell(start..<position))
      start = position + 1
    }
    return cells + [cell(start..<end)]
  }

  private func cell(_ range: Range<Int>) -> MarkdownCell {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, MarkdownLine.isSpace(bytes[start]) { start += 1 }
    while end > start, MarkdownLine.isSpace(bytes[end - 1]) { end -= 1 }
    let text = MarkdownLine.plain(bytes, start..<end).replacing("\\|", with: "|")
    return MarkdownCell(text: text, range: start..<end)
  }
}
