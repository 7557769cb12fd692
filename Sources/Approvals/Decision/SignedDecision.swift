/// What an approver decided about a request, signed, as it travels on its own: in a file, or through
/// another system.
///
/// Where it was on the way does not matter: it counts by its signature alone, and only for the request
/// whose digest it names. As JSON it has the very facts that are signed (`ApprovalEvent.signedBytes(in:)`):
///
/// ```json
/// {
///   "form": "dryrun approval decision 1", "request": "r-17", "digest": "5f70bf18…",
///   "action": "approved", "stage": 1, "as": "group:data-stewards", "by": "anna",
///   "at": "2026-11-24T09:30:00.000Z", "signature": "-----BEGIN SSH SIGNATURE-----…"
/// }
/// ```
public struct SignedDecision: Sendable, Hashable {
  /// The request that it is about.
  public let request: RequestID
  /// The request's digest, as the approver had it.
  public let digest: String
  /// What was decided, with the signature.
  public let event: ApprovalEvent

  /// The kinds of action that can travel: those of approvers, all of which must be signed.
  public static let actions = ["approved", "rejected", "revoked"]

  /// Larger ones are refused, in bytes of JSON.
  public static let mostBytes = 64 << 10

  /// A decision about a request.
  public init(_ event: ApprovalEvent, on request: ApprovalRequest) {
    self.request = request.id
    digest = request.digest
    self.event = event
  }

  init(request: RequestID, digest: String, event: ApprovalEvent) {
    self.request = request
    self.digest = digest
    self.event = event
  }
}

/// People's words appear in no log by accident.
extension SignedDecision: CustomStringConvertible, CustomReflectable {
  /// Who did what, to which request.
  public var description: String { "\(event) on \(request)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
