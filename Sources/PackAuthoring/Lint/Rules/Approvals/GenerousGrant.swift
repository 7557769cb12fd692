import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A grant that is nearly a rule.
  static let generousGrant = LintRule(
    PackCode(
      "generous-grant", .note, .approvals,
      what: "A grant may be used more than 200 times.",
      why:
        "Somebody agreed to a draft, not to a habit. What is right so often belongs into a cell.",
      bad: ApprovalExample.pack(
        "data-steward: {group: data-stewards, grant: {for: 7 days, uses: ⟦1000⟧}}"),
      good: ApprovalExample.good)
  ) { subject in
    subject.document.workflows.compactMap { entry in
      let uses = entry.workflow.grant.uses
      guard uses > 200 else { return nil }
      return LintProblem(
        "a grant may be used \(uses) times", at: subject.place(entry.location, "grant", "uses"))
    }
  }
}
