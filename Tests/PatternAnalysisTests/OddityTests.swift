import PCRE2
import PatternAnalysis
import Testing

@Suite("What is likely not meant in a pattern")
struct OddityTests {
  /// A pattern, and the part that is odd in it.
  struct Example: CustomTestStringConvertible, Sendable {
    let code: PatternOddity.Code
    let bad: String
    let part: String
    let good: String
    var options: PatternOptions = []
    var testDescription: String { "\(code.rawValue): \(bad)" }
  }

  @Test(
    "is found where it stands, and not in the pattern that says what is meant", arguments: examples)
  func found(example: Example) throws {
    let bad = try oddities(example.bad, example.options)
    let match = try #require(bad.first { $0.code == example.code })
    #expect(text(example.bad, match.range) == example.part)
    let good = try oddities(example.good, example.options)
    #expect(!good.contains { $0.code == example.code }, "\(good)")
  }

  @Test("has an example of every kind")
  func complete() {
    #expect(Set(Self.examples.map(\.code)) == Set(PatternOddity.Code.allCases))
  }

  @Test("says what to do, without a full stop, and blames nobody")
  func messages() throws {
    for example in Self.examples {
      for oddity in try oddities(example.bad, example.options) {
        #expect(!oddity.message.hasSuffix("."))
        #expect(oddity.message.contains { "`“".contains($0) })
        #expect(!oddity.message.contains("you"))
      }
    }
  }

  @Test(
    "is not what careful authors write",
    arguments: [
      #"(?<![A-Za-z0-9])KD-\d{6}(?!\d)"#, #"(?:^|\s)k=\d+(?:$|\s)"#, #"(?m)^From: \w+$"#,
      #"a{0,3}"#, #"a\{2\}"#, #"\{\d+\}"#, "[|,;]", "[a|]", "(?:a|)", "(?:ab|a)", "(?:a|ab)c",
      #"(\d)\1"#, #"(?<n>\d)"#, "(?1)x(a){0}", #"www\.example\.com"#, "a.b", "x.*y", "(?:a+b)+",
      "(?:a++)+", "[a-zA-Z]", #"[\w.-]"#, "(?:ä|ö)?", "é", #"[\s\S]"#, #"\d.\d"#, "[A-Z_a-z]",
      "(?=a|ab)", "(?>ab|a)",
    ])
  func none(source: String) throws {
    #expect(try oddities(source, []) == [])
  }

  @Test("depends on what the pattern is for")
  func use() throws {
    let value = try PatternAnalysis(#"^\d{6}$"#, options: .unicode, use: .value)
    #expect(value.oddities() == [])
    let search = try PatternAnalysis(#"^\d{6}$"#, options: .unicode, use: .search)
    #expect(search.oddities().map(\.code) == [.textAnchor, .textAnchor])
  }

  @Test("comes in the order of the pattern")
  func order() throws {
    let codes = try oddities(#"[A-z]{1}(a||b)\d{3"#, []).map(\.code)
    #expect(
      codes == [
        .mixedCaseRange, .uselessQuantifier, .unusedCapture, .emptyAlternative, .literalBrace,
      ])
  }

  private func oddities(
    _ source: String, _ options: PatternOptions
  ) throws -> [PatternOddity] {
    try PatternAnalysis(source, options: options).oddities()
  }

  private func text(_ source: String, _ range: Range<Int>) -> String {
    String(decoding: Array(source.utf8)[range], as: UTF8.self)
  }
}

extension OddityTests {
  static let examples: [Example] = [
    .init(code: .literalBrace, bad: #"K\d{3"#, part: "{3", good: #"K\d{3}"#),
    .init(code: .literalBrace, bad: "a{ 2 }", part: "{ 2 }", good: "a{2}"),
    .init(code: .literalBrace, bad: "a{,3}", part: "{,3}", good: "a{0,3}"),
    .init(code: .literalBrace, bad: "(?:ab){2,3", part: "{2,3", good: "(?:ab){2,3}"),
    .init(code: .unescapedDot, bad: "example.com", part: ".", good: #"example\.com"#),
    .init(code: .unescapedDot, bad: "www.hl", part: ".", good: #"www\.hl"#),
    .init(code: .unescapedDot, bad: #"10\.0.0\.1"#, part: ".", good: #"10\.0\.0\.1"#),
    .init(code: .mixedCaseRange, bad: "[A-z]", part: "A-z", good: "[A-Za-z]"),
    .init(code: .duplicateMember, bad: #"[\d5x]"#, part: "5", good: #"[\dx]"#),
    .init(code: .duplicateMember, bad: "[abca]", part: "a", good: "[abc]"),
    .init(code: .redundantCase, bad: "[A-Za-z]", part: "a-z", good: "[a-z]", options: .caseless),
    .init(code: .redundantCase, bad: "(?i)[aA]", part: "A", good: "(?i)[a]"),
    .init(code: .barInClass, bad: "[com|org]", part: "|", good: "(?:com|org)"),
    .init(code: .backspaceInClass, bad: #"[\bx]"#, part: #"\b"#, good: #"\bx"#),
    .init(code: .emptyAlternative, bad: "x(?:a||b)", part: "|", good: "x(?:a|b)"),
    .init(code: .emptyAlternative, bad: "x(?:|a)", part: "|", good: "x(?:a)?"),
    .init(code: .emptyAlternative, bad: "a|b|", part: "|", good: "a|b"),
    .init(code: .shadowedAlternative, bad: "x(?:a|ab)", part: "ab", good: "x(?:ab|a)"),
    .init(code: .shadowedAlternative, bad: "(?>a|ab)c", part: "ab", good: "(?>ab|a)c"),
    .init(code: .uselessQuantifier, bad: "ab{1}c", part: "{1}", good: "abc"),
    .init(code: .uselessQuantifier, bad: #"\d{3}?x"#, part: "?", good: #"\d{3}x"#),
    .init(code: .uselessQuantifier, bad: "ab{0}c", part: "b{0}", good: "ac"),
    .init(code: .uselessQuantifier, bad: "(?=a)*b", part: "*", good: "(?=a)b"),
    .init(code: .nestedQuantifier, bad: "x(?:a+)+", part: "(?:a+)+", good: "xa+"),
    .init(code: .outerAnything, bad: ".*KD", part: ".*", good: "KD"),
    .init(code: .outerAnything, bad: "KD.*?", part: ".*?", good: "KD.{0,5}"),
    .init(code: .textAnchor, bad: #"^KD\d"#, part: "^", good: #"(?m)^KD\d"#),
    .init(code: .textAnchor, bad: #"(?:KD\d$)"#, part: "$", good: #"KD\d\z"#),
    .init(code: .bytesInClass, bad: "[äö]", part: "[äö]", good: "(?:ä|ö)"),
    .init(code: .quantifiedByte, bad: "né?e", part: "é?", good: "n(?:é)?e"),
    .init(code: .unicodeInBytes, bad: #"\p{L}+"#, part: #"\p{L}"#, good: "[a-z]+"),
    .init(code: .unicodeInBytes, bad: #"\X"#, part: #"\X"#, good: "(?s)."),
    .init(code: .unusedCapture, bad: "(a|b)c", part: "(", good: "(?:a|b)c"),
  ]
}
