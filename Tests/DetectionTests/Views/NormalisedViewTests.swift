import Detection
import Testing

/// What readers see, and what machines read, whatever it is written in.
@Suite("Text in disguise")
struct NormalisedViewTests {
  /// A text, the value in it as it stands there, and how that is disguised.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var value: String
    var disguise: Disguise
    var testDescription: String { text }

    init(_ before: String, _ value: String, _ after: String, _ disguise: Disguise) {
      text = before + value + after
      self.value = value
      self.disguise = disguise
    }
  }

  static let cases = [
    Case("mail ", "jane@st\u{200B}ork.example", " now", .invisibleCharacters),
    Case("mail ", "ja\u{AD}ne@stork\u{2060}.example", " now", .invisibleCharacters),
    Case("mail ", "jane@\u{202E}stork.example", " now", .invisibleCharacters),
    Case("mail ", "jane@sto\u{200D}rk.example", " now", .invisibleCharacters),
    Case("mail ", "jаnе@stork.example", " now", .lookalikes),
    Case("mail ", "jane@ѕtork.example", " now", .lookalikes),
    Case("mail ", "jαne@stοrk.example", " now", .lookalikes),
    Case("mail ", "jane@stᴏʀᴋ.example", " now", .lookalikes),
    Case("mail ", "ｊａｎｅ＠stork.example", " now", .characterForms),
    Case("mail ", "𝗷𝗮𝗻𝗲@stork.example", " now", .characterForms),
    Case("mail ", "ⓙⓐⓝⓔ@stork.example", " now", .characterForms),
    Case("mail ", "j\u{336}a\u{336}ne@stork.example", " now", .characterForms),
  ]

  @Test("is found, with the whole of its characters and how it was hidden", arguments: cases)
  func found(_ example: Case) throws {
    let findings = try [Detector.email].findings(in: example.text)
    #expect(try [Detector.email].found(in: example.text) == [Found("email", example.value)])
    #expect(findings.first?.disguises == [example.disguise])
  }

  @Test("what tag characters say is read apart from the words around it")
  func tags() throws {
    let tags = "jane@stork.example".unicodeScalars.compactMap {
      Unicode.Scalar($0.value + 0xE0000).map { String($0) }
    }.joined()
    let findings = try [Detector.email].findings(in: "hello\(tags)world")
    #expect(findings.map(\.range) == [5..<5 + tags.utf8.count])
    #expect(findings.first?.disguises == [.tagCharacters])
  }

  @Test("what variation selectors say is read as well")
  func variationSelectors() throws {
    let hidden = "jane@stork.example".utf8.compactMap { byte in
      Unicode.Scalar(byte < 16 ? 0xFE00 + UInt32(byte) : 0xE0100 + UInt32(byte) - 16)
    }.map { String($0) }.joined()
    let findings = try [Detector.email].findings(in: "smile 😀\(hidden) world")
    #expect(findings.map(\.range) == [10..<10 + hidden.utf8.count])
  }

  @Test("several ways at once are all named")
  func several() throws {
    let findings = try [Detector.email].findings(in: "ｊane@st\u{200B}ork.example")
    #expect(findings.first?.disguises == [.invisibleCharacters, .characterForms])
  }

  @Test(
    "a number in other digits, or with the spaces of its groups, is the number",
    arguments: [
      "４１１１111111111111", "٤١١١١١١١١١١١١١١١", "4111\u{A0}1111\u{A0}1111\u{A0}1111",
      "4111\u{202F}1111\u{202F}1111\u{202F}1111", "𝟒𝟏𝟏𝟏111111111111",
    ])
  func numbers(_ text: String) throws {
    #expect(try [Detector.card].found(in: "no. \(text).") == [Found("card", text)])
  }

  @Test(
    "what only numbers things, and wide spaces between numbers, make no number of them",
    arguments: [
      "①②③④ 4111111111111", "4111²1111³1111¹1111", "4111\u{2003}1111\u{2003}1111\u{2003}1111",
      "4111\u{3000}1111\u{3000}1111\u{3000}1111",
    ])
  func noNumbers(_ text: String) throws {
    #expect(try [Detector.card].found(in: text).isEmpty)
  }

  @Test("words in another alphabet are what they are")
  func otherAlphabets() throws {
    let detector = Detector.pattern("(?i)cop|ocean|pact")
    #expect(
      try [detector].found(in: "сор на полке, осеаn, расt").map(\.value) == ["осеаn", "расt"])
    #expect(try [detector].found(in: "сор").isEmpty)
  }

  @Test("letters with marks apart are the letters with marks")
  func decomposed() throws {
    let detector = Detector.pattern("M\u{FC}ller")
    #expect(try [detector].found(in: "Mu\u{308}ller") == [Found("rule", "Mu\u{308}ller")])
  }

  @Test("what the text says plainly is found once, and plainly")
  func plain() throws {
    let text = "„jane@stork.example“ – ｊane, jane@stork.example\u{200B}"
    let findings = try [Detector.email].findings(in: text)
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.disguises.isEmpty })
  }

  @Test("a hidden label makes a plain value a finding")
  func label() throws {
    let findings = try [Detector.password].findings(in: "pass\u{200B}word: hunter2")
    #expect(findings.map(\.range) == [13..<20])
    #expect(findings.first?.disguises == [.invisibleCharacters])
  }

  @Test(
    "ordinary signs, emoji and other scripts need no other view",
    arguments: [
      "“Quotes” – dashes … and ½ © ™ € °", "Grüße aus Zürich, señor, naïve café", "👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️",
      "می‌خواهم", "Привет, как дела", "東京都港区", "\u{FEFF}first line",
    ])
  func ordinary(_ text: String) throws {
    let detector = Detector.pattern("(?s).+")
    let findings = try [detector].findings(in: text)
    #expect(findings.map(\.range) == [0..<text.utf8.count])
    #expect(findings.first?.disguises == [])
  }

  @Test("a long text is searched near what was hidden, and found at its place")
  func farApart() throws {
    let filler = String(repeating: "Nothing to see here. ", count: 500)
    let text = filler + "j\u{200B}ane@stork.example " + filler + "jane@ѕtork.example " + filler
    let findings = try [Detector.email].findings(in: text)
    #expect(
      findings.map(\.range) == [
        filler.utf8.count..<filler.utf8.count + 21,
        2 * filler.utf8.count + 22..<2 * filler.utf8.count + 41,
      ])
  }

  @Test("two changes far apart make no finding of what lies between")
  func gap() throws {
    let detector = Detector.pattern(#"(?s)a=.*b="#)
    let filler = String(repeating: "x ", count: 5_000)
    #expect(try [detector].found(in: "ａ= \(filler) ｂ=").isEmpty)
    #expect(try [detector].found(in: "ａ= x ｂ=").count == 1)
  }

  @Test("any bytes are survived")
  func anyBytes() throws {
    let set = try DetectorSet([.email])
    let bytes: [UInt8] = [0xE2, 0x80, 0x41, 0xF0, 0x9F, 0xC3, 0x28, 0xA0, 0xA1, 0xFF, 0xCC]
    #expect(set.detect(in: bytes).findings.isEmpty)
    #expect(set.detect(in: []).findings.isEmpty)
  }
}
