import Diagnostics
import PolicyPacks

/// Whether the gaps of texts can be filled from the exercise's material.
struct GapCheck {
  private let materials: [MaterialEntry]
  private let tables: [String: TableEntry?]
  private let fit: ColumnFit
  private let language: String
  private let problems: Problems

  init(
    _ materials: [MaterialEntry], _ tables: [String: TableEntry?], _ fit: ColumnFit,
    _ language: String, _ problems: Problems
  ) {
    self.fit = fit
    self.materials = materials
    self.tables = tables
    self.language = language
    self.problems = problems
  }

  /// Checks each gap of a text.
  func check(_ template: Template) {
    for gap in template.gaps { check(gap, of: template) }
  }

  private func check(_ gap: TemplateGap, of template: Template) {
    guard let material = materials.first(where: { $0.name == gap.material }) else {
      problems.unknown(
        "material", gap.material, at: template.location(of: gap), among: materials.map(\.name))
      return
    }
    guard let name = gap.column, let entry = tables[material.table.value] ?? nil else { return }
    guard material.rows.value == 1 else {
      problems.error(
        "cell-of-rows", "'\(gap.material)' is several rows, and a cell belongs to one",
        at: template.location(of: gap),
        notes: ["write {\(gap.material)} for all of them, or take one row"])
      return
    }
    guard let column = entry.table.column(name, in: language) else {
      problems.unknown(
        "column", name, at: template.location(of: gap), among: entry.table.columns)
      return
    }
    checkModifier(gap, column, of: material.table.value, entry, template)
  }

  private func checkModifier(
    _ gap: TemplateGap, _ column: Int, of table: String, _ entry: TableEntry,
    _ template: Template
  ) {
    guard let name = gap.modifierName else { return }
    guard let modifier = gap.modifier else {
      problems.unknown(
        "modifier", name, at: template.location(of: gap),
        among: TemplateGap.Modifier.allCases.map(\.rawValue))
      return
    }
    guard let row = fit.misfit(modifier, of: column, in: entry.table, called: table) else { return }
    let place = entry.location(row: row, column: column)
    problems.error(
      "wrong-cell",
      "'\(gap.column ?? "")' cannot be written as \(modifier.rawValue) in each row",
      at: template.location(of: gap),
      notes: [
        "line \(place.position.line) of \(place.text.name) holds '\(entry.table.rows[row][column])'",
        modifier.wanted,
      ])
  }

  /// A cell that an error is made from is one of its sentence's.
  func check(plantsOf form: AnswerForm) {
    guard case .judge(let form) = form else { return }
    for sentence in form.sentences {
      for case .field(let field) in sentence.plants.values {
        let named = sentence.text.gaps.map { "\($0.material).\($0.column ?? "")" }
        guard !named.contains(field) else { continue }
        problems.error(
          "plant-without-gap", "the sentence does not say '\(field)', and so cannot get it wrong",
          at: sentence.text.location,
          notes: ["name a cell that stands in the sentence, or write {says: TEXT}"])
      }
    }
  }
}

extension TemplateGap.Modifier {
  fileprivate var wanted: String {
    switch self {
    case .money: "amounts stand in tables as 1234.50"
    case .date: "days stand in tables as 2026-05-03"
    }
  }
}
