import Crypto
import Foundation

/// A public key as OpenSSH writes it: `ssh-ed25519 AAAA… a comment`.
public struct SSHPublicKey: Sendable, Hashable {
  /// The kind of key.
  public enum Algorithm: String, Sendable, Hashable, CaseIterable {
    /// Ed25519 (RFC 8709).
    case ed25519 = "ssh-ed25519"
    /// ECDSA over the curve P-256 (RFC 5656).
    case ecdsaP256 = "ecdsa-sha2-nistp256"
    /// Ed25519 in a security key (OpenSSH's PROTOCOL.u2f).
    case securityKeyEd25519 = "sk-ssh-ed25519@openssh.com"
  }

  /// The kind of key.
  public let algorithm: Algorithm
  /// The binary form: what OpenSSH writes in base64.
  public let bytes: [UInt8]
  /// The numbers of the key: 32 bytes of Ed25519, or a point in X9.63 form.
  let point: [UInt8]
  /// What a security key's signatures are for; empty for other keys.
  let application: [UInt8]

  /// The key in a line of a `.pub` file; the comment does not matter.
  public init(_ line: String) throws(SSHSignatureError) {
    let words = line.utf8.prefix(Limit.bytes).split(maxSplits: 2) { $0 == 0x20 || $0 == 0x09 }
      .map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 2 else { throw .noPublicKey }
    guard let bytes = Data(base64Encoded: words[1].trimmed) else { throw .noPublicKey }
    let key = try SSHPublicKey(bytes: Array(bytes))
    guard key.algorithm.rawValue == words[0] else { throw .noPublicKey }
    self = key
  }

  /// The key in its binary form.
  public init(bytes: [UInt8]) throws(SSHSignatureError) {
    var reader = SSHReader(bytes)
    guard let name = reader.word(), !name.isEmpty else { throw .noPublicKey }
    guard let algorithm = Algorithm(rawValue: name) else { throw .otherKind(name.shortened) }
    if algorithm == .ecdsaP256 {
      guard reader.word() == "nistp256" else { throw .noPublicKey }
    }
    guard let point = reader.string() else { throw .noPublicKey }
    var application: [UInt8] = []
    if algorithm == .securityKeyEd25519 {
      guard let name = reader.string() else { throw .noPublicKey }
      application = name
    }
    guard reader.remaining == 0, algorithm.accepts(point) else { throw .noPublicKey }
    self.algorithm = algorithm
    self.bytes = bytes
    self.point = point
    self.application = application
  }

  /// The public half of an Ed25519 key (RFC 8709, section 4).
  init(_ key: Curve25519.Signing.PublicKey) {
    algorithm = .ed25519
    point = Array(key.rawRepresentation)
    application = []
    var bytes: [UInt8] = []
    bytes.appendSSH(algorithm.rawValue.utf8)
    bytes.appendSSH(point)
    self.bytes = bytes
  }

  /// SHA-256 of the key, as OpenSSH shows it: `SHA256:…`.
  public var fingerprint: String {
    let digest = Data(SHA256.hash(data: bytes)).base64EncodedString()
    return "SHA256:" + digest.prefix { $0 != "=" }
  }

  private enum Limit {
    /// Lines are cut off here; keys of the kinds above need some hundred bytes.
    static let bytes = 4096
  }
}

extension SSHPublicKey: CustomStringConvertible, Codable {
  /// The line of a `.pub` file, without a comment.
  public var description: String {
    "\(algorithm.rawValue) \(Data(bytes).base64EncodedString())"
  }

  /// Reads a line.
  public init(from decoder: any Decoder) throws {
    try self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes a line.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension SSHPublicKey.Algorithm {
  /// Whether these are the numbers of such a key.
  fileprivate func accepts(_ point: [UInt8]) -> Bool {
    switch self {
    case .ed25519, .securityKeyEd25519:
      point.count == 32
        && (try? Curve25519.Signing.PublicKey(rawRepresentation: point)) != nil
    case .ecdsaP256: (try? P256.Signing.PublicKey(x963Representation: point)) != nil
    }
  }
}

extension String {
  /// Without spaces and line endings around it.
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
  /// At most as much of it as fits into a sentence.
  var shortened: String { String(prefix(40)) }
}
