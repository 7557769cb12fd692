import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A step that asks those who were asked already.
  static let escalationToSameGroup = LintRule(
    PackCode(
      "escalation-to-same-group", .warning, .approvals,
      what: "A request that waits too long is passed to a group that it waits for already.",
      why: "Nobody new hears of it. Name another group, or let the step reject the request.",
      bad: ApprovalExample.pack(
        "data-steward: {group: data-stewards, escalate: ⟦⟧[{after: 2 working days, to: data-stewards}]}"
      ),
      good: ApprovalExample.good)
  ) { subject in
    subject.document.workflows.compactMap { entry in
      let workflow = entry.workflow
      // A later stage is asked earlier by an escalation, so only the first one counts.
      guard let first = workflow.stages.first, workflow.stages.count == 1 else { return nil }
      let again = workflow.escalations.first { escalation in
        guard case .to(let group) = escalation.step else { return false }
        return first.approvers.contains(.group(group))
      }
      guard let again, case .to(let group) = again.step else { return nil }
      return LintProblem(
        "'\(group)' is asked from the start", at: subject.place(entry.location, "escalate"))
    }
  }
}
