import Crypto
import Foundation
import SSHSignatures
import TestSupport
import Testing

/// Signatures of security keys: made here as such a key makes them, and taken by `ssh-keygen` too.
@Suite struct SecurityKeyTests {
  private let secret = Curve25519.Signing.PrivateKey()
  private let message = Array("action: approved\n".utf8)
  private let kind = "sk-ssh-ed25519@openssh.com"

  private var keyBytes: [UInt8] {
    string(kind.utf8) + string(secret.publicKey.rawRepresentation) + string("ssh:".utf8)
  }

  /// - Parameter flags: bit 0 says that a person touched the key.
  private func signature(flags: UInt8) throws -> [UInt8] {
    let head = string("test".utf8) + string([]) + string("sha512".utf8)
    let signed = Array("SSHSIG".utf8) + head + string(SHA512.hash(data: message))
    let touch: [UInt8] = [flags, 0, 0, 0, 7]
    let bytes =
      try secret.signature(
        for: Array(SHA256.hash(data: Array("ssh:".utf8))) + touch
          + Array(SHA256.hash(data: signed)))
    return Array("SSHSIG".utf8) + [0, 0, 0, 1] + string(keyBytes) + head
      + string(string(kind.utf8) + string(bytes) + touch)
  }

  private func string(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    return [0, 0, UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)] + bytes
  }

  @Test("a signature with a touch holds here, and for ssh-keygen")
  func touched() throws {
    let bytes = try signature(flags: 1)
    let key = try SSHPublicKey(bytes: keyBytes)
    try SSHSignature(bytes: bytes).verify(message, namespace: "test", by: key)

    let pair = try KeyPair()
    let armored =
      "-----BEGIN SSH SIGNATURE-----\n\(Data(bytes).base64EncodedString())\n"
      + "-----END SSH SIGNATURE-----\n"
    #expect(
      try pair.accepts(armored, over: message, namespace: "test", publicLine: key.description))
  }

  @Test("a signature that nobody touched the key for does not hold")
  func untouched() throws {
    let key = try SSHPublicKey(bytes: keyBytes)
    for flags in [UInt8(0), 4] {
      let signature = try SSHSignature(bytes: try signature(flags: flags))
      #expect(throws: SSHSignatureError.doesNotHold) {
        try signature.verify(message, namespace: "test", by: key)
      }
    }
  }

  @Test("no signature with a flipped bit holds")
  func flippedBits() throws {
    let key = try SSHPublicKey(bytes: keyBytes)
    let bytes = try signature(flags: 1)
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << bit
        #expect(throws: SSHSignatureError.self) {
          try SSHSignature(bytes: flipped).verify(message, namespace: "test", by: key)
        }
      }
    }
  }
}
