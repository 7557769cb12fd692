import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A stage that only the pack's authors could pass, and may not.
  static let authorApproves = LintRule(
    PackCode(
      "author-approves", .error, .approvals,
      what: "Only authors of the pack could agree in a stage, and separation of duties forbids it.",
      why: "The request could never pass. Name somebody else, or a group.",
      bad: ApprovalExample.pack("⟦data-steward⟧: {person: ada}", header: ", authors: [ada]"),
      good: ApprovalExample.pack("data-steward: {person: grace}", header: ", authors: [ada]"))
  ) { subject in
    let authors = subject.pack?.authors ?? subject.document.header?.authors ?? []
    return subject.document.workflows.compactMap { entry in
      guard !entry.workflow.separation.packAuthor else { return nil }
      let stage = entry.workflow.stages.first { stage in
        !stage.approvers.isEmpty
          && stage.approvers.allSatisfy { approver in
            guard case .person(let person) = approver else { return false }
            return authors.contains(person)
          }
      }
      guard let stage else { return nil }
      return LintProblem(
        "in '\(stage.name)' only authors of this pack could agree, and they may not",
        at: entry.location)
    }
  }
}
