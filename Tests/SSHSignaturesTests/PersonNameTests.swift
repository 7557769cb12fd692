import SSHSignatures
import TestSupport
import Testing

/// One person under several spellings.
@Suite struct PersonNameTests {
  @Test(
    "spellings of one name are one person",
    arguments: [
      "DPO@Example.org", " dpo@example.org", "dpo@example.org ", "dpo@example.org\u{200B}",
      "<dpo@example.org>", "The DPO <dpo@example.org>", "mailto:dpo@example.org",
      "dpo@example.org.", "dpo\u{AD}@example.org", "MAILTO:dpo@example.org",
    ])
  func same(_ spelling: String) {
    #expect(PersonName(spelling) == PersonName("dpo@example.org"))
  }

  @Test(
    "other names are other people", arguments: ["dp@example.org", "dpo@example.com", "dpo", ""])
  func other(_ name: String) {
    #expect(PersonName(name) != PersonName("dpo@example.org"))
  }

  @Test("capitals of a line, or of a name, do not make a key another person's")
  func keyOfOwner() throws {
    let pair = try KeyPair()
    let key = try SSHPublicKey(pair.publicLine)
    let (signers, _) = AllowedSigners.read(
      Array(pair.allowedLine("BOSS@Example.org,dpo@example.org").utf8), name: "allowed_signers")
    #expect(signers.isKey(key, of: "boss@example.org"))
    #expect(signers.isKey(key, of: "Boss <boss@EXAMPLE.org>"))
    #expect(!signers.isKey(key, of: "chief@example.org"))
  }
}
