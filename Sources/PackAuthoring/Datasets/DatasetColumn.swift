import Diagnostics
import StructuredText

/// A column of a CSV file, to make a dataset of.
public struct DatasetColumn: Sendable {
  /// One cell.
  struct Cell: Sendable {
    var text: String
    /// The line that it begins in, from 1.
    var line: Int
  }

  let cells: [Cell]
  /// How many rows there are below the names of the columns.
  public var rowCount: Int { cells.count }

  /// Reads a CSV file: any of the usual delimiters, a byte-order mark, cells over several lines.
  ///
  /// - Parameters:
  ///   - name: what the first line calls the column.
  ///   - bytes: the file.
  ///   - file: what to call it in messages.
  /// - Throws: `DatasetColumnError` if it is no sound CSV file, or has no such column.
  public init(_ name: String, of bytes: [UInt8], in file: String) throws(DatasetColumnError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw DatasetColumnError("'\(file)' is not UTF-8; save it with that encoding")
    }
    let table = CSVReader.read(bytes)
    if let problem = table.problems.first {
      var lines = LineCounter(bytes)
      throw DatasetColumnError(
        "\(file):\(lines.line(at: problem.range.lowerBound)): \(problem.kind.words)")
    }
    let names = table.header?.cells.map(\.text) ?? []
    guard let index = names.firstIndex(of: name) else {
      let hint = name.nearest(in: names).map { "; did you mean '\($0)'?" } ?? ""
      throw DatasetColumnError(
        "'\(file)' has no column '\(name)', but: \(names.joined(separator: ", "))\(hint)")
    }
    var lines = LineCounter(bytes)
    cells = table.records.map { row in
      Cell(text: row.cells[index].text, line: lines.line(at: row.cells[index].range.lowerBound))
    }
  }
}

/// A file that no column can be read from, in a sentence that says where and why.
public struct DatasetColumnError: Error, Sendable, Hashable {
  /// The sentence.
  public let message: String

  init(_ message: String) { self.message = message }
}

/// Counts lines from left to right.
private struct LineCounter {
  private let bytes: [UInt8]
  private var (offset, line) = (0, 1)

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The line of an offset that is no smaller than those before.
  mutating func line(at offset: Int) -> Int {
    line += bytes[self.offset..<offset].count { $0 == UInt8(ascii: "\n") }
    self.offset = offset
    return line
  }
}

extension CSVProblem.Kind {
  fileprivate var words: String {
    switch self {
    case .wrongCellCount(let count, let expected):
      "the row has \(count) cells, and the first line names \(expected) columns"
    case .unclosedQuote: "a quotation mark is never closed"
    case .textAfterQuote: "text stands behind a closing quotation mark"
    case .strayQuote: "a quotation mark stands inside a cell that does not begin with one"
    }
  }
}
