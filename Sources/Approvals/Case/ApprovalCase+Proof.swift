import PolicyPacks

extension ApprovalCase {
  /// Whether everything in the case was done by those who may, and is signed by them.
  ///
  /// For whoever relies on stored events, which somebody may have written by other means than this
  /// program. People are asked about as the roster has them now: who left, lost a group or has another
  /// key no longer vouches for anything.
  ///
  /// - Throws: the first thing that does not hold.
  public func prove(by roster: Roster) throws(ApprovalError) {
    try request.checkSignature(roster)
    for event in events {
      if let role = event.action.role {
        guard roster.qualifies(event.by, as: role, for: request.requester) else {
          throw .notQualified(role)
        }
      }
      try SignatureRule.required.check(event, of: request, roster)
    }
  }
}
