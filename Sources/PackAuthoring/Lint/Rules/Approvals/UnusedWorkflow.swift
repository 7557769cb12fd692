import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A workflow that no cell names.
  static let unusedWorkflow = LintRule(
    PackCode(
      "unused-workflow", .warning, .approvals,
      what: "A workflow is defined and no cell names it.",
      why:
        "Nobody is ever asked. A cell names it with `{verdict: approval, workflow: data-steward}`.",
      bad: ApprovalExample.pack("⟦data-steward⟧: {group: data-stewards}", tool: false),
      good: ApprovalExample.good)
  ) { subject in
    let used = Set(subject.document.cells.compactMap(\.cell.workflow))
    return subject.document.workflows.filter { !used.contains($0.id) }.map { entry in
      LintProblem("no cell names the workflow '\(entry.id)'", at: entry.location)
    }
  }
}
