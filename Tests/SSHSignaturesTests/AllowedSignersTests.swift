import Diagnostics
import Foundation
import SSHSignatures
import TestSupport
import Testing

/// OpenSSH's file of allowed signers, with the real `ssh-keygen` as the judge.
@Suite struct AllowedSignersTests {
  /// A line, and whether it lets somebody sign for a purpose at a moment.
  struct Case: Sendable {
    var line: String
    var person = "dpo@example.org"
    var namespace = "dryrun.pack"
    var moment = "20261115120000"
    var counts: Bool
  }

  static let cases = [
    Case(line: "dpo@example.org KEY", counts: true),
    Case(line: "  dpo@example.org\tKEY a comment", counts: true),
    Case(line: "# dpo@example.org KEY", counts: false),
    Case(line: "dpo@example.org,ciso@example.org KEY", person: "ciso@example.org", counts: true),
    Case(line: "*@example.org KEY", counts: true),
    Case(line: "*@example.org KEY", person: "dpo@example.com", counts: false),
    Case(line: "*@example.org,!dpo@* KEY", counts: false),
    Case(line: "!dpo@* KEY", person: "ciso@example.org", counts: false),
    Case(line: "d?o@example.org KEY", counts: true),
    Case(line: "d?o@example.org KEY", person: "do@example.org", counts: false),
    Case(line: "DPO@example.org KEY", counts: false),
    Case(line: "\"dpo@example.org\" KEY", counts: true),
    Case(line: "dpo@example.org namespaces=\"dryrun.pack\" KEY", counts: true),
    Case(line: "dpo@example.org namespaces=\"git,dryrun.*\" KEY", counts: true),
    Case(line: "dpo@example.org NAMESPACES=\"dryrun.pack\" KEY", counts: true),
    Case(line: "dpo@example.org namespaces=\"git\" KEY", counts: false),
    Case(line: "dpo@example.org namespaces=\"*,!dryrun.*\" KEY", counts: false),
    Case(line: "dpo@example.org valid-after=\"20261115Z\" KEY", counts: true),
    Case(line: "dpo@example.org valid-after=\"20261116Z\" KEY", counts: false),
    Case(line: "dpo@example.org valid-after=\"202611151200Z\" KEY", counts: true),
    Case(line: "dpo@example.org valid-after=\"20261115120001Z\" KEY", counts: false),
    Case(line: "dpo@example.org valid-before=\"20261115120000Z\" KEY", counts: true),
    Case(line: "dpo@example.org valid-before=\"20261115115959Z\" KEY", counts: false),
    Case(line: "dpo@example.org valid-before=\"20261115\" KEY", counts: false),
    Case(line: "dpo@example.org valid-before=\"20261116\" KEY", counts: true),
    Case(
      line: "dpo@example.org namespaces=\"dryrun.pack\",valid-after=\"20261101Z\","
        + "valid-before=\"20261201Z\" KEY", counts: true),
  ]

  @Test("a line lets people sign exactly when ssh-keygen says so", arguments: cases)
  func agrees(_ entry: Case) throws {
    let pair = try KeyPair()
    let key = pair.publicLine.split(separator: " ").prefix(2).joined(separator: " ")
    let line = entry.line.replacing("KEY", with: key) + "\n"
    let armored = try SSHSigner().sign([65], namespace: entry.namespace, keyPath: pair.path)
    try line.write(toFile: pair.folder + "/allowed", atomically: true, encoding: .utf8)
    try armored.write(toFile: pair.folder + "/sig", atomically: true, encoding: .utf8)
    let status = try Tool.run(
      [
        "-Y", "verify", "-f", pair.folder + "/allowed", "-I", entry.person, "-n", entry.namespace,
        "-s", pair.folder + "/sig", "-Overify-time=\(entry.moment)Z",
      ], input: "A")
    #expect((status == 0) == entry.counts)
    #expect(try counts(line, armored, entry) == entry.counts)
  }

  private func counts(_ line: String, _ armored: String, _ entry: Case) throws -> Bool {
    let (signers, diagnostics) = AllowedSigners.read(Array(line.utf8), name: "allowed_signers")
    #expect(diagnostics.map(\.message) == [])
    let signature = try SSHSignature(armored: armored)
    let formatter = DateFormatter()
    formatter.timeZone = .gmt
    formatter.dateFormat = "yyyyMMddHHmmss"
    let moment = try #require(formatter.date(from: entry.moment))
    let entries = try? signers.entries(
      for: signature, over: [65], namespace: entry.namespace, by: entry.person)
    return (try? entries?.valid(at: moment)) != nil
  }

  @Test("times without Z are read where the clocks stand")
  func localTime() throws {
    let pair = try KeyPair()
    let line = pair.allowedLine("a", "valid-after=\"202611020000\"")
    let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
    let signers = AllowedSigners.read(Array(line.utf8), name: "s", in: berlin).signers
    #expect(
      signers.entries.first?.validity.from?.formatted(.iso8601) == "2026-11-01T23:00:00Z")
  }

  @Test(
    "a line that is not understood is reported at its place, and lets nobody sign",
    arguments: [
      ("dpo cert-authority KEY", "certificate-authority", "cert-authority"),
      ("dpo cert-authority,namespaces=\"x\" KEY", "certificate-authority", "cert-authority,"),
      ("dpo", "wrong-signer", "dpo"), ("dpo ssh-ed25519", "wrong-signer", "ssh-ed25519"),
      ("dpo ssh-ed25519 AAAA", "wrong-signer", "ssh-ed25519 AAAA"),
      ("dpo ssh-rsa AAAAB3NzaC1yc2E=", "other-key-kind", "ssh-rsa"),
      ("dpo valid-before=20261115 KEY", "wrong-signer", "valid-before=20261115"),
      ("dpo valid-before=\"20260231Z\" KEY", "wrong-signer", "valid-before=\"20260231Z\""),
      ("dpo valid-before=\"2026-11-15\" KEY", "wrong-signer", "valid-before=\"2026-11-15\""),
      ("dpo valid-before=\"20261501\" KEY", "wrong-signer", "valid-before=\"20261501\""),
      ("dpo namespaces=\"a\",namespaces=\"b\" KEY", "wrong-signer", "namespaces=\"a\""),
      ("dpo namespaces=\"\" KEY", "wrong-signer", "namespaces=\"\""),
      ("dpo valid-until=\"20261115Z\" KEY", "wrong-signer", "valid-until=\"20261115Z\""),
      (
        "dpo valid-after=\"20261115Z\",valid-before=\"20261115Z\" KEY", "wrong-signer",
        "valid-after=\"20261115Z\","
      ),
      ("dpo,,ciso KEY", "wrong-signer", "dpo,,ciso"),
    ])
  func refused(_ line: String, _ id: String, _ marked: String) throws {
    let pair = try KeyPair()
    let key = pair.publicLine.split(separator: " ").prefix(2).joined(separator: " ")
    let text = "# signers\n" + line.replacing("KEY", with: key) + "\n"
    let (signers, diagnostics) = AllowedSigners.read(Array(text.utf8), name: "allowed_signers")
    #expect(signers.entries.isEmpty)
    #expect(diagnostics.map(\.id.description) == [id])
    let location = try #require(diagnostics.first?.location)
    #expect(location.position.line == 2)
    #expect(location.text.string(in: location.range).hasPrefix(marked))
  }

  @Test("all lines that are wrong are reported, and the others count")
  func allAtOnce() throws {
    let pair = try KeyPair()
    let text = "dpo\n" + pair.allowedLine("a") + "dpo x KEY\n\n"
    let (signers, diagnostics) = AllowedSigners.read(Array(text.utf8), name: "s")
    #expect(diagnostics.compactMap { $0.location?.position.line } == [1, 3])
    #expect(signers.entries.map(\.principals.description) == ["a"])
  }

  @Test("bytes from anywhere are read in peace")
  func hostile() throws {
    let pair = try KeyPair()
    let line = Array(pair.allowedLine("a", "namespaces=\"x\",valid-before=\"20261115Z\"").utf8)
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      var damaged = line
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      let (signers, _) = AllowedSigners.read(damaged, name: "s")
      #expect(signers.entries.count <= 5)
    }
  }

  @Test("a pattern with many stars is matched in no time", .timeLimit(.minutes(1)))
  func manyStars() throws {
    let list = try #require(PatternList(String(repeating: "*a", count: 500) + "b"))
    #expect(!list.matches(String(repeating: "a", count: 5_000)))
  }
}
