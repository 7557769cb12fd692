import PCRE2
import PatternScanner
import Testing

@Suite("A pattern scanner")
struct PatternScannerTests {
  @Test("reports matches pattern by pattern, each from left to right")
  func order() throws {
    let scanner = try PatternScanner([ScanPattern("b"), ScanPattern("a")])
    var result = ScanResult()
    let text = Array("abab".utf8)
    scanner.scan(text.span, countingInto: &result)
    #expect(result.matches.map(\.pattern) == [0, 0, 1, 1])
    #expect(result.matches.map(\.range) == [1..<2, 3..<4, 0..<1, 2..<3])
  }

  @Test("says which pattern does not compile, and why")
  func error() {
    let list = [ScanPattern("a"), ScanPattern("b(", keywords: ["b"]), ScanPattern("[")]
    let error = #expect(throws: ScanPatternError.self) { try PatternScanner(list) }
    #expect(error?.index == 1)
    #expect(error?.error.offset == 2)
  }

  @Test("empties a result before it fills it")
  func reuse() throws {
    let scanner = try PatternScanner([ScanPattern("a"), ScanPattern("(?:x+)+y(?!bc)")])
    var result = ScanResult()
    let full = Array(("aaa" + String(repeating: "x", count: 300) + "ybc").utf8)
    scanner.scan(full.span, countingInto: &result)
    #expect(result.matches.count == 3 && result.unevaluated.count == 1)
    let empty: [UInt8] = []
    scanner.scan(empty.span, countingInto: &result)
    #expect(result.matches.isEmpty && result.unevaluated.isEmpty)
    let one = Array("ba".utf8)
    scanner.scan(one.span, countingInto: &result)
    #expect(result.matches.map(\.range) == [1..<2])
  }

  @Test("names a pattern that was given up, and goes on with the others")
  func limit() throws {
    let patterns = ["a", "x;|(?:x+)+(?=y.{0,9}[zw])", "y"].map { ScanPattern($0) }
    let scanner = try PatternScanner(patterns)
    var result = ScanResult()
    let text = Array(("ax;" + String(repeating: "x", count: 300) + "ybc").utf8)
    scanner.scan(text.span, countingInto: &result)
    #expect(result.unevaluated.map(\.pattern) == [1])
    #expect(result.unevaluated.map(\.limit) == [.steps])
    // What it had found before stays.
    #expect(result.matches.map(\.pattern) == [0, 1, 2])
  }

  @Test("without patterns finds nothing")
  func noPatterns() throws {
    var result = ScanResult()
    let text = Array("abc".utf8)
    _ = try PatternScanner([]).scan(text.span, countingInto: &result)
    #expect(result.matches.isEmpty)
  }
}

/// Scans before and after a scanner has seen enough to be worth a plan.
@Suite struct PlanningTests {
  @Test("the matches are the same before and after a plan is made")
  func sameMatches() throws {
    let scanner = try PatternScanner([
      ScanPattern(#"\bKD-\d{6}\b"#), ScanPattern("[a-z]+@[a-z]+", keywords: ["@"]),
    ])
    let text = Array("write to jane@example about KD-104233 and KD-104234".utf8)
    var first = ScanResult()
    scanner.scan(text.span, into: &first)
    #expect(first.matches.count == 3)
    var later = ScanResult()
    let much = [UInt8](repeating: UInt8(ascii: " "), count: 100_000)
    scanner.scan(much.span, into: &later)
    scanner.scan(text.span, into: &later)
    #expect(later.matches == first.matches)
  }
}
