import Detection
import Testing

@Suite("Words")
struct WordTests {
  static let detector = Detector.words(["confidential", "streng geheim", "Größe", "Straße", "c++"])

  @Test(
    "are found in any case, also outside ASCII",
    arguments: [
      "confidential", "CONFIDENTIAL", "Confidential", "größe", "GRÖSSE", "GRÖßE", "straße",
      "STRASSE", "Streng Geheim", "C++",
    ])
  func anyCase(text: String) throws {
    #expect(try [Self.detector].found(in: text) == [Found("words", text)])
    #expect(try [Self.detector].found(in: "x (\(text)), y").map(\.value) == [text])
  }

  @Test(
    "are found where a letter and its mark are two characters",
    arguments: ["gro\u{308}ße", "GRO\u{308}SSE", "Gro\u{308}ße"])
  func decomposed(text: String) throws {
    let composed = try [Self.detector].findings(in: text)
    #expect(composed.map(\.range) == [0..<text.utf8.count])
    let phrase = Detector.words(["gro\u{308}ße"])
    #expect(try [phrase].findings(in: "gr\u{F6}ße").map(\.range) == [0..<7])
    #expect(try [phrase].findings(in: text).count == 1)
  }

  @Test(
    "are found only whole",
    arguments: [
      "confidentially", "nonconfidential", "confidential1", "confidential_x", "confidentialä",
      "übergröße", "größer", "confidential漢",
    ])
  func whole(text: String) throws {
    #expect(try [Self.detector].found(in: text).isEmpty)
  }

  @Test(
    "are found beside punctuation",
    arguments: [
      ("\"", "\""), ("(", ")"), ("-", "-"), ("/", "/"), ("'", "'"), ("**", "**"), ("\n", "\n"),
      ("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»"), ("—", "—"), ("–", "–"), ("\u{A0}", "\u{A0}"),
      ("…", "…"), ("•", "·"), ("「", "」"), ("，", "。"), ("\u{200B}", "\u{200B}"), ("👍", "👍"),
    ])
  func punctuation(before: String, after: String) throws {
    let text = before + "confidential" + after
    #expect(try [Self.detector].found(in: text) == [Found("words", "confidential")])
  }

  @Test(
    "of a phrase may stand on two lines and have more than one space between them",
    arguments: ["streng  geheim", "streng\ngeheim", "streng \r\n\tgeheim"])
  func phrases(text: String) throws {
    #expect(try [Self.detector].found(in: text) == [Found("words", text)])
  }

  @Test("of a phrase may have a no-break space between them")
  func noBreakSpace() throws {
    #expect(try [Self.detector].found(in: "streng\u{A0}geheim").count == 1)
  }

  @Test("of a phrase do not count alone or joined")
  func halfPhrases() throws {
    #expect(try [Self.detector].found(in: "streng, geheim, strenggeheim").isEmpty)
  }

  @Test("the longest phrase that fits is the finding")
  func longest() throws {
    let detector = Detector.words(["top", "top secret", "secret"])
    #expect(
      try [detector].found(in: "top secret, top secrets").map(\.value) == ["top secret", "top"])
  }
}
