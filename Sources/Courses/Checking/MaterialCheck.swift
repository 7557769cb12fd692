import Diagnostics
import PolicyPacks

/// Whether an exercise can be filled: its tables exist and have the rows that it wants.
struct MaterialCheck {
  private let tables: [String: TableEntry?]
  private let problems: Problems

  init(tables: [String: TableEntry?], _ problems: Problems) {
    self.tables = tables
    self.problems = problems
  }

  func check(_ materials: [MaterialEntry]) {
    var taken: [String: Int] = [:]
    for material in materials {
      let name = material.table.value
      guard let entry = tables[name] else {
        problems.unknown("table", name, at: material.table.location, among: tables.keys)
        continue
      }
      // A table that is no good is reported where it stands.
      guard let table = entry?.table else { continue }
      guard hasColumns(material, table) else { continue }
      taken[name, default: 0] += material.rows.value
      checkRows(material, table, taken: taken[name, default: 0])
    }
  }

  private func hasColumns(_ material: MaterialEntry, _ table: Table) -> Bool {
    let unknown = material.conditions.map(\.column).filter { !table.columns.contains($0.value) }
    for column in unknown {
      problems.unknown("column", column.value, at: column.location, among: table.columns)
    }
    return unknown.isEmpty
  }

  private func checkRows(_ material: MaterialEntry, _ table: Table, taken: Int) {
    let matching = table.rows(meeting: material.material.conditions).count
    guard matching < material.rows.value || table.rows.count < taken else { return }
    let name = material.table.value
    let message =
      matching == 0
      ? "no row of '\(name)' is as 'where' asks"
      : matching < material.rows.value
        ? "'\(name)' has \(matching) such rows, and the exercise wants \(material.rows.value)"
        : "the exercise wants \(taken) rows of '\(name)', which has \(table.rows.count)"
    problems.error(
      "too-few-rows", message,
      at: material.conditions.first?.column.location
        ?? material.rows.location,
      notes: ["rows of one exercise are all different; more of them make more variants"])
  }
}
