import Diagnostics
import PolicyPacks
import StructuredText

/// What `tables/NAME.csv` holds, with the places of its cells.
struct TableEntry: Sendable {
  var table: Table
  var csv: CSVTable
  var text: SourceText

  /// The place of a cell.
  func location(row: Int, column: Int) -> Location {
    Location(text, csv.rows[row + 1].cells[column].range)
  }
}

/// Reads tables.
enum TableReader {
  /// Bounds for hostile tables.
  enum Limit {
    static let cells = YAMLReader.Limit.nodes
  }

  static func read(_ file: PackFile, _ problems: Problems) -> TableEntry? {
    guard let valid = String(validating: file.bytes, as: UTF8.self) else {
      problems.error(
        "not-utf-8", "this is not UTF-8",
        at: Location(SourceText(name: file.name, bytes: []), 0..<0),
        notes: ["save the file with the encoding UTF-8"])
      return nil
    }
    let text = SourceText(name: file.name, valid)
    let csv = CSVReader.read(text.bytes, delimiter: UInt8(ascii: ","))
    guard isSound(csv, text, problems), let header = csv.header else { return nil }
    let rows = csv.records.map { row in row.cells.map(\.text) }
    return TableEntry(
      table: Table(columns: header.cells.map(\.text), rows: rows), csv: csv, text: text)
  }

  private static func isSound(_ csv: CSVTable, _ text: SourceText, _ problems: Problems) -> Bool {
    for problem in csv.problems.prefix(20) {
      problems.error("bad-table", problem.words, at: Location(text, problem.range))
    }
    guard csv.problems.isEmpty else { return false }
    guard let header = csv.header, !csv.records.isEmpty else {
      problems.error(
        "bad-table", "the table has no rows", at: Location(text, 0..<0),
        notes: ["the first line names the columns, each further line is a row"])
      return false
    }
    guard header.cells.count * csv.rows.count <= Limit.cells else {
      problems.error(
        "bad-table", "the table has more than \(Limit.cells) cells", at: Location(text, 0..<0))
      return false
    }
    return hasNames(header, text, problems)
  }

  private static func hasNames(
    _ header: CSVRow, _ text: SourceText, _ problems: Problems
  ) -> Bool {
    var seen: Set<String> = []
    var isSound = true
    for cell in header.cells {
      let isNew = seen.insert(cell.text).inserted
      guard isNew, cell.text.isColumnName else {
        problems.error(
          "bad-table",
          isNew
            ? "'\(cell.text)' is no name for a column" : "the column '\(cell.text)' is there twice",
          at: Location(text, cell.range),
          notes: isNew ? ["names have letters, digits, - and _, and start with a letter"] : [])
        isSound = false
        continue
      }
    }
    return isSound
  }
}

extension CSVProblem {
  /// What is wrong, in a sentence without a full stop.
  fileprivate var words: String {
    switch kind {
    case .wrongCellCount(let count, let expected):
      "this row has \(count) cells, and the first line names \(expected) columns"
    case .unclosedQuote: "this quotation mark is never closed"
    case .textAfterQuote: "text stands behind a closing quotation mark"
    case .strayQuote: "a quotation mark stands inside a cell"
    }
  }
}

extension String {
  /// Whether texts can name it: letters, digits, `-` and `_`.
  var isColumnName: Bool {
    let gap = Template("{table.\(self)}", at: Location(SourceText(name: "", bytes: []), 0..<0)).gaps
    return gap.first?.column == self
  }
}
