import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Testing

/// The sections `tests` and `translations`, and the marks in examples.
@Suite struct TestSectionTests {
  private func load(_ test: String) throws -> LoadedPack {
    try TemporaryPolicies.load(
      """
      pack: {format: 1, id: team, version: 1.0.0, groups: [movers], tasks: [letters]}
      detectors: {number: {class: company, pattern: x, redactAs: N}}
      tools: {chat: {boundary: tenant}}
      tests: [{\(test)}]
      """)
  }

  @Test("a test has what its keys say")
  func everything() throws {
    let loaded = try load(
      """
      name: n, draft: 'say «x»', tool: chat, task: letters, groups: [movers], at: 2026-11-02,
      expect: {verdict: warn, rules: [number], exception: none, because: tooLarge}
      """)
    let test = try #require(loaded.tests.first)
    #expect(loaded.messages == [])
    #expect(test.name == "n")
    #expect(!test.isTodo)
    #expect(test.draft.text == "say x")
    #expect(test.draft.spans == [4..<5])
    #expect(test.tool == "chat")
    #expect(test.task == "letters")
    #expect(test.groups == ["movers"])
    #expect(test.at == TestMoment("2026-11-02 12:00"))
    #expect(test.expect.verdict == .warn)
    #expect(test.expect.rules == ["number"])
    #expect(test.expect.exception == "none")
    #expect(test.expect.because == "tooLarge")
  }

  @Test("a moment is a day at noon, or a time of it, by the clocks of the pack")
  func moments() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let moment = try #require(TestMoment("2026-07-02 14:30"))
    #expect(moment.date(in: zone) == Date(timeIntervalSince1970: 1_782_995_400))
    #expect(TestMoment("2026-07-02") == TestMoment("2026-07-02 12:00"))
    for wrong in ["2026-07-02 24:00", "2026-07-02 9:00", "2026-07-32", "12:00", "2026-07-02 "] {
      #expect(TestMoment(wrong) == nil)
    }
  }

  @Test("a test may name a tool that the pack does not know")
  func unknownTool() throws {
    #expect(try load("name: n, draft: x, tool: chad, expect: {verdict: block}").diagnostics == [])
  }

  @Test(
    "a test that cannot be run is refused",
    arguments: [
      ("draft: x, expect: {verdict: warn}", "missing-key"),
      ("name: n, expect: {verdict: warn}", "missing-key"),
      ("name: n, draft: x", "missing-key"),
      ("name: n, draft: x, expect: {}", "empty-test"),
      ("name: n, draft: 'x «', expect: {verdict: warn}", "bad-example"),
      ("name: n, draft: 'x » «', expect: {verdict: warn}", "bad-example"),
      ("name: n, draft: x, expect: {because: bored}", "unknown-value"),
      ("name: n, draft: x, expect: {rules: [nmber]}", "unknown-rule"),
      ("name: n, draft: x, task: letter, expect: {verdict: warn}", "unknown-task"),
      ("name: n, draft: x, at: monday, expect: {verdict: warn}", "wrong-value"),
    ])
  func refused(_ test: String, _ id: String) throws {
    let loaded = try load(test)
    #expect(loaded.ids == [id])
    #expect(loaded.diagnostics.first?.location?.position.line == 4)
  }

  @Test(
    "marks are taken out of a text, and escaped ones stay",
    arguments: [
      ("a «b» c", "a b c", [2..<3]), ("«ä»«b»", "äb", [0..<2, 2..<3]),
      (#"a \«b\» c"#, "a «b» c", []), (#"C:\x"#, #"C:\x"#, []),
      ("«»", "", [0..<0]), ("«e\u{301}»", "e\u{301}", [0..<3]), (#"\"#, #"\"#, []),
    ])
  func marks(_ source: String, _ text: String, _ spans: [Range<Int>]) throws {
    let location = Location(SourceText(name: "t", source), 0..<0)
    let marked = try #require(MarkedText(source, at: location))
    #expect(marked.text == text)
    #expect(marked.spans == spans)
  }

  @Test("a matching example without a mark is refused")
  func examplesAreMarked() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        detectors:
          number: {class: company, pattern: x, redactAs: N, examples: {match: [an x]}}
        """)
    #expect(loaded.messages == ["a matching example marks each finding «so»"])
    #expect(loaded.diagnostics.first?.marked == "an x")
  }

  @Test(
    "a translation is of a rule that exists, and fills the same braces",
    arguments: [
      ("{de: {numbr: {short: Nummer}}}", "unknown-rule"),
      ("{de: {number: {shrt: Nummer}}}", "unknown-key"),
      ("{de: {number: {fix: '{werkzeug}'}}}", "unknown-placeholder"),
      ("{de: [number]}", "wrong-type"),
    ])
  func translations(_ yaml: String, _ id: String) throws {
    let loaded = try TemporaryPolicies.load(
      sections:
        "detectors: {number: {class: company, pattern: x, redactAs: N}}\ntranslations: \(yaml)")
    #expect(loaded.ids == [id])
  }
}
