import PCRE2
@testable import PatternScanner
import TestSupport
import Testing

@Suite("Matches at the edges of texts and blocks")
struct ScanEdgeTests {
  static let patterns = [
    ScanPattern(#"\bKD-\d{6}\b"#), ScanPattern("(?<!a)bc"), ScanPattern("z$"), ScanPattern("^q"),
    ScanPattern(#"[\w.]{0,40}?token=\w{4}"#), ScanPattern("[a-z]+@x1"), ScanPattern(#"(?s)\A.*!!"#),
    ScanPattern("k"), ScanPattern("lm"),
  ]

  @Test("are found in texts of a few bytes, at every place")
  func shortTexts() throws {
    let scanner = try PatternScanner(Self.patterns)
    let naive = try NaiveScan(Self.patterns)
    for piece in [
      "KD-123456", "bc", "z", "q", "token=abcd", "a.b_token=abcd", "me@x1", "!!", "k", "lm",
    ] {
      for before in 0..<20 {
        for after in [0, 1, 2, 3, 9] {
          let text =
            String(repeating: " ", count: before) + piece + String(repeating: ".", count: after)
          try naive.requireEquality(scanner, on: Array(text.utf8))
        }
      }
    }
  }

  @Test("are found where one block of a text ends and the next begins")
  func blocks() throws {
    let scanner = try PatternScanner(Self.patterns)
    let naive = try NaiveScan(Self.patterns)
    let filler = Array(repeating: UInt8(ascii: "a"), count: StagePlaces.blockSize - 14)
    for piece in ["KD-123456 ", " KD-123456", "_token=abcd", "@x1 ", "lm", "\nz"] {
      for shift in 0..<16 {
        let text = filler + Array(repeating: UInt8(ascii: " "), count: shift) + Array(piece.utf8)
        try naive.requireEquality(scanner, on: text)
        try naive.requireEquality(scanner, on: text + filler + text)
      }
    }
  }

  @Test("are found in long texts in which everything may be a match")
  func manyCandidates() throws {
    let patterns = [
      ScanPattern(#"[\w.]{0,50}?key.{0,9}?=\d"#), ScanPattern("[a-z]+key"),
      ScanPattern("(?:key)+y"),
    ]
    let scanner = try PatternScanner(patterns)
    let naive = try NaiveScan(patterns)
    var generator = SplitMix64(seed: 5)
    let pieces = ["key", "k", "y", " ", "=1", "a.", "\n"]
    let text = (0..<9000).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8)
    }
    try naive.requireEquality(scanner, on: text)
  }

  @Test("A scanner finds the same whatever texts its thread has scanned before")
  func reuse() throws {
    let scanner = try PatternScanner(Self.patterns)
    let other = try PatternScanner([ScanPattern("(?:x+)+y(?!bc)"), ScanPattern("a")])
    let text = Array("KD-123456 me@x1".utf8)
    var result = ScanResult()
    for _ in 0..<3 {
      scanner.scan(text.span, countingInto: &result)
      #expect(result.matches.map(\.pattern) == [0, 5])
      other.scan(
        Array(("a" + String(repeating: "x", count: 200) + "ybc").utf8).span, countingInto: &result)
      #expect(result.matches.map(\.pattern) == [1] && result.unevaluated.map(\.pattern) == [0])
    }
  }

  @Test("Many threads may scan with one scanner")
  func threads() async throws {
    let scanner = try PatternScanner(Self.patterns)
    let text = Array("KD-123456 me@x1 token=abcd".utf8)
    await withTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          var result = ScanResult()
          for _ in 0..<200 {
            scanner.scan(text.span, countingInto: &result)
            #expect(result.matches.map(\.pattern) == [0, 4, 5, 7])
          }
        }
      }
    }
  }
}
