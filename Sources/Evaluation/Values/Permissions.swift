public import Approvals

/// The approvals that a person holds for a draft, as far as anybody knows.
///
/// What they are worth is decided by the engine: each covers one draft, tool, set of classes and set
/// of rules, and only for a while.
public struct Permissions: Sendable {
  /// The keyed digest of the draft's text.
  public var draftDigest: DraftDigest
  /// Requests for approval of that text.
  public var cases: [ApprovalCase]

  /// Approvals for a draft.
  public init(draftDigest: DraftDigest, cases: [ApprovalCase]) {
    self.draftDigest = draftDigest
    self.cases = cases
  }
}
