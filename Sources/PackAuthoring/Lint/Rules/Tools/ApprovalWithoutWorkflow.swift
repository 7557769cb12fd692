import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// An approval that nobody can give.
  static let approvalWithoutWorkflow = LintRule(
    PackCode(
      "approval-without-workflow", .warning, .tools,
      what: "A tool asks for an approval, and no workflow says who gives it.",
      why: "It is a stop that nobody can lift. Name the workflow in the cell, or write 'block'.",
      bad:
        "tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {confidential: ⟦approval⟧}}}",
      good: """
        pack: {format: 1, id: team, version: 1.0.0, groups: [data-stewards]}
        approvals: {data-steward: {group: data-stewards}}
        tools:
          team-chat:
            title: Team chat
            boundary: tenant
            accepts: {confidential: {verdict: approval, workflow: data-steward}}
        """,
      note:
        "Generic tools and boundaries are left out: who approves is for the packs that extend them."
    )
  ) { subject in
    guard let pack = subject.pack else { return [] }
    return subject.document.cells.compactMap { entry in
      guard case .tool(let id) = entry.owner, let tool = pack.tools[id], !tool.isGeneric,
        entry.cell.verdict == .approval, entry.cell.workflow == nil
      else { return nil }
      let decision =
        switch entry.key {
        case .dataClass(let dataClass): pack.decision(for: dataClass, in: tool)
        case .level(let level): pack.decision(atLevel: level, in: tool)
        }
      // A parent's cell may be as strict and name a workflow.
      guard decision.verdict == .approval, decision.cell?.workflow == nil else { return nil }
      let names = pack.workflows.keys.sorted().map(\.description).joined(separator: ", ")
      return LintProblem(
        "nobody can give this approval, as no workflow is named", at: entry.location,
        names.isEmpty
          ? "define a workflow under 'approvals'"
          : "write {verdict: approval, workflow: …}; there is: \(names)")
    }
  }
}
