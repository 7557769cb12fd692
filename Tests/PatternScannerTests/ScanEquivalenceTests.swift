import PCRE2
import PatternScanner
import TestSupport
import Testing

@Suite("A scanner finds what each of its patterns finds alone")
struct ScanEquivalenceTests {
  static let patterns: [ScanPattern] = [
    ScanPattern("ab"), ScanPattern("a"), ScanPattern("abc|ab|abcd"), ScanPattern("(?:ab|abc)d"),
    ScanPattern("(?<=a)b"), ScanPattern("(?<!a)b+"), ScanPattern(#"\bab\b"#), ScanPattern(#"\Bb"#),
    ScanPattern("^ab"), ScanPattern("ab$"), ScanPattern("(?m)^b.*$"), ScanPattern(#"\Aa|b\z"#),
    ScanPattern("a.*?b"), ScanPattern("a*+b"), ScanPattern("a*"), ScanPattern("(a|b)*c"),
    ScanPattern("(?=ab)a"), ScanPattern("a(?!b)"), ScanPattern(#"(.)\1"#), ScanPattern(#"a\Kb"#),
    ScanPattern("AB", options: .caseless), ScanPattern("(?i)aB|Cd"),
    ScanPattern(#"\xc3[\x80-\xbf]"#),
    ScanPattern("ä", options: [.unicode, .caseless]), ScanPattern(".", options: .unicode),
    ScanPattern(#"\x00+"#), ScanPattern(#"[^a-d]+"#), ScanPattern(#"\d{2,4}"#), ScanPattern(""),
    ScanPattern("ab", keywords: ["ab"]), ScanPattern("abc|abd", keywords: ["ab"]),
    ScanPattern("(?i)ba[cd]", keywords: ["BA"]), ScanPattern("[cd]a1", keywords: ["ca1", "da1"]),
    ScanPattern("ä", keywords: ["ä"]), ScanPattern(#"\x00a"#, keywords: ["\u{0}a"]),
  ]

  static let pieces: [[UInt8]] = [
    Array("a".utf8), Array("b".utf8), Array("ab".utf8), Array("c".utf8), Array("d".utf8),
    Array("AB".utf8), Array(" ".utf8), Array("\n".utf8), Array("1".utf8), Array("ä".utf8),
    Array("Ä".utf8), [0], [0xFF], [0xC3], [0xA4],
  ]

  @Test("on random short texts", arguments: 0..<8 as Range<UInt64>)
  func randomTexts(seed: UInt64) throws {
    let scanner = try PatternScanner(Self.patterns)
    let naive = try NaiveScan(Self.patterns)
    var generator = SplitMix64(seed: seed)
    for _ in 0..<400 {
      let count = Int.random(in: 0...14, using: &generator)
      let text = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
      try naive.requireEquality(scanner, on: text)
    }
  }

  @Test("on texts without anything in them", arguments: [[], [0], [0xFF], Array("zzzz".utf8)])
  func dullTexts(text: [UInt8]) throws {
    try NaiveScan(Self.patterns).requireEquality(PatternScanner(Self.patterns), on: text)
  }
}
