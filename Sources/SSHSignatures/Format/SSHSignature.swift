import Foundation

/// A signature as `ssh-keygen -Y sign` makes it.
///
/// Source of the format: OpenSSH's PROTOCOL.sshsig, version 1.
public struct SSHSignature: Sendable, Hashable {
  /// The digest of the message that was signed.
  public enum HashAlgorithm: String, Sendable, Hashable, CaseIterable {
    /// SHA-256.
    case sha256
    /// SHA-512, which `ssh-keygen` uses unless told otherwise.
    case sha512
  }

  /// The key that made it, as the signature says.
  public let publicKey: SSHPublicKey
  /// What it was made for.
  public let namespace: String
  /// The digest of the message.
  public let hash: HashAlgorithm
  /// The binary form.
  public let bytes: [UInt8]
  /// The signature itself, as the algorithm of the key has it.
  let signature: [UInt8]
  /// What a security key says about the touch: flags and a counter; empty for other keys.
  let touch: [UInt8]

  /// The signature in a text: base64 between `BEGIN` and `END SSH SIGNATURE`.
  public init(armored text: String) throws(SSHSignatureError) {
    guard let bytes = SSHArmor.bytes(in: text) else { throw .noSignature }
    try self.init(bytes: bytes)
  }

  /// The signature in its binary form.
  public init(bytes: [UInt8]) throws(SSHSignatureError) {
    var reader = SSHReader(bytes)
    guard reader.take(6) == SSHSignature.magic, let version = reader.number() else {
      throw .damaged
    }
    guard version == 1 else { throw .otherVersion(version) }
    guard let keyBytes = reader.string(), let namespace = reader.word(),
      // Reserved: to be ignored, whatever it holds.
      reader.string() != nil, let hashName = reader.word(), let signature = reader.string(),
      reader.remaining == 0
    else { throw .damaged }
    guard let hash = HashAlgorithm(rawValue: hashName) else { throw .otherHash(hashName.shortened) }
    let key: SSHPublicKey
    do {
      key = try SSHPublicKey(bytes: keyBytes)
    } catch {
      throw error == .noPublicKey ? .damaged : error
    }
    guard let parts = SSHSignature.parts(of: signature, key.algorithm) else { throw .damaged }
    publicKey = key
    self.bytes = bytes
    self.namespace = namespace
    self.hash = hash
    (self.signature, touch) = parts
  }

  /// The first six bytes, also of what is signed.
  static let magic = Array("SSHSIG".utf8)

  /// The signature and, of a security key, what it says about the touch: a byte and four.
  private static func parts(
    of bytes: [UInt8], _ algorithm: SSHPublicKey.Algorithm
  ) -> (signature: [UInt8], touch: [UInt8])? {
    var reader = SSHReader(bytes)
    guard reader.word() == algorithm.rawValue, let signature = reader.string() else { return nil }
    let touch = reader.take(algorithm == .securityKeyEd25519 ? 5 : 0)
    guard let touch, reader.remaining == 0 else { return nil }
    return (signature, touch)
  }
}
