import Foundation
import SSHSignatures
import TestSupport
import Testing

/// Signatures of the real `ssh-keygen`, checked here.
@Suite struct VerificationTests {
  private let message = Array("request: r-17\naction: approved\n".utf8)

  @Test(
    "what ssh-keygen signed holds, for every kind of key and length of message",
    arguments: ["ed25519", "ecdsa"], [0, 1, 63, 64, 65, 1000, 100_000])
  func holds(_ kind: String, _ length: Int) throws {
    let pair = try KeyPair(kind)
    let message = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    let armored = try SSHSigner().sign(message, namespace: "test", keyPath: pair.path)
    let signature = try SSHSignature(armored: armored)
    try signature.verify(message, namespace: "test", by: SSHPublicKey(pair.publicLine))
    #expect(signature.namespace == "test")
    #expect(signature.hash == .sha512)
  }

  @Test("ssh-keygen takes what its own program signed for us, so the messages are the same")
  func sameMessage() throws {
    let pair = try KeyPair()
    let armored = try SSHSigner().sign(message, namespace: "test", keyPath: pair.path)
    #expect(try pair.accepts(armored, over: message, namespace: "test"))
    #expect(!(try pair.accepts(armored, over: message + [10], namespace: "test")))
  }

  @Test("a signature with the shorter digest holds too")
  func shorterDigest() throws {
    let pair = try KeyPair()
    let file = pair.folder + "/message"
    try Data(message).write(to: URL(fileURLWithPath: file))
    let arguments = [
      "-Y", "sign", "-q", "-n", "test", "-f", pair.path, "-O", "hashalg=sha256", file,
    ]
    #expect(try Tool.run(arguments, input: "") == 0)
    let signature = try SSHSignature(
      armored: try String(contentsOfFile: file + ".sig", encoding: .utf8))
    #expect(signature.hash == .sha256)
    try signature.verify(message, namespace: "test", by: SSHPublicKey(pair.publicLine))
  }

  @Test("a signature counts for its message, its purpose and its key only")
  func onlyFor() throws {
    let (pair, other) = (try KeyPair(), try KeyPair())
    let key = try SSHPublicKey(pair.publicLine)
    let signature = try SSHSignature(
      armored: try SSHSigner().sign(message, namespace: "test", keyPath: pair.path))
    #expect(throws: SSHSignatureError.doesNotHold) {
      try signature.verify(message + [0], namespace: "test", by: key)
    }
    #expect(throws: SSHSignatureError.otherNamespace("test")) {
      try signature.verify(message, namespace: "tests", by: key)
    }
    #expect(throws: SSHSignatureError.otherKey) {
      try signature.verify(message, namespace: "test", by: SSHPublicKey(other.publicLine))
    }
  }

  @Test("no signature with a flipped bit holds", arguments: ["ed25519", "ecdsa"])
  func flippedBits(_ kind: String) throws {
    let pair = try KeyPair(kind)
    let key = try SSHPublicKey(pair.publicLine)
    let armored = try SSHSigner().sign(message, namespace: "test", keyPath: pair.path)
    let bytes = try #require(Self.bytes(of: armored))
    try SSHSignature(bytes: bytes).verify(message, namespace: "test", by: key)
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

  @Test("no message with a flipped bit is the one that was signed")
  func flippedMessage() throws {
    let pair = try KeyPair()
    let key = try SSHPublicKey(pair.publicLine)
    let signature = try SSHSignature(
      armored: try SSHSigner().sign(message, namespace: "test", keyPath: pair.path))
    for index in message.indices {
      var flipped = message
      flipped[index] ^= 1 << (index % 8)
      #expect(throws: SSHSignatureError.doesNotHold) {
        try signature.verify(flipped, namespace: "test", by: key)
      }
    }
  }

  @Test("bytes from anywhere are refused in peace")
  func hostileBytes() throws {
    let pair = try KeyPair("ecdsa")
    let key = try SSHPublicKey(pair.publicLine)
    let armored = try SSHSigner().sign(message, namespace: "test", keyPath: pair.path)
    let bytes = try #require(Self.bytes(of: armored))
    for length in 0..<bytes.count {
      #expect(throws: SSHSignatureError.self) {
        try SSHSignature(bytes: Array(bytes.prefix(length)))
      }
    }
    #expect(throws: SSHSignatureError.damaged) { try SSHSignature(bytes: bytes + [0]) }
    var random = SplitMix64(seed: 5)
    for _ in 0..<20_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[index] = 0xFF
        case 1: damaged[index] = UInt8.random(in: 0...255, using: &random)
        case 2: damaged.remove(at: index)
        default: damaged.insert(UInt8.random(in: 0...255, using: &random), at: index)
        }
      }
      guard damaged != bytes else { continue }
      #expect(throws: SSHSignatureError.self) {
        try SSHSignature(bytes: damaged).verify(message, namespace: "test", by: key)
      }
    }
  }

  @Test(
    "a text without a signature is refused",
    arguments: [
      "", "hello", "-----BEGIN SSH SIGNATURE-----", "-----BEGIN SSH SIGNATURE-----\n\n",
      "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----",
      "-----BEGIN SSH SIGNATURE-----\n*\n-----END SSH SIGNATURE-----",
    ])
  func noSignature(_ text: String) {
    #expect(throws: SSHSignatureError.noSignature) { try SSHSignature(armored: text) }
  }

  @Test(
    "a long text without a signature is refused at once",
    arguments: ["-----BEGIN SSH SIGNATURE-----\n", "\u{0301}", "\r\n"])
  func longText(_ part: String) {
    let text = String(repeating: part, count: 40_000)
    #expect((try? SSHSignature(armored: text)) == nil)
  }

  @Test("a later version and an unknown digest are refused by name")
  func otherKinds() throws {
    let pair = try KeyPair()
    let bytes = try #require(
      Self.bytes(of: try SSHSigner().sign(message, namespace: "test", keyPath: pair.path)))
    var later = bytes
    later[9] = 2
    #expect(throws: SSHSignatureError.otherVersion(2)) { try SSHSignature(bytes: later) }
    let place = try #require(bytes.firstRange(of: Array("sha512".utf8)))
    var other = bytes
    other.replaceSubrange(place, with: Array("md5sum".utf8))
    #expect(throws: SSHSignatureError.otherHash("md5sum")) { try SSHSignature(bytes: other) }
  }

  private static func bytes(of armored: String) -> [UInt8]? {
    let lines = armored.split(separator: "\n").filter { !$0.hasPrefix("-") }
    return Data(base64Encoded: lines.joined()).map { Array($0) }
  }
}
