import Detection
import TestSupport
import Testing

@Suite("Redacting and restoring")
struct RoundTripTests {
  static let pieces = [
    "anna@mail.example", "bob@mail.example", "4111 1111 1111 1111", "5555555555554444", "[EMAIL_1]",
    "[EMAIL_2]", "[CARD_1]", "[X_9]", "[", "]", "Grüße", "漢字", "👩‍🔬", "\n", "\r\n", "\t", ", ", ". ",
    " ", " ", "(", ")", "**", "| ", "# ", "`", "\u{0}", "\u{202E}", "e\u{301}", "2024", "_1]",
  ]
  static let detectors: [Detector] = [.email, .card]

  @Test("gives back every byte of a text without links", arguments: 0..<60 as Range<UInt64>)
  func identical(seed: UInt64) throws {
    let set = try DetectorSet(Self.detectors)
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let count = Int.random(in: 0...25, using: &generator)
      let pieces = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      // A space behind each, so that no piece makes a link of another.
      let text = Array(pieces.joined(separator: " ").utf8)
      let redaction = Redaction(of: set.detect(in: text).findings, in: text) { rule in
        rule == "email" ? "EMAIL" : "CARD"
      }
      try #require(set.detect(in: redaction.text).findings.isEmpty)
      let restoration = Restoration(of: redaction.text, from: redaction.vault)
      try #require(restoration.text == text)
      try #require(restoration.restoredCount == redaction.replacements.count)
    }
  }

  @Test("gives a value back as often as an answer names it")
  func answer() throws {
    let text = Array("From anna@mail.example to bob@mail.example".utf8)
    let findings = try DetectorSet([.email]).detect(in: text).findings
    let redaction = Redaction(of: findings, in: text) { _ in "EMAIL" }
    let answer = Array("[EMAIL_2], [EMAIL_2] and [EMAIL_1]; [EMAIL_3]".utf8)
    let restoration = Restoration(of: answer, from: redaction.vault)
    #expect(
      String(decoding: restoration.text, as: UTF8.self)
        == "bob@mail.example, bob@mail.example and anna@mail.example; [EMAIL_3]")
  }

  @Test(
    "brings no value into a link, whatever the answer is made of",
    arguments: 0..<30 as Range<UInt64>)
  func hostileAnswers(seed: UInt64) {
    let parts = [
      "https://a.example/", "![", "](", ")", "<img src='", "'>", "?q=", "[EMAIL_1]", "[EMAIL_1]",
      " ",
      "\n", "[r]: ", "<script>", "</script>", "www.", "a.example/", "\"", "x", "mailto:", "//",
    ]
    var vault = Vault()
    vault.values = ["[EMAIL_1]": "VALUE"]
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let text = (0..<8).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
      let restoration = Restoration(of: Array(text.utf8), from: vault)
      let restored = String(decoding: restoration.text, as: UTF8.self)
      for word in restored.split(whereSeparator: { " \n\"<>".contains($0) }) {
        if let scheme = word.firstRange(of: "//") {
          #expect(!word[scheme.upperBound...].contains("VALUE"), "\(text) became \(restored)")
        }
      }
      #expect(restored.replacing("VALUE", with: "[EMAIL_1]") == text)
    }
  }
}
