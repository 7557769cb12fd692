import PCRE2
import PatternAnalysis
import Testing

@Suite("What trying all short attacks finds")
struct BruteForceTests {
  @Test("is found by looking at the pattern as well", arguments: [true, false])
  func random(isRegular: Bool) throws {
    var patterns = RandomPattern(seed: 99, isRegular: isRegular)
    var vulnerable = 0
    for _ in 0..<200 {
      let source = patterns.pattern() + "d"
      guard try isGivenUp(source) else { continue }
      vulnerable += 1
      let report = try PatternAnalysis(source).report()
      #expect(!report.blowUps.isEmpty, "\(source.debugDescription)")
    }
    #expect(vulnerable > 10)
  }

  /// Whether a text of up to 120 repeats of up to three letters is too much for a search.
  private func isGivenUp(_ source: String) throws -> Bool {
    let pattern = try Pattern(source)
    for pump in Self.pumps {
      for suffix in ["e", "ed"] {
        let text = Array((String(repeating: pump, count: 40) + suffix).utf8)
        if case .limitReached = pattern.firstMatch(in: text.span) { return true }
      }
    }
    return false
  }

  private static let pumps: [String] = {
    let letters = ["a", "b", "c"]
    let pairs = letters.flatMap { first in letters.map { first + $0 } }
    return letters + pairs + pairs.flatMap { first in letters.map { first + $0 } }
  }()
}
