import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A cell that says what holds without it.
  static let repeatedCell = LintRule(
    PackCode(
      "repeated-cell", .note, .tools,
      what: "A cell for a class says what the same table says of a class above it.",
      why: "Readers look for the difference, and there is none.",
      bad: """
        classes: {customer.order: internal}
        tools:
          team-chat:
            title: Team chat
            boundary: tenant
            accepts: {customer: warn, customer.order: ⟦warn⟧}
        """,
      good: """
        classes: {customer.order: internal}
        tools:
          team-chat:
            title: Team chat
            boundary: tenant
            accepts: {customer: warn}
        """,
      note:
        "A cell that agrees with its class's level is left out: it stays when the level changes.")
  ) { subject in
    var tables: [String: [DataClass: Cell]] = [:]
    for entry in subject.document.cells {
      guard case .dataClass(let dataClass) = entry.key else { continue }
      tables[entry.owner.name, default: [:]][dataClass] = entry.cell
    }
    return subject.document.cells.compactMap { entry in
      guard case .dataClass(let dataClass) = entry.key,
        let above = dataClass.lineage.dropFirst().first(where: {
          tables[entry.owner.name]?[$0] != nil
        }),
        let cell = tables[entry.owner.name]?[above],
        cell.verdict == entry.cell.verdict, cell.workflow == entry.cell.workflow
      else { return nil }
      return LintProblem("'\(above)' is '\(cell.verdict.name)' already", at: entry.location)
    }
  }
}

extension CellEntry.Owner {
  /// Whose table it is; no tool is called as a boundary is.
  fileprivate var name: String {
    switch self {
    case .tool(let id): "tool \(id)"
    case .boundary(let boundary): "boundary \(boundary.rawValue)"
    }
  }
}
