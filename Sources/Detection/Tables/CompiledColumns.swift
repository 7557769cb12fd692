import PCRE2
import PatternScanner

/// The names of columns that make a table a finding, compiled.
struct CompiledColumns: Sendable {
  private let pattern: Deferred<Pattern>
  private let columns: TableColumns

  init?(_ method: Detector.Method) {
    guard case .table(let columns) = method else { return nil }
    pattern = Deferred {
      Pattern(deferring: WordPattern.source(columns.names), options: .caseless)
    }
    self.columns = columns
  }

  /// Compiles now what a table would need.
  func compile() throws(PatternError) { try pattern.value.compile() }

  /// How many rows a table has that count, and the names of the columns that make them; `nil` if it is
  /// none of this kind.
  func evidence(in table: some TextTable, of text: [UInt8]) -> Evidence? {
    let counting = table.names.indices.filter { index in
      let words = LabelWords.bytes(of: text[table.names[index]])
      // Nobody knows, so it counts.
      return pattern.value.firstMatch(in: words.span) != .noMatch
    }
    guard counting.count >= columns.atLeast else { return nil }
    let rows = (0..<table.rowCount).count { row in
      counting.contains { holdsValue(text[table.cell(row, $0)]) }
    }
    guard rows >= columns.rows else { return nil }
    return .table(rows: rows, columns: counting.map { table.names[$0] })
  }

  /// Whether something other than a placeholder stands in a cell.
  private func holdsValue(_ cell: ArraySlice<UInt8>) -> Bool {
    let value = cell.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 || $0 == 0x5B }
    guard !value.isEmpty, !value.elementsEqual("null".utf8) else { return false }
    return value.first != UInt8(ascii: "[") || Placeholder.occurrences(in: Array(cell)).isEmpty
  }
}
