import PCRE2
@testable import PatternScanner
import TestSupport
import Testing

/// Times say little on machines that others use too; counts of work do not change with them.
@Suite("The work of a scan")
struct ScanWorkTests {
  static let patterns = [
    ScanPattern(#"(?<![A-Za-z0-9_])(?:AKIA|ASIA)[A-Z2-7]{16}(?![A-Za-z0-9_])"#),
    ScanPattern(#"(?i)[\w.-]{0,50}?(?:adafruit|mailgun).{0,20}?['"=:]{1,3}\s?[a-z0-9]{32}\b"#),
    ScanPattern(#"(?<![\w.,+/-])\d{3}-\d{2}-\d{4}(?![\w]|[.,/-]\d)"#),
    ScanPattern(#"(?i)(?<![\w.+-])[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}"#),
    ScanPattern(#"\bghp_[A-Za-z0-9]{36}\b"#),
  ]

  /// About 200 KB of words and numbers, with a few things to find.
  static let text: [UInt8] = {
    var generator = SplitMix64(seed: 1)
    let words = [
      "the", "claims", "department", "asked", "for", "a", "summary", "of", "contract", "2026-11-26",
      "and", "mail", "gunpowder", "adam", "fruit", "12", "345.67", "(see", "below)", "is", "key",
    ]
    var text = ""
    while text.utf8.count < 200_000 {
      text += words.randomElement(using: &generator) ?? ""
      text += Int.random(in: 0..<12, using: &generator) == 0 ? ".\n" : " "
      if Int.random(in: 0..<4000, using: &generator) == 0 {
        text += "mailgun and 123-45-6789 me@example.org "
      }
    }
    return Array(text.utf8)
  }()

  @Test("shrinks from stage to stage")
  func funnel() throws {
    let scanner = try PatternScanner(Self.patterns)
    var result = ScanResult()
    let work = scanner.scan(Self.text.span, countingInto: &result)
    #expect(!result.matches.isEmpty)
    #expect(scanner.wholeTextPatterns.isEmpty && work.wholeSearches == 0)
    #expect(work.hits < Self.text.count / 40)
    #expect(work.survivors < work.hits / 2)
    #expect(work.candidates <= work.survivors && work.candidates < 300)
    #expect(work.confirmations <= work.candidates + result.matches.count)
    #expect(work.tails > 0)
  }

  @Test("is the same each time, and with and without what only some processors can")
  func deterministic() throws {
    var result = ScanResult()
    let scanner = try PatternScanner(Self.patterns)
    let work = scanner.scan(Self.text.span, countingInto: &result)
    #expect(scanner.scan(Self.text.span, countingInto: &result) == work)
    let matches = result.matches
    for build in StageBuild.all {
      let other = try PatternScanner(Self.patterns, build: build)
      #expect(other.scan(Self.text.span, countingInto: &result) == work)
      #expect(result.matches == matches)
    }
  }

  @Test("does not grow faster than the text, however many candidates it has", arguments: [1, 8])
  func growth(factor: Int) throws {
    let scanner = try PatternScanner([ScanPattern(#".*key=\d"#), ScanPattern("[a-z]+key!")])
    let text = Array(String(repeating: "key", count: 2000 * factor).utf8)
    var result = ScanResult()
    let work = scanner.scan(text.span, countingInto: &result)
    #expect(work.confirmations <= 4 && work.tails <= 4000 * factor)
  }

  @Test(
    "is only where there stands what has to stand beside a match",
    arguments: [
      #"(?<=mail=)[a-z]+"#, #"(?<![^ ])(?<=\bmail=|mail: )[a-z]+\b"#,
      #"\d{3}-?\d{2}(?= ?(?:home|office)\b)"#, #"(?:\d[ -]?){4,9}\d(?=[ )]{1,2}phone)(?!x)"#,
    ])
  func surroundings(source: String) throws {
    let scanner = try PatternScanner([ScanPattern(source)])
    var result = ScanResult()
    let work = scanner.scan(Self.text.span, countingInto: &result)
    #expect(scanner.wholeTextPatterns.isEmpty)
    #expect(work.confirmations == 0 && work.candidates < 5)
    let beside = Array("mail=abc mail: abc 123-45 home 123-45 phone ".utf8)
    scanner.scan((Self.text + beside + Self.text).span, countingInto: &result)
    #expect(result.matches.count == 1)
  }

  @Test("is not done where no match can begin")
  func openings() throws {
    // Numbers stand behind spaces and at the beginnings of lines.
    let scanner = try PatternScanner([
      ScanPattern(#"(?<![\w\s-])\d{4}-\d\d-26"#), ScanPattern(#"(?<![\w\s-])\d{3}\.6\d"#),
    ])
    var result = ScanResult()
    let work = scanner.scan(Self.text.span, countingInto: &result)
    #expect(work.candidates > 1_000)
    #expect(work.confirmations == 0)
  }

  @Test("looks once at the bytes before a cut, also where two triggers of a pattern have it")
  func walks() throws {
    let scanner = try PatternScanner([
      ScanPattern(#"\w*(?:a\w{12}Qx\w{20}\d|b\w{9}Qx\w{20}\d)"#)
    ])
    let text = Array(String(repeating: "Qxb", count: 3_000).utf8)
    var result = ScanResult()
    let work = scanner.scan(text.span, countingInto: &result)
    #expect(work.candidates >= 3_000)
    #expect(work.walked <= 2 * text.count)
  }

  @Test("takes the rarest bytes, however long a lookbehind is")
  func longLookbehind() throws {
    let scanner = try PatternScanner([ScanPattern("(?<=.{90}mail=)[a-z]{9}")])
    var result = ScanResult()
    #expect(scanner.scan(Self.text.span, countingInto: &result).candidates < 5)
    let found = Self.text + Array((String(repeating: "- ", count: 50) + "mail=abcdefghi ").utf8)
    scanner.scan(found.span, countingInto: &result)
    #expect(result.matches.count == 1)
  }

  @Test("of a pattern that keywords gate is not done without them")
  func gate() throws {
    let scanner = try PatternScanner([ScanPattern("[a-z]{6}", keywords: ["contract number"])])
    var result = ScanResult()
    #expect(scanner.scan(Self.text.span, countingInto: &result).wholeSearches == 0)
    #expect(result.matches.isEmpty)
    #expect(scanner.wholeTextPatterns.map(\.isGated) == [true])
  }
}
