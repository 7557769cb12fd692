import Foundation
import PolicyPacks

/// Whether an event may happen, by the workflow alone.
struct Transition {
  let request: ApprovalRequest
  let progress: Progress
  /// Where the request stands at the moment of the event.
  let state: ApprovalState

  func check(_ event: ApprovalEvent) throws(ApprovalError) {
    if state.isFinal { throw .ended(state.name) }
    switch event.action {
    case .approved(let stage, let role): try checkApproval(event.by, stage, role)
    case .rejected(let role, let reason):
      try checkAsked(role, of: try waiting().approvers, event.by)
      try checkReason(reason)
    case .withdrawn: try checkRequester(event.by)
    case .used(let subject):
      try checkRequester(event.by)
      if let refusal = try grant().refusal(of: subject, at: event.at) {
        throw .notCovered(refusal)
      }
    case .revoked(let role, let reason):
      _ = try grant()
      try checkAsked(role, of: everybodyAsked, event.by)
      try checkReason(reason)
    }
  }

  private func checkApproval(
    _ person: PersonID, _ stage: Int, _ role: Approver
  ) throws(ApprovalError) {
    let waiting = try waiting()
    guard stage == waiting.stage else { throw .otherStage(waiting: waiting.stage) }
    try checkAsked(role, of: waiting.approvers, person)
    let separation = request.workflow.separation
    if person == request.requester, !separation.requester { throw .ownRequest }
    if request.packAuthors.contains(person), !separation.packAuthor { throw .packAuthor }
    if waiting.approvedBy.contains(person) { throw .alreadyApproved }
    let approvedEarlier = progress.approvals.contains { $0.by == person }
    if approvedEarlier, !separation.twice { throw .approvedEarlierStage }
  }

  private func checkAsked(
    _ role: Approver, of approvers: [Approver], _ person: PersonID
  ) throws(ApprovalError) {
    guard approvers.contains(role) else { throw .notAsked(role) }
    if case .person(let named) = role, named != person { throw .notQualified(role) }
  }

  private func checkRequester(_ person: PersonID) throws(ApprovalError) {
    guard person == request.requester else { throw .notRequester }
  }

  private func checkReason(_ reason: String) throws(ApprovalError) {
    guard !reason.allSatisfy(\.isWhitespace) else { throw .noReason }
  }

  private func waiting() throws(ApprovalError) -> Waiting {
    guard case .waiting(let waiting) = state else { throw .alreadyGranted }
    return waiting
  }

  private func grant() throws(ApprovalError) -> Grant {
    guard case .granted(let grant) = state else { throw .notGranted }
    return grant
  }

  /// Whoever could have agreed in some stage may take the grant back.
  private var everybodyAsked: [Approver] {
    let groups = request.workflow.escalations.compactMap { escalation -> Approver? in
      guard case .to(let group) = escalation.step else { return nil }
      return .group(group)
    }
    return request.workflow.stages.flatMap(\.approvers) + groups
  }
}
