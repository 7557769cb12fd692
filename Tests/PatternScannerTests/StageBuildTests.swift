@testable import PatternScanner
import TestSupport
import Testing

@Suite("Every copy of the stages that a processor can run")
struct StageBuildTests {
  @Test("finds what stands at any place of texts of any length", arguments: StageBuild.all)
  func places(build: StageBuild) throws {
    let patterns = [ScanPattern(#"KD-\d{6}"#), ScanPattern("ö+"), ScanPattern(#"\d\d$"#)]
    let scanner = try PatternScanner(patterns, build: build)
    let naive = try NaiveScan(patterns)
    for before in 0..<140 {
      for after in [0, 1, 2, 17, 33] {
        let text =
          String(repeating: "a", count: before) + "KD-123456ö"
          + String(repeating: "7", count: after)
        try naive.requireEquality(scanner, on: Array(text.utf8))
      }
    }
  }

  @Test("finds keywords of any length at any place", arguments: StageBuild.all)
  func keywords(build: StageBuild) {
    let words = ["ä", "id", "k-1", "name", "number", "a b c"]
    let filter = KeywordFilter(words.map { [$0] }, build: build)
    for (index, word) in words.enumerated() {
      for before in 0..<140 {
        for after in [0, 1, 3, 64, 67] {
          let text = [
            String(repeating: ".", count: before), word.uppercased(),
            String(repeating: "_", count: after),
          ].joined()
          let found = filter.patterns(worthTryingIn: Array(text.utf8).span)
          // Capitals of other letters are other bytes.
          #expect(found == words.indices.map { $0 == index && index != 0 })
        }
      }
    }
  }

  @Test("finds the same words as the others in texts of all bytes")
  func agreement() {
    var generator = SplitMix64(seed: 7)
    let words = (0..<600).map { _ in
      String(
        (0..<Int.random(in: 2...6, using: &generator)).map { _ in
          Character(["a", "b", "-", "é"].randomElement(using: &generator) ?? "a")
        })
    }
    let filters = StageBuild.all.map { KeywordFilter(words.map { [$0] }, build: $0) }
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<300, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : [0x41, 0x62, 0x2D, 0xC3, 0xA9].randomElement(using: &generator) ?? 0
      }
      let answers = filters.map { $0.patterns(worthTryingIn: text.span) }
      #expect(answers.allSatisfy { $0 == answers[0] })
    }
  }
}
