import StructuredText

/// A table of the organisation's own, column by column.
struct DataFile {
  /// One column.
  struct Column {
    /// What its first line says.
    var header: String
    /// The cells below, in the order of the file, without spaces around them; empty ones are left out.
    var cells: [String]
    /// How many rows there are, empty cells among them.
    var rows: Int
  }

  let columns: [Column]

  /// Reads a CSV file: any of the usual delimiters, a byte-order mark, cells over several lines.
  ///
  /// - Throws: `AuthoringError` with the first line that is no good, or if there are no rows.
  init(_ bytes: [UInt8]) throws(AuthoringError) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    let csv = CSVReader.read(bytes)
    if let problem = csv.problems.first {
      let line = bytes[..<problem.range.lowerBound].count { $0 == 0x0A } + 1
      throw .badData(line: line, problem.words(more: csv.problems.count - 1))
    }
    guard let header = csv.header, !csv.records.isEmpty else { throw .emptyTable }
    columns = header.cells.indices.map { index in
      let cells = csv.records.map { $0.cells[index].text.trimmed }
      return Column(
        header: header.cells[index].text.trimmed, cells: cells.filter { !$0.isEmpty },
        rows: cells.count)
    }
  }
}

extension DataFile.Column {
  /// So many cells, spread over the file, that tell what stands in the column.
  func sample(_ count: Int) -> [String] {
    guard cells.count > count else { return cells }
    return (0..<count).map { cells[$0 * cells.count / count] }
  }

  /// How often each text is there.
  var counts: [String: Int] { cells.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}

extension CSVProblem {
  /// What is wrong, in a sentence without a full stop.
  fileprivate func words(more: Int) -> String {
    let what =
      switch kind {
      case .wrongCellCount(let count, let expected):
        "the row has \(count) cells, and the first line names \(expected) columns"
      case .unclosedQuote: "a quotation mark is never closed"
      case .textAfterQuote: "text stands behind a closing quotation mark"
      case .strayQuote: "a quotation mark stands inside a cell that does not begin with one"
      }
    let places = more == 1 ? "one more place" : "\(more) more places"
    return more == 0 ? what : what + "; so it is, or something like it, in \(places)"
  }
}
