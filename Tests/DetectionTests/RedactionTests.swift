import Detection
import Testing

@Suite("A redaction")
struct RedactionTests {
  private func redact(_ text: String, with detectors: [Detector]) throws -> (String, Redaction) {
    let bytes = Array(text.utf8)
    let findings = try DetectorSet(detectors).detect(in: bytes).findings
    let labels = Dictionary(detectors.map { ($0.id, $0.redactAs) }) { first, _ in first }
    let redaction = Redaction(of: findings, in: bytes) { labels[$0] ?? "" }
    return (String(decoding: redaction.text, as: UTF8.self), redaction)
  }

  @Test(
    "gives the same value the same placeholder, and others other numbers",
    arguments: [
      ("anna@a.example", "[EMAIL_1]"),
      ("anna@a.example, bob@a.example, anna@a.example", "[EMAIL_1], [EMAIL_2], [EMAIL_1]"),
      ("Grüße an anna@a.example!", "Grüße an [EMAIL_1]!"),
      ("nobody", "nobody"), ("", ""),
      ("anna@a.example 4111111111111111 bob@a.example", "[EMAIL_1] [CARD_1] [EMAIL_2]"),
    ])
  func numbering(text: String, redacted: String) throws {
    #expect(try redact(text, with: [.email, .card]).0 == redacted)
  }

  @Test("uses no placeholder that the text already holds")
  func taken() throws {
    let text = "[EMAIL_1] wrote to anna@a.example, not [EMAIL_3] or bob@a.example, [EMAIL_x]"
    #expect(
      try redact(text, with: [.email]).0
        == "[EMAIL_1] wrote to [EMAIL_2], not [EMAIL_3] or [EMAIL_4], [EMAIL_x]")
  }

  @Test("with an empty label removes the text")
  func removed() throws {
    var detector = Detector.email
    detector.redactAs = ""
    let (text, redaction) = try redact("to anna@a.example, bob@a.example", with: [detector])
    #expect(text == "to , ")
    #expect(redaction.replacements.map(\.placeholder) == ["", ""])
    #expect(redaction.vault == Vault())
  }

  @Test("tells what stood where")
  func replacements() throws {
    let (_, redaction) = try redact("ä anna@a.example", with: [.email])
    let replacement = try #require(redaction.replacements.first)
    #expect(replacement.rule == "email" && replacement.dataClass == "personal.contact")
    #expect(replacement.range == 3..<17)
    #expect(replacement.value == Array("anna@a.example".utf8))
    #expect(redaction.vault.values == ["[EMAIL_1]": "anna@a.example"])
  }

  @Test("of findings that overlap replaces every byte of both, once")
  func overlapping() {
    func finding(_ range: Range<Int>) -> Finding {
      Finding(rule: "r", dataClass: "company", range: range, confidence: .high)
    }
    let findings = [
      finding(4..<8), finding(2..<6), finding(3..<5), finding(2..<3), finding(9..<10),
    ]
    let text = Array("0123456789".utf8)
    let redaction = Redaction(of: findings, in: text) { _ in "X" }
    #expect(redaction.replacements.map(\.value).joined().elementsEqual("2345679".utf8))
    #expect(redaction.replacements.map(\.range.lowerBound).first == 2)
    let names = redaction.replacements.map(\.placeholder)
    #expect(Set(names).count == names.count)
    let left = names.reduce(String(decoding: redaction.text, as: UTF8.self)) {
      $0.replacing($1, with: "")
    }
    #expect(left == "018")
  }

  @Test("keeps credentials out of the vault")
  func credentials() throws {
    let (text, redaction) = try redact("password: hunter2", with: [.password])
    #expect(text == "password: [PASSWORD_1]")
    #expect(redaction.vault.values.isEmpty)
    #expect(redaction.vault.withheld == ["[PASSWORD_1]"])
  }

  @Test("keeps a credential out of the vault when it lies inside a longer finding")
  func hiddenCredential() throws {
    let line = Detector.pattern("^config .*$", id: "line", class: "company.code", redactAs: "LINE")
    let (text, redaction) = try redact("config password: hunter2 end", with: [line, .password])
    #expect(text == "[LINE_1]")
    #expect(redaction.vault.values.isEmpty)
    #expect(redaction.vault.withheld == ["[LINE_1]"])
  }

  @Test("keeps a credential out of the vault when another rule shares its label and its value")
  func sharedLabel() throws {
    var password = Detector.password
    password.redactAs = "KEY"
    let other = Detector.pattern(
      #"ref (?<value>\w+)"#, id: "ref", class: "company", redactAs: "KEY")
    let (_, redaction) = try redact("password: hunter2 ref hunter2", with: [password, other])
    #expect(!redaction.vault.values.values.contains("hunter2"))
  }
}
