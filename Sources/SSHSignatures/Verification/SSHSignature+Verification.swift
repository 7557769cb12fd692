import Crypto
import Foundation

extension SSHSignature {
  /// Checks that a key signed a message for a purpose.
  ///
  /// - Parameters:
  ///   - message: the bytes that were signed.
  ///   - namespace: the purpose; a signature for another one does not count.
  ///   - key: whose signature it must be.
  public func verify(
    _ message: some Collection<UInt8>, namespace: String, by key: SSHPublicKey
  ) throws(SSHSignatureError) {
    guard key == publicKey else { throw .otherKey }
    guard namespace == self.namespace else { throw .otherNamespace(self.namespace.shortened) }
    let signed = SSHSignature.signedBytes(for: Array(message), namespace: namespace, hash: hash)
    guard holds(over: signed) else { throw .doesNotHold }
  }

  /// Checks that one of a person's keys signed a message for a purpose.
  ///
  /// - Parameters:
  ///   - message: the bytes that were signed.
  ///   - namespace: the purpose; a signature for another one does not count.
  ///   - keys: the keys of whom it must be.
  public func verify(
    _ message: some Collection<UInt8>, namespace: String, byOneOf keys: [SSHPublicKey]
  ) throws(SSHSignatureError) {
    guard keys.contains(publicKey) else { throw .otherKey }
    try verify(message, namespace: namespace, by: publicKey)
  }

  /// What the key signs: not the message but its digest, with the purpose before it.
  static func signedBytes(
    for message: [UInt8], namespace: String, hash: HashAlgorithm
  ) -> [UInt8] {
    var bytes = SSHSignature.magic
    bytes.appendSSH(namespace.utf8)
    bytes.appendSSH([])
    bytes.appendSSH(hash.rawValue.utf8)
    bytes.appendSSH(hash.digest(of: message))
    return bytes
  }

  private func holds(over bytes: [UInt8]) -> Bool {
    switch publicKey.algorithm {
    case .ed25519: holdsByEd25519(over: bytes)
    case .ecdsaP256: holdsByECDSA(over: bytes)
    case .securityKeyEd25519: holdsBySecurityKey(over: bytes)
    }
  }

  private func holdsByEd25519(over bytes: [UInt8]) -> Bool {
    guard signature.count == 64,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey.point)
    else { return false }
    return key.isValidSignature(signature, for: bytes)
  }

  /// A security key signs the digest of its application, a touch and the digest of what it is given.
  private func holdsBySecurityKey(over bytes: [UInt8]) -> Bool {
    // Bit 0 of the flags: a person touched the key. Without it, a program may have signed alone.
    guard let flags = touch.first, flags & 1 == 1 else { return false }
    return holdsByEd25519(
      over: Array(SHA256.hash(data: publicKey.application)) + touch
        + Array(SHA256.hash(data: bytes)))
  }

  /// Two numbers of any length, where the library wants 32 bytes each.
  private func holdsByECDSA(over bytes: [UInt8]) -> Bool {
    var reader = SSHReader(signature)
    guard let r = reader.string()?.padded(to: 32), let s = reader.string()?.padded(to: 32),
      reader.remaining == 0,
      let key = try? P256.Signing.PublicKey(x963Representation: publicKey.point),
      let signature = try? P256.Signing.ECDSASignature(rawRepresentation: r + s)
    else { return false }
    return key.isValidSignature(signature, for: bytes)
  }
}

extension SSHSignature.HashAlgorithm {
  fileprivate func digest(of message: [UInt8]) -> [UInt8] {
    switch self {
    case .sha256: Array(SHA256.hash(data: message))
    case .sha512: Array(SHA512.hash(data: message))
    }
  }
}

extension [UInt8] {
  /// A number that is not negative, in so many bytes; `nil` if it needs more.
  fileprivate func padded(to count: Int) -> [UInt8]? {
    // Written with the fewest bytes that leave the sign bit clear (RFC 4251, section 5).
    guard let first, first < 0x80, !(first == 0 && self.count > 1 && self[1] < 0x80) else {
      return nil
    }
    let digits = Array(drop { $0 == 0 })
    guard digits.count <= count else { return nil }
    return Array(repeating: 0, count: count - digits.count) + digits
  }
}
