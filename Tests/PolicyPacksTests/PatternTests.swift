import Diagnostics
import Foundation
import PolicyPacks
import Testing

/// Patterns that cannot be used, with the place inside the pattern.
@Suite struct PatternTests {
  private func problem(_ quoted: String, key: String = "pattern") throws -> Diagnostic {
    let pattern = key == "pattern" ? "" : "pattern: x, "
    let loaded = try TemporaryPolicies.load(
      sections: "detectors: {n: {class: credentials, redactAs: N, \(pattern)\(key): \(quoted)}}\n")
    #expect(!loaded.isLoaded)
    return try #require(loaded.diagnostics.first)
  }

  /// What stands in the line up to the caret.
  private func before(_ problem: Diagnostic, _ quoted: String) throws -> Int {
    let location = try #require(problem.location)
    let line = location.text.string(in: location.text.range(ofLine: 2))
    let start = try #require(line.range(of: quoted)).lowerBound
    return location.position.column - 1 - line.distance(from: line.startIndex, to: start)
  }

  @Test(
    "the caret stands where the pattern stops making sense",
    arguments: [
      (#"'a)b'"#, 2), (#"'ab[cd'"#, 6), (#"'don''t )x'"#, 8), (#"''''')'"#, 5), (#"a)b"#, 1),
      (#"'ä)'"#, 2),
    ])
  func caret(_ quoted: String, _ column: Int) throws {
    let problem = try problem(quoted)
    #expect(problem.id == "pattern-syntax")
    #expect(problem.message.hasPrefix("this pattern does not compile: "))
    #expect(try before(problem, quoted) == column)
  }

  @Test("never and samples are looked at in the same way", arguments: ["never", "samples"])
  func wholeValues(_ key: String) throws {
    let problem = try problem("['ok', 'a)b']", key: key)
    #expect(problem.id == "pattern-syntax")
    #expect(problem.marked == ")")
  }

  @Test(
    "a pattern that matches the empty text is refused, with advice",
    arguments: ["'x*'", "''", "'a|'", "'(?=b)?'", "'x{0,9}'"])
  func matchesEmpty(_ quoted: String) throws {
    let problem = try problem(quoted)
    #expect(problem.id == "pattern-matches-empty")
    #expect(problem.notes == ["use + instead of *, or {1,9} instead of {0,9}"])
  }

  @Test("each broken pattern of a list is reported, and only the broken ones")
  func list() throws {
    let loaded = try TemporaryPolicies.load(
      sections: "detectors: {n: {class: company, redactAs: N, pattern: ['a', '(', 'b', ')']}}\n")
    #expect(loaded.ids == ["pattern-syntax", "pattern-syntax"])
  }

  @Test("a pattern that is no text is refused", arguments: ["{a: b}", "[[x]]", "~"])
  func wrongType(_ value: String) throws {
    #expect(try problem(value).id == "wrong-type")
  }

  @Test("a pattern may not peek at single bytes", arguments: [#"'\C'"#])
  func singleBytes(_ quoted: String) throws {
    #expect(try problem(quoted).id == "pattern-syntax")
  }
}
