import PCRE2

/// The names of columns that make a table a finding, compiled.
struct CompiledColumns: Sendable {
  private let pattern: Pattern
  private let columns: TableColumns

  init?(_ method: Detector.Method, of id: RuleID) throws(DetectorError) {
    guard case .table(let columns) = method else { return nil }
    do {
      pattern = try Pattern(WordPattern.source(columns.names), options: .caseless)
    } catch {
      throw DetectorError(rule: id, part: .words, index: 0, error: error)
    }
    self.columns = columns
  }

  /// How many rows a table has that count, and the names of the columns that make them; `nil` if it is
  /// none of this kind.
  func evidence(in table: some TextTable, of text: [UInt8]) -> Evidence? {
    let counting = table.names.indices.filter { index in
      let words = LabelWords.bytes(of: text[table.names[index]])
      // Nobody knows, so it counts.
      return pattern.firstMatch(in: words.span) != .noMatch
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
