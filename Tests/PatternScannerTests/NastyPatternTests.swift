import PCRE2
@testable import PatternScanner
import TestSupport
import Testing

@Suite("Patterns that are hard to look for by bytes")
struct NastyPatternTests {
  static let sources = [
    // Look-around, boundaries and anchors.
    #"(?<![\w.-])\d{3}-\d{3}(?![\w]|[.,]\d)"#, #"(?<=://)[a-z]+(?<=\.corp|\.lan)(?!\w)"#,
    #"\bkey\b.{0,10}?\b[a-f0-9]{8}\b"#, #"\b\d{4}\b"#, #"\B\d{4}\B"#,
    #"(?<!from )(?<!import )xyz\d"#,
    #"(?=[a-z ]{3,9}\d)[a-z]{3} ?[a-z]{3} ?\d"#, #"(?!127\.)\d{1,3}\.\d{1,3}"#, #"(?=.*7)id-\d+"#,
    #"^user: \w+$"#, #"(?m)^user: \w+$"#, #"\Ahead|tail\z|end\Z"#, #"(?m)(?<=^|;)cmd(?=;|$)"#,
    #"(?:(?<![a-z])|(?<=iban))de\d\d"#, #"(?<![^\n])[ \t>*]{0,6}+secret"#, #"[[:<:]]ab\d[[:>:]]"#,
    // What stands before or behind a match, and is none of it.
    #"(?<=key=)\w{3,}(?=;)"#, "(?<=ab)ab", "(?<=xy|x)[xy]+(?=xy)", "(?<=aa)a+?(?=aa)",
    #"(?<!x)(?<=xy1|y)(?:1|xx)x*"#, #"\d+(?= ?(?:office|home)\b)(?!x)"#, "(?<=\nx)(?:y|)1",
    "[xy]+(?=1|x\n)", "(?<=[xy][xy])(?:xy|1)", "(?<=x1)(?<=y1|x1)x", #"\b(?=y)x|y(?=1x)"#,
    "(?<=a(?=b)b)1", "x(?=(y)1)", #"(?<=(x)y)\1"#, "(?<=xy)(?=1)(?:1|y)+",
    #"(?<=\d{2}[ -]|\d{2})x+"#,
    // Alternatives with a common beginning, nested options, quantifiers of every kind.
    "foo|foobar|foob", "(?:foo|foobar|f)x?z", "(?:abc|abd|ab)(?:e|ef)?g", "a(b(c(d(e)?)?)?)?f",
    "x{2,3}?y", "x{2,}+xy", "(?:ab)*+c1", "(?>ab|abc)d", "(a+)+b1", #"(?:\d{3}[ -]?){2}\d{4}"#,
    #"[\w.-]{0,50}?(?:adafruit|secret).{0,20}?['"=:]{1,3}[a-z0-9]{4,8}"#, ".*key=1", "(?s).*?key=2",
    "[a-z]{1,5}@[a-z]{1,5}", "z[^z]*z9", "(?:a|ab)(?:c|bcd)(?:d*)9", "(?:)xq", "(?:x|)qq", "q{0}r7",
    // Letters of either case, bytes beyond ASCII, and what is compared.
    "(?i)straße", "(?i)KeY-[A-F]{2}", "(?i:ab)CD", "(?-i)Ab", "größe|GRÖSSE",
    #"\xf3\xa0[\x80-\x81]"#,
    #"[^\x00-\x7f]{2}"#, #"([ -]?)\d{2}\1\d{2}\1\d{2}"#, #"(?i)(ab)-\1"#, #"(?<sep>[./])x\k<sep>"#,
    #"(\d)(?!\1)\d\1"#, "(a)?b(?(1)c|d)", "(?<n>[ab]1)(?&n)", #"\((?:[^()]|(?R)){0,9}\)"#,
    #"(?|(a)1|(b)2)\1"#, "(?i)k-?s", "[[:alpha:]][[:digit:]]{3}", #"\p{Lu}\d{3}"#, #"\h{2}x\V"#,
    #"\Qa.b\E+"#, "(?x) a b # comment\n 1", #"a\Rb"#, #"[\W_]{3}\d"#, #"[^\W\d]{3}-"#,
    // Contradictions, parts that may be empty at the end, few bytes at the end, and loops of nothing.
    #"US$\d+"#, "foo$bar", #"a\bb"#, "a(?:b|)", #"\d(?:|x)"#, "a(?:b|(?:c|))", "(?:ab|(?:|cd))",
    #"\K(?:[^a][^b]|[^c][^d])"#, "[^a][^b]|[^c][^d]", "x(?:y|[^z])$", #"-?[1-8]?\x00"#,
    #"(?<!y)-?\x00{0,2}1?\x00"#,
    "((((((a*)*)*)*)*)*)*the",
    // What only a search through the whole text finds.
    "", "a*", #"a\Kb"#, #"\Gab"#, "(*UCP)é", "a(*SKIP)b|c1", "(*COMMIT)ab", "(?:a|(*ACCEPT)b)c",
    #"\X1"#, "[a-z]", "(?s).",
  ]

  static let patterns =
    sources.map { ScanPattern($0) }
    + ["ä+", "[ä-ü]x", "(?i)kä", #"\bÖl\b"#, "é1"].map { ScanPattern($0, options: .unicode) }
    + ["Süß-[a-c]", #"id\d{3}"#].map { ScanPattern($0, options: .caseless) }
    + [ScanPattern("ab", options: .anchored), ScanPattern(#"b\d"#, options: .endAnchored)]
    + [
      ScanPattern(#"\d{4}-\d"#, keywords: ["date", "tag"]),
      ScanPattern("[a-z]{6}", keywords: ["kw"]),
      ScanPattern("[a-z]*", keywords: ["zzz"]), ScanPattern("xx+", keywords: ["x"]),
      ScanPattern("x*", keywords: ["ab"]), ScanPattern("(*UCP)x+", keywords: ["ab"]),
    ]

  @Test("are found exactly, on texts from their own bytes", arguments: 0..<8 as Range<UInt64>)
  func sampled(seed: UInt64) throws {
    let builds = StageBuild.all
    let scanner = try PatternScanner(Self.patterns, build: builds[Int(seed) % builds.count])
    let naive = try NaiveScan(Self.patterns)
    let sampler = ShapeSampler(Self.patterns)
    var generator = SplitMix64(seed: seed)
    for pattern in Self.patterns.indices {
      for _ in 0..<5 {
        try naive.requireEquality(
          scanner, on: sampler.text(about: pattern, using: &generator))
      }
    }
  }

  @Test("are planned at once, however often nothing may be repeated")
  func loops() throws {
    let patterns = [#"((a?)\2{65535})\1{65535}the"#, "((((((((a*)*)*)*)*)*)*)*)*the"].map {
      ScanPattern($0)
    }
    let scanner = try PatternScanner(patterns)
    try NaiveScan(patterns).requireEquality(scanner, on: Array("aa the".utf8))
  }

  @Test("are found exactly in every text of up to three bytes", arguments: patterns.indices)
  func short(pattern: Int) throws {
    let scanner = try PatternScanner([Self.patterns[pattern]])
    let naive = try NaiveScan([Self.patterns[pattern]])
    let alphabet = Array("xya1 \n".utf8)
    var texts: [[UInt8]] = [[]]
    for text in texts { try naive.requireEquality(scanner, on: text) }
    for _ in 0..<3 {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      for text in texts { try naive.requireEquality(scanner, on: text) }
    }
  }

  @Test("are found exactly when each is alone in a scanner")
  func alone() throws {
    var generator = SplitMix64(seed: 99)
    for pattern in Self.patterns {
      let scanner = try PatternScanner([pattern])
      let naive = try NaiveScan([pattern])
      let sampler = ShapeSampler([pattern])
      for _ in 0..<12 {
        try naive.requireEquality(scanner, on: sampler.text(about: 0, using: &generator))
      }
    }
  }

  @Test(
    "that need a search of their own are named, with the reason",
    arguments: [
      ("a*", .matchesEmptyText), (#"\Gab"#, .searchStart), ("(*UCP)é", .verbs),
      ("a(*SKIP)b", .verbs), (#"a\Kb"#, .matchStart), (#"\X"#, .notUnderstood),
      ("(?s).", .tooCommon),
    ] as [(String, WholeTextPattern.Reason)])
  func reasons(source: String, reason: WholeTextPattern.Reason) throws {
    let scanner = try PatternScanner([ScanPattern(source), ScanPattern(#"\bKD-\d{6}\b"#)])
    #expect(scanner.wholeTextPatterns.map(\.pattern) == [0])
    #expect(scanner.wholeTextPatterns.map(\.reason) == [reason])
  }
}
