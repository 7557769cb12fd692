import PCRE2
import Testing

@Suite("Pattern options")
struct PatternOptionsTests {
  private func match(
    _ source: String, _ options: PatternOptions, _ text: String, from offset: Int = 0
  ) throws -> MatchResult {
    try Pattern(source, options: options).firstMatch(in: Array(text.utf8).span, from: offset)
  }

  @Test("without any, case counts; caseless, it does not")
  func caseless() throws {
    #expect(try match("hello", [], "say HELLO") == .noMatch)
    #expect(try match("hello", .caseless, "say HELLO") == .match(4..<9))
    #expect(try match("HELLO", .caseless, "hello") == .match(0..<5))
  }

  @Test("caseless alone means ASCII letters; with unicode it means all")
  func caselessUnicode() throws {
    #expect(try match("ä", .caseless, "Ä") == .noMatch)
    #expect(try match("ä", [.caseless, .unicode], "Ä") == .match(0..<2))
  }

  @Test("without unicode a dot is one byte; with it, one character")
  func bytesAndCharacters() throws {
    #expect(try match(".", [], "漢") == .match(0..<1))
    #expect(try match("^...$", [], "漢") == .match(0..<3))
    #expect(try match(".", .unicode, "漢") == .match(0..<3))
    #expect(try match("^.$", .unicode, "漢") == .match(0..<3))
  }

  @Test("offsets are bytes either way", arguments: [PatternOptions(), .unicode])
  func offsets(options: PatternOptions) throws {
    #expect(try match("x+", options, "äöü 漢 xx") == .match(11..<13))
    #expect(try match("ö", options, "äöü") == .match(2..<4))
  }

  @Test("unicode classes need unicode")
  func classes() throws {
    #expect(try match(#"^\w+$"#, [], "größe") == .noMatch)
    #expect(try match(#"^\w+$"#, .unicode, "größe") == .match(0..<7))
  }

  @Test("unicode steps over bytes that are no UTF-8, from any offset", arguments: 0...7)
  func invalidUTF8(offset: Int) throws {
    let text: [UInt8] = [0xC3, 0xA4, 0xFF, 0x78, 0xC3, 0xE6, 0xBC, 0xA2]
    let result = try Pattern("x", options: .unicode).firstMatch(in: text.span, from: offset)
    #expect(result == (offset <= 3 ? .match(3..<4) : .noMatch))
  }

  @Test("anchored, a match starts where the search starts")
  func anchored() throws {
    #expect(try match("b", .anchored, "ab") == .noMatch)
    #expect(try match("b", .anchored, "ab", from: 1) == .match(1..<2))
  }

  @Test("end-anchored, a match ends where the text ends")
  func endAnchored() throws {
    #expect(try match("a", .endAnchored, "aba") == .match(2..<3))
    #expect(try match("a|ab", .endAnchored, "ab") == .match(0..<2))
    #expect(try match("a", .endAnchored, "a\n") == .noMatch)
  }

  @Test(
    "anchored at both ends, only the whole text matches, whichever alternative does it",
    arguments: [
      ("ab", true), ("a", true), ("abc", false), ("", false), ("xab", false), ("ab\n", false),
    ])
  func whole(text: String, matches: Bool) throws {
    let pattern = try Pattern("a|ab", options: [.anchored, .endAnchored])
    let bytes = Array(text.utf8)
    let isWhole = pattern.matchesWhole(bytes.span)
    #expect(isWhole == matches)
  }
}
