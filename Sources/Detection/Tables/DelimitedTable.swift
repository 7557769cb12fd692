/// A table in a text: a line of names, then lines with as many cells.
///
/// Commas, semicolons, tabs or bars part the cells; quoted ones may hold them, and ends of lines. A
/// table of Markdown is one as well.
struct DelimitedTable {
  /// The names of the columns, without quotes and spaces around them.
  let names: [Range<Int>]
  /// Where each cell below the names starts, row after row.
  private(set) var cellStarts: [Int] = []
  /// The names and the rows.
  private(set) var range: Range<Int>

  /// How many rows there are below the names.
  var rowCount: Int { cellStarts.count / names.count }

  /// The tables in a text, by position.
  static func all(in text: [UInt8]) -> [DelimitedTable] {
    var tables: [DelimitedTable] = []
    var last = Line(at: 0, in: text)
    while last.end < text.count {
      let line = Line(at: last.end + 1, in: text)
      // A cell may hold the sign as well, and so the row more of them.
      if let delimiter = last.delimiter, line.counts[delimiter] >= last.counts[delimiter],
        let table = DelimitedTable(at: last, DelimitedTable.delimiters[delimiter], in: text)
      {
        tables.append(table)
        last = Line(at: table.range.upperBound, in: text)
      } else {
        last = line
      }
    }
    return tables
  }

  /// A line, and how often each of the signs stands in it that can part cells.
  private struct Line {
    let start: Int
    private(set) var end: Int
    private(set) var counts = InlineArray<4, Int>(repeating: 0)

    init(at start: Int, in text: [UInt8]) {
      self.start = start
      end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") {
        switch text[end] {
        case UInt8(ascii: ","): counts[0] += 1
        case UInt8(ascii: ";"): counts[1] += 1
        case UInt8(ascii: "\t"): counts[2] += 1
        case UInt8(ascii: "|"): counts[3] += 1
        default: break
        }
        end += 1
      }
    }

    /// The sign that stands there most often.
    var delimiter: Int? {
      var most = 0
      for index in 1..<4 where counts[index] > counts[most] { most = index }
      return counts[most] > 0 ? most : nil
    }
  }

  /// The column that a place below the names is in; `nil` for any other place.
  func column(of offset: Int) -> Int? {
    guard range.contains(offset), let first = cellStarts.first, offset >= first else { return nil }
    var (low, high) = (0, cellStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if cellStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return (low - 1) % names.count
  }

  /// A cell, up to where the next one starts.
  func cell(_ row: Int, _ column: Int) -> Range<Int> {
    let index = row * names.count + column
    return cellStarts[
      index]..<(index + 1 < cellStarts.count
      ? cellStarts[index + 1] : range.upperBound)
  }

  private init?(at line: Line, _ delimiter: UInt8, in text: [UInt8]) {
    guard line.end - line.start <= DelimitedTable.longestHeader else { return nil }
    var position = line.start
    guard let header = DelimitedTable.row(at: &position, delimiter, in: text),
      header.cells.count >= 2
    else { return nil }
    let names = header.cells.map { DelimitedTable.trimmed($0, in: text) }
    guard names.allSatisfy({ DelimitedTable.isName(text[$0]) }),
      Set(names.map { Array(text[$0]) }).count == names.count
    else { return nil }
    self.names = names
    range = line.start..<header.end
    while position < text.count {
      guard let row = DelimitedTable.row(at: &position, delimiter, in: text),
        row.cells.count == names.count
      else { break }
      if !row.cells.allSatisfy({ DelimitedTable.isRule(text[$0]) }) {
        cellStarts += row.cells.map(\.lowerBound)
      }
      range = line.start..<row.end
    }
    // Two short lines with a comma each are prose more often than not.
    guard rowCount >= (names.count == 2 ? 2 : 1) else { return nil }
  }

  private static let longestHeader = 4_000
  private static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }

  /// Reads the cells of one row, and goes on to the next line.
  ///
  /// - Returns: `nil` if a quotation does not end.
  private static func row(
    at position: inout Int, _ delimiter: UInt8, in text: [UInt8]
  ) -> (cells: [Range<Int>], end: Int)? {
    var cells: [Range<Int>] = []
    var start = position
    while true {
      guard let end = endOfCell(at: start, delimiter, in: text) else { return nil }
      let isLast = end == text.count || text[end] != delimiter
      let stop = isLast && end > start && text[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
      cells.append(start..<stop)
      start = end + 1
      if isLast { break }
    }
    position = start
    let end = cells.last?.upperBound ?? start
    // Bars stand before the first cell and behind the last one as well.
    if delimiter == UInt8(ascii: "|"), cells.count > 2, isBlank(text[cells[0]]),
      let last = cells.last, isBlank(text[last])
    {
      cells.removeFirst()
      cells.removeLast()
    }
    return (cells, end)
  }

  private static func endOfCell(at start: Int, _ delimiter: UInt8, in text: [UInt8]) -> Int? {
    var index = start
    if index < text.count, text[index] == UInt8(ascii: "\"") {
      index += 1
      while index < text.count, index - start < longestQuotation {
        if text[index] == UInt8(ascii: "\"") {
          guard index + 1 < text.count, text[index + 1] == UInt8(ascii: "\"") else { break }
          index += 1
        }
        index += 1
      }
      guard index < text.count, text[index] == UInt8(ascii: "\"") else { return nil }
    }
    while index < text.count, text[index] != delimiter, text[index] != UInt8(ascii: "\n") {
      index += 1
    }
    return index
  }

  private static let longestQuotation = 10_000

  private static func isBlank(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
  }

  /// A line of Markdown that parts the names from the rows.
  private static func isRule(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.contains(UInt8(ascii: "-"))
      && cell.allSatisfy { [UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: " ")].contains($0) }
  }

  static func trimmed(_ cell: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while start < end, isAround(text[start]) { start += 1 }
    while start < end, isAround(text[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isAround(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "*")
  }

  /// What stands in source code and not in names.
  private static let noName = Set("=;{}<>\"'`\\$&!?[]".utf8)

  /// Whether a cell reads as the name of a column, and not as a value.
  private static func isName(_ cell: ArraySlice<UInt8>) -> Bool {
    guard (1...48).contains(cell.count), let first = cell.first, !first.isASCIIDigit,
      !cell.contains(UInt8(ascii: "@")),
      cell.contains(where: { $0.isASCIILetter || $0 >= 0x80 })
    else { return false }
    return cell.count { $0 == UInt8(ascii: " ") } <= 4 && cell.count(where: \.isASCIIDigit) <= 3
      && !cell.contains { DelimitedTable.noName.contains($0) }
  }
}
