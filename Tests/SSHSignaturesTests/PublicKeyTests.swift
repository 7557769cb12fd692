import Foundation
import SSHSignatures
import TestSupport
import Testing

/// Lines of `.pub` files.
@Suite struct PublicKeyTests {
  @Test("a key is the same with and without its comment", arguments: ["ed25519", "ecdsa"])
  func comments(_ kind: String) throws {
    let pair = try KeyPair(kind)
    let key = try SSHPublicKey(pair.publicLine)
    #expect(try SSHPublicKey(key.description) == key)
    #expect(pair.publicLine.hasPrefix(key.description))
    #expect(key.fingerprint.hasPrefix("SHA256:"))
    let stored = try JSONEncoder().encode([key])
    #expect(try JSONDecoder().decode([SSHPublicKey].self, from: stored) == [key])
  }

  @Test("a key of another kind is refused by name")
  func otherKinds() throws {
    let pair = try KeyPair("rsa")
    #expect(throws: SSHSignatureError.otherKind("ssh-rsa")) { try SSHPublicKey(pair.publicLine) }
  }

  @Test("a kind that the key itself does not have is refused")
  func wrongKind() throws {
    let (pair, other) = (try KeyPair(), try KeyPair("ecdsa"))
    let words = pair.publicLine.split(separator: " ")
    let others = other.publicLine.split(separator: " ")
    for line in ["\(others[0]) \(words[1])", "\(words[0]) \(others[1])"] {
      #expect(throws: SSHSignatureError.noPublicKey) { try SSHPublicKey(line) }
    }
  }

  @Test(
    "a line that is no key is refused",
    arguments: [
      "", " ", "ssh-ed25519", "ssh-ed25519 ", "ssh-ed25519 AAAA", "ssh-ed25519 !!!!",
      "AAAAC3NzaC1lZDI1NTE5AAAAIHU=", "-----BEGIN OPENSSH PRIVATE KEY-----",
      "ssh-ed25519 AAAAAAAA",
    ])
  func noKeys(_ line: String) {
    #expect(throws: SSHSignatureError.noPublicKey) { try SSHPublicKey(line) }
  }

  @Test("a line of a million characters is refused at once", arguments: ["", "ssh-ed25519 ", " "])
  func long(_ start: String) {
    let line = start + String(repeating: "A", count: 1_000_000)
    #expect((try? SSHPublicKey(line)) == nil)
  }

  @Test("no key that was cut short, and none with bytes behind it, is one")
  func cut() throws {
    for kind in ["ed25519", "ecdsa"] {
      let bytes = try SSHPublicKey(try KeyPair(kind).publicLine).bytes
      for length in 0..<bytes.count {
        #expect(throws: SSHSignatureError.self) {
          try SSHPublicKey(bytes: Array(bytes.prefix(length)))
        }
      }
      #expect(throws: SSHSignatureError.noPublicKey) { try SSHPublicKey(bytes: bytes + [0]) }
    }
  }
}
