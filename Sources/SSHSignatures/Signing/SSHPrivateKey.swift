public import Crypto
import Foundation

/// An Ed25519 key without a passphrase, from a file of OpenSSH's or from elsewhere.
///
/// Source of the format: OpenSSH's PROTOCOL.key. The description says nothing of what is secret.
public struct SSHPrivateKey: Sendable, CustomStringConvertible {
  /// The half that everybody may know.
  public let publicKey: SSHPublicKey
  private let key: Curve25519.Signing.PrivateKey

  /// The key in a file's text.
  public init(openSSH text: String) throws(SSHPrivateKeyError) {
    guard let bytes = SSHPrivateKey.bytes(in: text) else { throw .noPrivateKey }
    var reader = SSHReader(bytes)
    guard reader.take(SSHPrivateKey.magic.count) == SSHPrivateKey.magic,
      let cipher = reader.word(), let derivation = reader.word(), reader.string() != nil,
      let count = reader.number(), let publicBytes = reader.string(), let secret = reader.string(),
      reader.remaining == 0
    else { throw .damaged }
    guard cipher == "none", derivation == "none" else { throw .hasPassphrase }
    guard count == 1, let publicKey = try? SSHPublicKey(bytes: publicBytes) else {
      throw .otherKind
    }
    guard publicKey.algorithm == .ed25519 else { throw .otherKind }
    guard let seed = SSHPrivateKey.seed(in: secret, of: publicKey),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      Array(key.publicKey.rawRepresentation) == publicKey.point
    else { throw .damaged }
    self.key = key
    self.publicKey = publicKey
  }

  /// A key that is kept in another form.
  public init(_ key: Curve25519.Signing.PrivateKey) {
    self.key = key
    publicKey = SSHPublicKey(key.publicKey)
  }

  /// The fingerprint alone.
  public var description: String { "a private key (\(publicKey.fingerprint))" }

  func signature(over bytes: [UInt8]) -> [UInt8]? {
    (try? key.signature(for: bytes)).map { Array($0) }
  }

  /// Two equal numbers, the kind, the public half, seed and public half, a comment, and 1, 2, 3… up to a
  /// multiple of eight bytes.
  private static func seed(in secret: [UInt8], of publicKey: SSHPublicKey) -> [UInt8]? {
    var reader = SSHReader(secret)
    guard let first = reader.number(), reader.number() == first, secret.count % 8 == 0,
      reader.word() == publicKey.algorithm.rawValue, reader.string() == publicKey.point,
      let both = reader.string(), both.count == 64, Array(both.suffix(32)) == publicKey.point,
      reader.string() != nil, reader.remaining < 8,
      let padding = reader.take(reader.remaining),
      padding == Array(1...8).prefix(padding.count).map({ UInt8($0) })
    else { return nil }
    return Array(both.prefix(32))
  }

  private static let magic = Array("openssh-key-v1".utf8) + [0]
  private static let (begin, end) = (
    "-----BEGIN OPENSSH PRIVATE KEY-----", "-----END OPENSSH PRIVATE KEY-----"
  )
  /// Keys of this kind need some hundred bytes.
  private static let limit = 16_384

  private static func bytes(in text: String) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count >= 3, lines.first == begin[...], lines.last == end[...] else { return nil }
    return Data(base64Encoded: lines.dropFirst().dropLast().joined()).map { Array($0) }
  }
}

/// Why a private key is not used here.
public enum SSHPrivateKeyError: Error, Sendable, Hashable {
  /// The text is no private key in OpenSSH's form.
  case noPrivateKey
  /// Its bytes are damaged.
  case damaged
  /// It is locked with a passphrase.
  case hasPassphrase
  /// It is of another kind than Ed25519.
  case otherKind

  /// The reason in one sentence without a full stop.
  public var message: String {
    switch self {
    case .noPrivateKey: "this is no private key of OpenSSH's"
    case .damaged: "the private key is damaged"
    case .hasPassphrase: "the private key has a passphrase"
    case .otherKind: "the private key is not of the kind Ed25519"
    }
  }
}

extension SSHPrivateKeyError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
