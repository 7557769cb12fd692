import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// People who agree with themselves.
  static let separationOff = LintRule(
    PackCode(
      "separation-off", .warning, .approvals,
      what: "A workflow lets people approve what they ask for, or what they wrote.",
      why:
        "An approval is a second pair of eyes. Without it, `warn` says as much and costs nobody a day.",
      bad: ApprovalExample.pack(
        "data-steward: {group: data-stewards, separation: ⟦⟧{requester: true}}"),
      good: ApprovalExample.good)
  ) { subject in
    subject.document.workflows.compactMap { entry in
      let separation = entry.workflow.separation
      guard separation.requester || separation.packAuthor else { return nil }
      return LintProblem(
        separation.requester
          ? "whoever asks may approve it" : "whoever writes the rules may approve by them",
        at: subject.place(entry.location, "separation"))
    }
  }
}
