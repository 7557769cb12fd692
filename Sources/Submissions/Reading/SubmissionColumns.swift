import Diagnostics
import StructuredText

/// Which column of a table of submissions holds what.
struct SubmissionColumns {
  enum Column: String, CaseIterable {
    case learner, answer, exercise, seed, submitted

    /// Whether a table without it is none.
    var isRequired: Bool { self == .learner || self == .answer }
  }

  private var indices: [Column: Int] = [:]

  subscript(column: Column) -> Int? { indices[column] }

  /// Whether there is a column for it.
  func has(_ column: Column) -> Bool { indices[column] != nil }

  /// Finds the columns by the names in the first line, in any order and either case; others are left alone.
  ///
  /// - Returns: what is missing or there twice, each with its line and column.
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
            at: Location(text, header?.cells[index].range ?? 0..<0),
            notes: ["take one of them away; nothing was graded"]))
      }
    }
    return problems + missing(names, Location(text, header?.range ?? 0..<0))
  }

  private func missing(_ names: [String], _ place: Location) -> [Diagnostic] {
    Column.allCases.filter { $0.isRequired && !has($0) }.map { column in
      let nearest = column.rawValue.nearest(in: names.prefix(50).map { String($0.prefix(50)) })
      return Diagnostic(
        "missing-column", .error, "there is no column '\(column.rawValue)'", at: place,
        notes: [
          nearest.map { "is it the one called '\($0)'? rename it; nothing was graded" }
            ?? "the first line names the columns: learner,answer, and exercise,seed,submitted if you "
            + "like; nothing was graded"
        ])
    }
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
