import Detection
import Diagnostics

/// Reports cells that ask others to approve than what binds them does.
///
/// Of two cells that ask for approval one decides who gives it. A child's must not: it would choose the
/// approvers of what its parents do not let pass without theirs. It is asked of every class and level of
/// every tool, because a cell reaches classes below its own.
struct WorkflowCheck {
  private let pack: PolicyPack
  private let own: Set<Cell>
  private let problems: Problems

  static func check(_ document: PackDocument, in pack: PolicyPack, _ problems: Problems) {
    let entries = document.cells.filter { $0.cell.workflow != nil }
    guard !entries.isEmpty else { return }
    let check = WorkflowCheck(
      pack: pack, own: Set(entries.map(\.cell)), problems: problems)
    let parents = check.parentsCells()
    for entry in entries {
      guard let parent = parents[entry.cell], let workflow = parent.workflow else { continue }
      problems.error(
        "looser-than-parent",
        "'\(entry.cell.workflow?.description ?? "")' may approve here, but \(parent.origin) asks for "
          + "'\(workflow)'", at: entry.location)
    }
  }

  /// For each of the pack's own cells, the first by name of its parents' that asks somebody else.
  private func parentsCells() -> [Cell: Cell] {
    var parents: [Cell: Cell] = [:]
    for tool in pack.tools.values {
      for answers in questions(to: tool) {
        let cells = answers.deciding.filter { $0.workflow != nil }
        for cell in cells where own.contains(cell) {
          let others = cells.filter { !own.contains($0) && $0.workflow != cell.workflow }
          let all = others + [parents[cell]].compactMap { $0 }
          parents[cell] = all.min { $0.origin.description < $1.origin.description }
        }
      }
    }
    return parents
  }

  private func questions(to tool: Tool) -> [DecisionAnswers] {
    let classes = Set(pack.classes.keys).union(DataClass.roots)
    return classes.map { pack.answers(for: $0, in: tool) }
      + Level.allCases.map { pack.answers(atLevel: $0, in: tool) }
  }
}

extension DecisionAnswers {
  /// The cells that are as strict as the decision.
  fileprivate var deciding: [Cell] {
    let verdict = decision.verdict
    return answers.map(\.cell).filter { $0.verdict == verdict }
  }
}
