import Foundation
import SSHSignatures
import TestSupport
import Testing

/// Keys that need somebody at the terminal, or an agent.
@Suite struct TerminalTests {
  @Test("a key with a passphrase and no terminal to ask is refused, not waited for")
  func passphrase() throws {
    let pair = try KeyPair(passphrase: "a passphrase")
    // With one, this would ask whoever runs the tests.
    guard FileHandle(forReadingAtPath: "/dev/tty") == nil else { return }
    let error = #expect(throws: SSHSignerError.self) {
      try SSHSigner().sign([1], namespace: "test", keyPath: pair.path)
    }
    #expect(error?.message.hasPrefix("ssh-keygen did not sign") == true)
  }
}
