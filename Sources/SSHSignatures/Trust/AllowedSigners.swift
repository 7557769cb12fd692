public import Foundation

/// Who may sign what, with which key and when: OpenSSH's file `allowed_signers`.
///
/// ```
/// dpo@example.org namespaces="dryrun.exception.*" ssh-ed25519 AAAA…
/// release@example.org namespaces="dryrun.pack",valid-before="20271231Z" ssh-ed25519 AAAA…
/// ```
/// Source of the format: ALLOWED SIGNERS in ssh-keygen(1).
public struct AllowedSigners: Sendable, Hashable {
  /// One line: a key, and what it may sign for whom.
  public struct Entry: Sendable, Hashable {
    /// The people whose key it is.
    public let principals: PatternList
    /// The purposes it may sign for; `nil` for any.
    public let namespaces: PatternList?
    /// When it may sign.
    public let validity: KeyValidity
    /// The key.
    public let key: SSHPublicKey
  }

  /// The lines, in the order of the file.
  public let entries: [Entry]

  init(entries: [Entry]) { self.entries = entries }

  /// The lines that let a signature count, whenever their keys are valid.
  ///
  /// - Parameters:
  ///   - signature: the signature.
  ///   - message: what it must be over.
  ///   - namespace: what it must be for.
  ///   - principal: who must have made it; `nil` for anybody in the file.
  public func entries(
    for signature: SSHSignature, over message: some Collection<UInt8>, namespace: String,
    by principal: String? = nil
  ) throws(SignerRefusal) -> [Entry] {
    let key = signature.publicKey
    do {
      try signature.verify(message, namespace: namespace, by: key)
    } catch {
      throw .signature(error)
    }
    let ofKey = entries.filter { $0.key == key }
    guard !ofKey.isEmpty else { throw .unknownKey(key.fingerprint) }
    let ofPerson = ofKey.filter { entry in principal.map { entry.principals.matches($0) } ?? true }
    guard !ofPerson.isEmpty else {
      throw .otherPrincipal(ofKey[0].principals.description, wanted: principal ?? "")
    }
    let ofPurpose = ofPerson.filter { $0.namespaces?.matches(namespace) ?? true }
    guard !ofPurpose.isEmpty else {
      throw .otherPurpose(ofPerson[0].principals.description, namespace)
    }
    return ofPurpose
  }

  /// Whether a key is one of a person's, whatever it may sign and whenever.
  public func isKey(_ key: SSHPublicKey, of person: String) -> Bool {
    entries.contains { entry in
      entry.key == key
        && (entry.principals.matches(person) || entry.principals.means(PersonName(person)))
    }
  }
}

extension Sequence<AllowedSigners.Entry> {
  /// The first line whose key is valid at a moment.
  public func valid(at moment: Date) throws(SignerRefusal) -> AllowedSigners.Entry {
    for entry in self where entry.validity.contains(moment) { return entry }
    let starts = compactMap(\.validity.from).filter { $0 > moment }
    if let start = starts.min() { throw .notYetValid(start) }
    throw .noLongerValid(compactMap(\.validity.until).max() ?? moment)
  }
}

/// Why a signature does not count, although there is one.
public enum SignerRefusal: Error, Sendable, Hashable {
  /// It does not hold.
  case signature(SSHSignatureError)
  /// Nobody in the file has the key with this fingerprint.
  case unknownKey(String)
  /// The key is one of these people's, not of the one who is wanted.
  case otherPrincipal(String, wanted: String)
  /// The key of these people may not sign for this purpose.
  case otherPurpose(String, String)
  /// The key may sign from this moment on.
  case notYetValid(Date)
  /// The key might sign until this moment.
  case noLongerValid(Date)

  /// The reason in one sentence without a full stop.
  public var message: String {
    switch self {
    case .signature(let error): error.message
    case .unknownKey(let fingerprint): "no allowed signer has the key \(fingerprint)"
    case .otherPrincipal(let people, let wanted):
      "the key that signed is one of \(people), not of \(wanted)"
    case .otherPurpose(let people, let namespace):
      "the key of \(people) may not sign for '\(namespace)'"
    case .notYetValid(let moment):
      "the key that signed is valid only from \(moment.formatted(.iso8601)) on"
    case .noLongerValid(let moment):
      "the key that signed was valid until \(moment.formatted(.iso8601))"
    }
  }
}

extension SignerRefusal: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
