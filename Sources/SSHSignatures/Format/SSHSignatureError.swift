/// Why a key or a signature is refused.
public enum SSHSignatureError: Error, Sendable, Hashable {
  /// The text is no public key in OpenSSH's form.
  case noPublicKey
  /// The key is of a kind that is not read here.
  case otherKind(String)
  /// The text has no signature between its marks.
  case noSignature
  /// The signature's bytes are damaged.
  case damaged
  /// The signature is of a later version of the format.
  case otherVersion(Int)
  /// The signature was made for another purpose.
  case otherNamespace(String)
  /// The digest of the message is of a kind that is not read here.
  case otherHash(String)
  /// Somebody else's key made it.
  case otherKey
  /// It is not a signature over this message.
  case doesNotHold

  /// The reason in one sentence without a full stop.
  public var message: String {
    switch self {
    case .noPublicKey: "this is no public key; one starts with ssh-ed25519 and a space"
    case .otherKind(let name):
      "keys of the kind '\(name)' are not read here; make one with ssh-keygen -t ed25519"
    case .noSignature: "there is no signature between BEGIN and END SSH SIGNATURE"
    case .damaged: "the signature is damaged"
    case .otherVersion(let version): "the signature has version \(version); only 1 is read here"
    case .otherNamespace(let namespace):
      "the signature was made for '\(namespace)', not for this"
    case .otherHash(let name): "the signature uses the digest '\(name)'; use sha512"
    case .otherKey: "another key made the signature"
    case .doesNotHold: "the signature is not one over this"
    }
  }
}

extension SSHSignatureError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
