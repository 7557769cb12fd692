import Foundation
import SSHSignatures
import TestSupport
import Testing

/// Signing with the real `ssh-keygen`.
@Suite struct SignerTests {
  @Test("without the program, it says how to get it")
  func noProgram() throws {
    let pair = try KeyPair()
    let signer = SSHSigner(program: "ssh-keygen-that-is-not-there")
    let error = #expect(throws: SSHSignerError.self) {
      try signer.sign([1], namespace: "test", keyPath: pair.path)
    }
    #expect(error == .noProgram("ssh-keygen-that-is-not-there"))
    #expect(error?.message.contains("apt install openssh-client") == true)
  }

  @Test("a key that is not there, or is none, is named")
  func noKey() throws {
    let pair = try KeyPair()
    #expect(throws: SSHSignerError.noKey(pair.path + "x")) {
      try SSHSigner().sign([1], namespace: "test", keyPath: pair.path + "x")
    }
    let file = pair.folder + "/none"
    try "no key".write(toFile: file, atomically: true, encoding: .utf8)
    let error = #expect(throws: SSHSignerError.self) {
      try SSHSigner().sign([1], namespace: "test", keyPath: file)
    }
    #expect(error?.message.hasPrefix("ssh-keygen did not sign: ") == true)
  }

  @Test("a program that reads nothing and fails does no harm, however long the message")
  func noReader() throws {
    let pair = try KeyPair()
    let error = #expect(throws: SSHSignerError.self) {
      try SSHSigner(program: "/usr/bin/false").sign(
        Array(repeating: 65, count: 3_000_000), namespace: "test", keyPath: pair.path)
    }
    #expect(error == .refused(""))
  }

  @Test("a program that prints something else has not signed")
  func otherProgram() throws {
    let pair = try KeyPair()
    #expect(throws: SSHSignerError.refused("")) {
      try SSHSigner(program: "/usr/bin/echo").sign([1], namespace: "test", keyPath: pair.path)
    }
  }
}
