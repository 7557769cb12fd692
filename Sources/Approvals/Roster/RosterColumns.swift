import Diagnostics
import StructuredText

/// Which column of a roster holds what.
struct RosterColumns {
  enum Column: String, CaseIterable {
    case id, manager, groups, name
    case publicKey = "public_key"

    /// Whether a roster without it is none.
    var isRequired: Bool { self != .name }
  }

  private var indices: [Column: Int] = [:]

  subscript(column: Column) -> Int? { indices[column] }

  /// Whether every column that must be there is.
  var isComplete: Bool {
    Column.allCases.allSatisfy { !$0.isRequired || indices[$0] != nil }
  }

  /// Finds the columns by the names in the header and reports what is missing or there twice.
  mutating func find(in header: CSVRow?, of text: SourceText) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let names = header?.cells.map { $0.text.trimmed.lowercased() } ?? []
    for (index, name) in names.enumerated() {
      guard let column = Column(rawValue: name) else { continue }
      if indices[column] == nil {
        indices[column] = index
      } else {
        problems.append(
          Diagnostic(
            "duplicate-column", .error, "the column '\(name)' is there twice",
            at: Location(text, header?.cells[index].range ?? 0..<0)))
      }
    }
    let place = Location(text, header?.range ?? 0..<0)
    for column in Column.allCases where column.isRequired && indices[column] == nil {
      let nearest = column.rawValue.nearest(in: names.prefix(50).map { String($0.prefix(50)) })
      problems.append(
        Diagnostic(
          "missing-column", .error, "there is no column '\(column.rawValue)'", at: place,
          notes: [
            nearest.map { "is it the one called '\($0)'?" }
              ?? "the first line names the columns: id,manager,groups,public_key"
          ]))
    }
    return problems
  }
}

extension CSVProblem {
  /// The problem at its place.
  func diagnostic(in text: SourceText) -> Diagnostic {
    let (id, message): (DiagnosticID, String) =
      switch kind {
      case .wrongCellCount(let count, let expected):
        ("cell-count", "this line has \(count) cells; the first line has \(expected)")
      case .unclosedQuote: ("unclosed-quote", "this quote is never closed")
      case .textAfterQuote: ("text-after-quote", "text stands behind a closing quote")
      case .strayQuote: ("stray-quote", "a quote stands inside a cell that does not start with one")
      }
    return Diagnostic(id, .error, message, at: Location(text, range))
  }
}
