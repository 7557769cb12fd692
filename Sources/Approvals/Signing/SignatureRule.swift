import Foundation
public import SSHSignatures

/// Whether what people do must be signed.
public enum SignatureRule: Sendable, Hashable {
  /// Everything but the use of a grant must be signed with a key that the roster has of the person.
  case required
  /// A signature that is there must hold; for servers that know by other means who acts.
  case checkedIfPresent

  func check(
    _ event: ApprovalEvent, of request: ApprovalRequest, _ roster: Roster
  ) throws(ApprovalError) {
    guard let person = roster[event.by] else { throw .unknownPerson }
    guard let signature = event.signature else {
      if case .used = event.action { return }
      if self == .checkedIfPresent { return }
      throw .notSigned
    }
    guard !person.keys.isEmpty else { throw .noPublicKey }
    try event.check(signature, byOneOf: person.keys, in: request)
  }
}

extension ApprovalEvent {
  /// Whether the signature is that of a key over this event; without a signature it is not.
  ///
  /// For audits: it needs no roster, only the key that the person had.
  public func isSigned(by key: SSHPublicKey, in request: ApprovalRequest) -> Bool {
    guard let signature else { return false }
    return (try? check(signature, byOneOf: [key], in: request)) != nil
  }

  fileprivate func check(
    _ signature: String, byOneOf keys: [SSHPublicKey], in request: ApprovalRequest
  ) throws(ApprovalError) {
    do {
      try SSHSignature(armored: signature)
        .verify(signedBytes(in: request), namespace: ApprovalEvent.namespace, byOneOf: keys)
    } catch {
      throw .wrongSignature(error.message)
    }
  }
}
