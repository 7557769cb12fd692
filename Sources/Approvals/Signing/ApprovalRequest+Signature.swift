import PolicyPacks
import SSHSignatures

extension ApprovalRequest {
  /// Whether the request is signed by whoever it says asks.
  ///
  /// Somebody who could ask in another's name could approve in their own, and nobody would be
  /// separated from anybody.
  ///
  /// - Throws: `unknownPerson`, `noPublicKey`, `notSigned`, `wrongSignature`.
  public func checkSignature(
    _ roster: Roster, _ rule: SignatureRule = .required
  ) throws(ApprovalError) {
    if signature == nil, rule == .checkedIfPresent { return }
    guard let person = roster[requester] else { throw .unknownPerson }
    guard let signature else { throw .notSigned }
    guard !person.keys.isEmpty else { throw .noPublicKey }
    do {
      try SSHSignature(armored: signature)
        .verify(canonicalBytes, namespace: ApprovalEvent.namespace, byOneOf: person.keys)
    } catch {
      throw .wrongSignature(error.message)
    }
  }
}
