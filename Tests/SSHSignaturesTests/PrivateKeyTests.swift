import Foundation
import SSHSignatures
import TestSupport
import Testing

/// Keys that sign without `ssh-keygen`.
@Suite struct PrivateKeyTests {
  private func key(_ pair: KeyPair) throws -> SSHPrivateKey {
    try SSHPrivateKey(openSSH: try String(contentsOfFile: pair.path, encoding: .utf8))
  }

  @Test(
    "ssh-keygen takes what is signed here, for every length of message",
    arguments: [0, 1, 63, 64, 65, 10_000])
  func accepted(_ length: Int) throws {
    let pair = try KeyPair()
    let message = [UInt8](repeating: 65, count: length)
    let signature = try SSHSignature(signing: message, namespace: "dryrun.pack", by: key(pair))
    #expect(try pair.accepts(signature.armored, over: message, namespace: "dryrun.pack"))
    #expect(!(try pair.accepts(signature.armored, over: message + [65], namespace: "dryrun.pack")))
    #expect(!(try pair.accepts(signature.armored, over: message, namespace: "dryrun")))
    try SSHSignature(armored: signature.armored).verify(
      message, namespace: "dryrun.pack", by: try SSHPublicKey(pair.publicLine))
  }

  #if !canImport(Darwin)
    // There, the system's own library signs each time in another way.
    @Test("what is signed here is what ssh-keygen writes, byte for byte")
    func same() throws {
      let pair = try KeyPair()
      let own = try SSHSignature(signing: [1, 2, 3], namespace: "test", by: key(pair)).armored
      #expect(own == (try SSHSigner().sign([1, 2, 3], namespace: "test", keyPath: pair.path)))
    }
  #endif

  @Test("keys with a passphrase and of other kinds are refused by name")
  func others() throws {
    #expect(throws: SSHPrivateKeyError.hasPassphrase) {
      try key(KeyPair(passphrase: "a passphrase"))
    }
    #expect(throws: SSHPrivateKeyError.otherKind) { try key(KeyPair("ecdsa")) }
    #expect(throws: SSHPrivateKeyError.noPrivateKey) { try SSHPrivateKey(openSSH: "ssh-ed25519") }
  }

  @Test("a damaged key is refused, or is the same key with another comment")
  func damaged() throws {
    let pair = try KeyPair()
    let lines = try String(contentsOfFile: pair.path, encoding: .utf8).split(separator: "\n")
    let bytes = try #require(Data(base64Encoded: lines.dropFirst().dropLast().joined()))
    func read(_ bytes: Data) -> SSHPublicKey? {
      let body = bytes.base64EncodedString()
      return (try? SSHPrivateKey(openSSH: "\(lines[0])\n\(body)\n\(lines[lines.count - 1])\n"))?
        .publicKey
    }
    let key = try SSHPublicKey(pair.publicLine)
    #expect(read(bytes) == key)
    var accepted = 0
    for index in bytes.indices {
      var flipped = bytes
      flipped[index] ^= 1
      guard let other = read(flipped) else { continue }
      accepted += 1
      #expect(other == key)
    }
    #expect(accepted <= "a comment".utf8.count)
    for length in 0..<bytes.count { #expect(read(bytes.prefix(length)) == nil) }
  }

  @Test("a key file signs by itself where it can, and by ssh-keygen where it must")
  func keyFile() throws {
    let none = SSHSigner(program: "ssh-keygen-that-is-not-there")
    let pair = try KeyPair()
    let armored = try SSHKeyFile(pair.path, signer: none).sign([1], namespace: "test")
    try SSHSignature(armored: armored).verify(
      [1], namespace: "test", by: try SSHPublicKey(pair.publicLine))
    let other = try KeyPair("ecdsa")
    #expect(throws: SSHSignerError.noProgram("ssh-keygen-that-is-not-there")) {
      try SSHKeyFile(other.path, signer: none).sign([1], namespace: "test")
    }
    #expect(
      try other.accepts(
        SSHKeyFile(other.path).sign([1], namespace: "test"), over: [1], namespace: "test"))
  }

  @Test("a key that others can read is left to ssh-keygen, which says so")
  func openKey() throws {
    let pair = try KeyPair()
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: pair.path)
    let error = #expect(throws: SSHSignerError.self) {
      try SSHKeyFile(pair.path).sign([1], namespace: "test")
    }
    #expect(error?.message.hasPrefix("ssh-keygen did not sign") == true)
  }

  @Test("a private key says nothing of its secret")
  func description() throws {
    let pair = try KeyPair()
    let key = try key(pair)
    #expect("\(key)" == "a private key (\(key.publicKey.fingerprint))")
  }
}
