import Diagnostics
import OutputFormats
import PolicyPacks

extension LintRule {
  /// A column that no cell can please, or whose limits mean nothing.
  static let columnContradiction = LintRule(
    PackCode(
      "column-contradiction", .warning, .formats,
      what: "What a column asks for does not go together.",
      why:
        "A limit of numbers means nothing for a date, and a value of `oneOf` that is not of the column's type can never stand there.",
      bad: """
        formats: {export: {title: Export, csv: {columns: [{name: amount, type: integer, oneOf: ⟦⟧['1', two]}]}}}
        """,
      good: """
        formats: {export: {title: Export, csv: {columns: [{name: amount, type: integer, oneOf: ['1', '2']}]}}}
        """)
  ) { subject in
    subject.eachColumn { column, node in
      if let value = column.oneOf?.first(where: { !column.type.allows($0) }) {
        return ("'\(value)' is no \(column.type.rawValue)", node["oneOf"])
      }
      let isNumber = column.type == .integer || column.type == .decimal
      let isCounted = column.min != nil || column.max != nil
      guard isCounted, !isNumber, column.type != .text else { return nil }
      return (
        "'min' and 'max' are for numbers, not for \(column.type.rawValue)s",
        node["min"] ?? node["max"]
      )
    }
  }

  /// Cells that a spreadsheet would run.
  static let formulasAllowed = LintRule(
    PackCode(
      "formulas-allowed", .warning, .formats,
      what: "A table of an AI's answer may hold formulas.",
      why:
        "A spreadsheet runs them when the file is opened, and a text that the AI read may have put them there.",
      bad: "formats: {export: {title: Export, csv: {columns: [claim], formulas: ⟦allow⟧}}}",
      good: "formats: {export: {title: Export, csv: {columns: [claim], formulas: never}}}")
  ) { subject in
    subject.entries("formats").compactMap { entry in
      guard let node = entry.value["csv"]?["formulas"], node.text == "allow" else { return nil }
      return LintProblem("cells may be formulas, which spreadsheets run", at: node.location)
    }
  }
}

extension LintSubject {
  fileprivate func eachColumn(
    _ message: (CSVShape.Column, YAMLNode) -> (String, YAMLNode?)?
  ) -> [LintProblem] {
    document.formats.flatMap { entry -> [LintProblem] in
      guard case .csv(let shape) = entry.rule.format.shape else { return [] }
      let nodes = node(at: entry.location)?["csv"]?["columns"]?.items ?? []
      return shape.columns.compactMap { column in
        guard let node = nodes.first(where: { $0["name"]?.text == column.name }),
          let (words, place) = message(column, node)
        else { return nil }
        return LintProblem(words, at: (place ?? node).location)
      }
    }
  }
}

extension CSVShape.CellType {
  /// Whether a value of `oneOf` can be of the type.
  fileprivate func allows(_ text: String) -> Bool {
    switch self {
    case .text: true
    case .integer: Int(text) != nil
    case .decimal: Double(text) != nil
    case .date: CalendarDay(text) != nil
    case .boolean: text == "true" || text == "false"
    }
  }
}
