import Detection
import OutputFormats
import Testing

@Suite("what any output is asked for")
struct TextOutputTests {
  private func check(_ kind: FormatCheck.Kind, at region: FormatRegion = .whole) -> OutputFormat {
    OutputFormat(
      id: "text", shape: .text, checks: [FormatCheck(id: "it", kind: kind, region: region)])
  }

  private func pieces(_ kind: FormatCheck.Kind, _ output: String) throws -> [String?] {
    try check(kind).problems(in: output).map { $0.piece(of: output) }
  }

  @Test("words are what stands between spaces and has a letter or a digit")
  func words() throws {
    let format = check(.words(min: 2, max: 4))
    for output in ["one two", "one – two, three-four", "é 日本 3", "a\nb\tc\u{A0}d", "- a\n- b"] {
      #expect(try format.broken(by: output) == [], "\(output)")
    }
    for output in ["", "one", "— one —", "one two three four five"] {
      #expect(try format.broken(by: output) == ["it"], "\(output)")
    }
    #expect(
      try format.problems(in: "a b c d e").map(\.kind) == [.text(.tooManyWords(5, limit: 4))])
    #expect(try format.problems(in: "a").map(\.kind) == [.text(.tooFewWords(1, limit: 2))])
  }

  @Test("one of several patterns must match, and none of others may")
  func patterns() throws {
    let must = check(.must(["^Dear ", "^Guten Tag"]))
    #expect(try must.broken(by: "Guten Tag Frau Ü") == [])
    #expect(try must.broken(by: "Hi") == ["it"])
    let never: FormatCheck.Kind = .never([#"\bgarantiert\w*"#, "(?i)ünlü"])
    #expect(
      try pieces(never, "garantierte Ünlü, garantiert") == ["garantierte", "garantiert", "Ünlü"])
    #expect(try pieces(never, "nichts") == [])
  }

  @Test("letters beyond ASCII are letters to patterns")
  func unicodePatterns() throws {
    #expect(try pieces(.never([#"\bel\b"#]), "Tél el éel") == ["el"])
    #expect(try pieces(.never(["^.$"]), "ü") == ["ü"])
    #expect(try pieces(.never(["(?i)STRASSENBAHN|größe"]), "GRÖSSE GRÖẞE") == ["GRÖẞE"])
  }

  @Test(
    "a phrase is found as whole words in any case, space, hyphen and apostrophe",
    arguments: [
      ("risk-free", "It is Risk-Free.", "Risk-Free"),
      ("risk-free", "RISK\u{2011}FREE", "RISK\u{2011}FREE"),
      ("as an AI", "As\n  an\u{A0}ai", "As\n  an\u{A0}ai"),
      ("Größe", "die GRÖßE.", "GRÖßE"), ("don't", "Don’t!", "Don’t"), ("C++", "(c++)", "c++"),
      ("a.b", "a.b", "a.b"), ("😀 ok", "😀 OK", "😀 OK"), (" 100 % ", "100 %", "100 %"),
    ])
  func phrase(phrase: String, output: String, piece: String) throws {
    #expect(try pieces(.phrases(must: [], never: [phrase]), output) == [piece])
    #expect(try pieces(.phrases(must: [phrase], never: []), output) == [])
  }

  @Test(
    "a part of a word is not the phrase",
    arguments: [
      ("risk", "risky"), ("risk", "brisk"), ("art", "artē"), ("cafe", "cafe\u{301}"),
      ("a.b", "axb"), ("Rat", "Rats"), ("free", "free2"), ("ohne", "\u{FC}ohne"),
    ])
  func partOfWord(phrase: String, output: String) throws {
    #expect(try pieces(.phrases(must: [], never: [phrase]), output) == [])
    let missing = try check(.phrases(must: [phrase], never: [])).problems(in: output)
    #expect(missing.map(\.kind) == [.text(.missingPhrase(phrase))])
  }

  @Test("of phrases that must stand there, each must")
  func allPhrases() throws {
    let format = check(.phrases(must: ["one", "two", "three"], never: []))
    #expect(
      try format.problems(in: "two").map(\.kind)
        == [.text(.missingPhrase("one")), .text(.missingPhrase("three"))])
  }

  @Test(
    "placeholders that nobody filled in are found",
    arguments: [
      "[Your name]", "[DATE]", "[Insert the amount here]", "[Name einfügen]", "[NAME EINFÜGEN]",
      "{{customer}}", "<insert date>", "<Ihr Name>", "TODO", "TBD", "XXX", "Lorem ipsum", "____",
      "[Source to be added here]", "[Platzhalter]", "[Diagnose einsetzen]", "[Unterschrift]",
    ])
  func placeholders(text: String) throws {
    #expect(try pieces(.noPlaceholders, "Dear \(text), thanks.") == [text])
  }

  @Test(
    "what only looks like a placeholder is none",
    arguments: [
      "[EMAIL_1]", "[1]", "[the report](https://example.org)", "items[name]", "todos", "XX",
      "a < b > c", "<b>bold</b>", "{x}", "_emphasis_", "snake__case", "[x] done", "MAXXXIM",
    ])
  func noPlaceholders(text: String) throws {
    #expect(try pieces(.noPlaceholders, "Dear \(text), thanks.") == [])
  }

  @Test("citations are counted by their pattern, each once")
  func citations() throws {
    let format = check(.citations(min: 2, pattern: #"claim:\d+"#))
    #expect(try format.broken(by: "claim:1 and claim:2") == [])
    #expect(
      try format.problems(in: "claim:1 and claim:1").map(\.kind)
        == [.text(.tooFewCitations(1, limit: 2))])
  }

  @Test("without a pattern, links and numbers in brackets are citations")
  func unnamedCitations() throws {
    let format = check(.citations(min: 2, pattern: nil))
    #expect(try format.broken(by: "As said [1], and again [2].") == [])
    #expect(try format.broken(by: "[1] https://example.org") == [])
    #expect(try format.broken(by: "As said [1], and again [1].") == ["it"])
  }

  @Test("in a section, points and lines are citations, with any line ending")
  func citationsInSection() throws {
    let format = OutputFormat(
      id: "memo", shape: .markdown(MarkdownShape()),
      checks: [
        FormatCheck(id: "it", kind: .citations(min: 2, pattern: nil), region: .section("Sources"))
      ])
    for end in ["\n", "\r\n"] {
      #expect(try format.broken(by: "# Sources\(end)- a\(end)- b\(end)") == [])
      #expect(try format.broken(by: "# Sources\(end)Treaty, p. 3\(end)Report\(end)") == [])
      #expect(try format.broken(by: "# Sources\(end)- a\(end)# End\(end)- b") == ["it"])
      #expect(try format.broken(by: "# Sources\(end)\(end)# End") == ["it"])
    }
  }

  @Test("in JSON, each text is a citation by itself")
  func citationsInJSON() throws {
    let check = FormatCheck(
      id: "it", kind: .citations(min: 1, pattern: #"^claim:\d+$"#), region: .pointer("/s"))
    let format = OutputFormat(id: "claim", shape: .json(JSONShape()), checks: [check])
    #expect(try format.broken(by: #"{"s":["claim:1"]}"#) == [])
    #expect(
      try format.problems(in: #"{"s":[]}"#).map(\.kind) == [.text(.tooFewCitations(0, limit: 1))])
    let output = #"{"s":["claim:1","the file"]}"#
    let problems = try format.problems(in: output)
    #expect(problems.map(\.kind) == [.text(.malformedCitation("the file"))])
    #expect(problems.first?.piece(of: output) == "\"the file\"")
  }

  @Test("a format whose pattern or schema is wrong is refused")
  func broken() {
    #expect(throws: FormatError.self) { try FormatChecker(check(.never(["("]))) }
    #expect(throws: FormatError.self) {
      try FormatChecker(
        OutputFormat(id: "x", shape: .json(JSONShape(schema: #"{"type":"nuber"}"#))))
    }
  }

  @Test("every part of a shape has a title in both languages")
  func titles() {
    for part in ShapePart.allCases {
      #expect(!part.title(in: "en").isEmpty && !part.title(in: "de-CH").isEmpty)
      #expect(part.title(in: "fr") == part.title(in: "en"))
    }
  }
}
