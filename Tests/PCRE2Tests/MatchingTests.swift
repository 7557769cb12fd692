import PCRE2
import Testing

@Suite("Matching")
struct MatchingTests {
  private func match(
    _ source: String, _ text: String, from offset: Int = 0, before limit: Int? = nil
  ) throws -> MatchResult {
    try Pattern(source).firstMatch(
      in: Array(text.utf8).span, from: offset, startingBefore: limit)
  }

  private func all(_ source: String, _ text: [UInt8]) throws -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let limit = try Pattern(source).forEachMatch(in: text.span) { range in
      ranges.append(range)
      return true
    }
    #expect(limit == nil)
    return ranges
  }

  @Test("from an offset still sees the text before it")
  func context() throws {
    #expect(try match("(?<=a)b", "ab", from: 1) == .match(1..<2))
    #expect(try match("(?<!a)b", "ab", from: 1) == .noMatch)
    #expect(try match(#"\bb"#, "ab", from: 1) == .noMatch)
    #expect(try match("^b", "ab", from: 1) == .noMatch)
    #expect(try match("(?m)^b", "a\nb", from: 2) == .match(2..<3))
  }

  @Test("finds only what starts before the limit")
  func startingBefore() throws {
    #expect(try match("b+", "aabbb", before: 2) == .noMatch)
    #expect(try match("b+", "aabbb", before: 3) == .match(2..<5))
    #expect(try match("b+", "aabbb", from: 3, before: 4) == .match(3..<5))
    #expect(try match("b+", "aabbb", from: 3, before: 3) == .noMatch)
    #expect(try match("a", "a", before: 99) == .match(0..<1))
    #expect(try match("a", "a", before: 0) == .noMatch)
    #expect(try match("a", "a", before: -1) == .noMatch)
  }

  @Test("from an offset outside the text finds nothing", arguments: [-1, 4, 99, Int.max, Int.min])
  func outside(offset: Int) throws {
    #expect(try match("a*", "aaa", from: offset) == .noMatch)
  }

  @Test("at the end of the text and in empty text finds what is empty")
  func empty() throws {
    #expect(try match("$", "abc", from: 3) == .match(3..<3))
    #expect(try match("", "") == .match(0..<0))
    #expect(try match("^$", "") == .match(0..<0))
    #expect(try match("a", "") == .noMatch)
    #expect(try match("", "abc") == .match(0..<0))
  }

  @Test("sees NUL as a byte like any other")
  func nul() throws {
    #expect(try all(#"\x00"#, [0, 65, 0]) == [0..<1, 2..<3])
    #expect(try all("b", Array("a\u{0}b\u{0}b".utf8)) == [2..<3, 4..<5])
    #expect(try match("a.b", "a\u{0}b") == .match(0..<3))
    #expect(try match("a\u{0}b", "xa\u{0}b") == .match(1..<4))
  }

  @Test("sees every byte, whether it is UTF-8 or not", arguments: [UInt8(0x80), 0xC3, 0xFF])
  func highBytes(byte: UInt8) throws {
    #expect(try all("\\x" + String(byte, radix: 16), [65, byte, byte]) == [1..<2, 2..<3])
  }

  @Test(
    "one after the other steps over empty matches",
    arguments: [
      ("a*", "baac", [1..<3]), ("x*", "abc", []), ("", "abc", []), (#"\b"#, "a b", []),
      ("a|", "aba", [0..<1, 2..<3]), ("aa", "aaaaa", [0..<2, 2..<4]),
      ("(?<=a)b", "abab", [1..<2, 3..<4]),
      ("^a", "aa", [0..<1]), ("(?m)^a", "a\na", [0..<1, 2..<3]), (#"\Ga"#, "aab", [0..<1, 1..<2]),
    ])
  func everyMatch(source: String, text: String, ranges: [Range<Int>]) throws {
    #expect(try all(source, Array(text.utf8)) == ranges)
  }

  @Test("ends when the body says so")
  func stopped() throws {
    var count = 0
    let limit = try Pattern("a").forEachMatch(in: Array("aaaa".utf8).span) { _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
    #expect(limit == nil)
  }

  @Test(
    "does not stumble over a start that was moved with \\K",
    arguments: [
      #"a\Kb"#, #"(?(DEFINE)(a\K))(?=(?1))"#, #"(?(DEFINE)(\Ka))(?<=(?1))b"#, #"ab\K"#, #"\Ka*"#,
      #"(?(DEFINE)(ab\K))(?=(?1))a"#,
    ])
  func keptOut(source: String) throws {
    let text = Array("abab aab".utf8)
    let pattern: Pattern
    do { pattern = try Pattern(source) } catch { return }  // Newer libraries refuse some of them.
    var count = 0
    _ = pattern.forEachMatch(in: text.span) { range in
      count += 1
      #expect(range.lowerBound >= 0 && range.upperBound <= text.count)
      _ = pattern.groups(of: range, in: text.span)
      return count < 100
    }
    #expect(count <= text.count)
  }
}
