import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A request that may wait for ever.
  static let noDeadline = LintRule(
    PackCode(
      "no-deadline", .note, .approvals,
      what: "A workflow has no deadline, and nothing happens when nobody answers.",
      why:
        "Whoever waits finds another way. Say how long a stage may take (`within`) and what comes then (`escalate`).",
      bad: ApprovalExample.pack("⟦data-steward⟧: {group: data-stewards}"),
      good: ApprovalExample.good)
  ) { subject in
    subject.document.workflows.compactMap { entry in
      let workflow = entry.workflow
      guard workflow.escalations.isEmpty, workflow.stages.allSatisfy({ $0.within == nil }) else {
        return nil
      }
      return LintProblem("a request to '\(entry.id)' may wait for ever", at: entry.location)
    }
  }
}
