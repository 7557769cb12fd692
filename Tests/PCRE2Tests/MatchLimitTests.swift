import PCRE2
import Testing

@Suite("A search that takes too many steps")
struct MatchLimitTests {
  static let text = Array((String(repeating: "a", count: 200) + "b").utf8)

  @Test(
    "is given up as too many steps, and never called no match",
    arguments: ["(a+)+$", "(a|aa)+$", "(?:a?){100}a{150}$", "(a*a*a*a*a*a*)*$", "^(?:.*a){12}$"])
  func limit(source: String) throws {
    let result = try Pattern(source).firstMatch(in: Self.text.span)
    #expect(result == .limitReached(.steps))
  }

  @Test("ends the walk over all matches, with the matches before it reported")
  func everyMatch() throws {
    var ranges: [Range<Int>] = []
    let text = Array("k;".utf8) + Self.text
    let limit = try Pattern("k;|(?:a+)+$").forEachMatch(in: text.span) { range in
      ranges.append(range)
      return true
    }
    #expect(ranges == [0..<2])
    #expect(limit == .steps)
  }

  @Test("is not the whole text")
  func whole() throws {
    let pattern = try Pattern("(a+)+", options: [.anchored, .endAnchored])
    let isWhole = pattern.matchesWhole(Self.text.span)
    #expect(!isWhole)
  }

  @Test("may be allowed more or fewer steps")
  func differentLimits() throws {
    let text = Array((String(repeating: "a", count: 12) + "b").utf8)
    let few = try Pattern("(a+)+$", matchLimit: 10).firstMatch(in: text.span)
    #expect(few == .limitReached(.steps))
    // The limit is that of each pattern, not of the one before it on the same thread.
    let many = try Pattern("(a+)+$", matchLimit: 10_000_000).firstMatch(in: text.span)
    #expect(many == .noMatch)
  }

  @Test("that needs much stack is given up too, or succeeds")
  func stack() throws {
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 2_000_000)
    switch try Pattern("(?:(a)|b)*$", matchLimit: .max).firstMatch(in: text.span) {
    case .match(let range): #expect(range == 0..<text.count)
    case .limitReached: break
    case .noMatch: Issue.record("a limit was reported as no match")
    }
  }
}
