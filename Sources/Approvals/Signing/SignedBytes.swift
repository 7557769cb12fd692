import Detection
import Foundation

extension ApprovalEvent {
  /// The namespace of signatures, so that one made for something else never counts here.
  public static let namespace = "dryrun-approval"

  /// What the person signs, in one form only, version 1.
  ///
  /// ```
  /// dryrun approval action 1
  /// request: r-17
  /// digest: 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef
  /// action: approved
  /// stage: 1
  /// as: group:data-stewards
  /// by: anna
  /// at: 2026-11-24T09:30:00.000Z
  /// ```
  ///
  /// - `digest` is that of the request, so a signature is for this request as it was asked.
  /// - `stage` counts from 1; only approvals have one.
  /// - `as` is there where somebody acts as an approver, and `reason` where one must be given.
  /// - `subject`, for a use, is SHA-256 over what was sent.
  ///
  /// Escapes: see `CanonicalText`. Anybody can make the bytes with `printf` and sign them with
  /// `ssh-keygen -Y sign -n dryrun-approval`.
  public func signedBytes(in request: ApprovalRequest) -> [UInt8] {
    var text = CanonicalText("dryrun approval action 1")
    text.add("request", request.id)
    text.add("digest", request.digest)
    text.add("action", action.name)
    if case .approved(let stage, _) = action { text.add("stage", stage.addingOne) }
    text.add("as", action.role)
    text.add("by", by)
    text.add("at", at.iso8601)
    switch action {
    case .rejected(_, let reason), .revoked(_, let reason): text.add("reason", reason)
    case .used(let subject): text.add("subject", subject.digest)
    case .approved, .withdrawn: break
    }
    return text.bytes
  }
}

extension Int {
  /// One more, whatever number came from somewhere else.
  fileprivate var addingOne: Int { self == .max ? self : self + 1 }
}
