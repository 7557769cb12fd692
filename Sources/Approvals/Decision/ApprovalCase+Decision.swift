public import Foundation

extension ApprovalCase {
  /// The request after a decision that was signed somewhere else and arrives now.
  ///
  /// An approver's own clock says when they signed, and the signature covers that. So that nobody gains
  /// anything by dating back (after a deadline, after an escalation, after others acted), what was
  /// decided must be allowed twice: when it was signed, and when it arrives. A moment that is still to
  /// come waits until it has.
  ///
  /// Signatures are always required here, whatever else a store does.
  ///
  /// - Parameters:
  ///   - decision: what arrived.
  ///   - arrival: now.
  ///   - roster: who people are now.
  public func receiving(
    _ decision: SignedDecision, at arrival: Date, roster: Roster
  ) throws(ApprovalError) -> ApprovalCase {
    guard decision.request == request.id, decision.digest == request.digest else {
      throw .otherRequest
    }
    guard SignedDecision.actions.contains(decision.event.action.name) else {
      throw .notADecision("'\(decision.event.action.name)' cannot be decided from elsewhere")
    }
    let now = ApprovalEvent(
      at: arrival, by: decision.event.by, action: decision.event.action)
    guard decision.event.at <= now.at else { throw .signedAhead(decision.event.at) }
    try check(now)
    return try appending(decision.event, roster: roster, signatures: .required)
  }

  /// Whether a decision is part of the request already: the same person, moment and action.
  public func contains(_ decision: SignedDecision) -> Bool {
    events.contains { event in
      event.by == decision.event.by && event.at == decision.event.at
        && event.action == decision.event.action
    }
  }
}
