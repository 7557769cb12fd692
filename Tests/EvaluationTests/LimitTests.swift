import Detection
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// What cannot be checked is never taken for clean.
@Suite struct LimitTests {
  private func slow(_ verdict: Verdict) throws -> Engine {
    try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0, onDetectorError: \(verdict.name)}
        detectors:
          slow: {class: customer, pattern: '(?:a|aa)+\\d', redactAs: SLOW}
          plan: {class: company, pattern: PLAN, redactAs: PLAN}
        tools:
          desk: {boundary: device, accepts: {customer: allow, company: allow}}
          office: {boundary: tenant, accepts: {customer: allow, company: warn}}
        """)
  }
  private let text = String(repeating: "a", count: 300)

  @Test(
    "a rule that gives up has the verdict of onDetectorError, in every tool",
    arguments: Verdict.allCases)
  func unevaluated(_ verdict: Verdict) throws {
    let evaluation = try slow(verdict).evaluate(text, "desk")
    #expect(evaluation.verdict == verdict)
    #expect(evaluation.feedback.map(\.kind) == [.unevaluated])
    #expect(evaluation.feedback.map(\.rule) == ["slow"])
    #expect(evaluation.feedback.first?.title == "Rule 'slow' could not be evaluated")
    #expect(evaluation.tools.map(\.verdict) == [verdict, verdict])
  }

  @Test("the other rules are evaluated all the same, and the rewrite does not hide the failure")
  func otherRules() throws {
    let evaluation = try slow(.approval).evaluate("PLAN " + text, "office")
    #expect(evaluation.feedback.map(\.rule) == ["slow", "plan"])
    #expect(evaluation.rewrite?.verdict == .approval)
  }

  @Test(
    "a draft of the largest size is checked, and one of a byte more is blocked unread",
    arguments: [(20, false), (21, true)])
  func tooLarge(_ size: Int, _ isTooLarge: Bool) throws {
    let engine = try TestPack.engine("maxDraftBytes: 20")
    let text = "Heron Ltd " + String(repeating: "x", count: size - 10)
    let evaluation = engine.evaluate(text, "office")
    #expect(evaluation.verdict == (isTooLarge ? .block : .allow))
    #expect(evaluation.feedback.map(\.kind) == (isTooLarge ? [.tooLarge] : []))
    #expect(evaluation.rulings.count == (isTooLarge ? 0 : 1))
  }

  @Test("a draft that is too large says how large it may be")
  func tooLargeWords() throws {
    let evaluation = try TestPack.engine("maxDraftBytes: 3").evaluate("äü", "desk")
    #expect(evaluation.feedback.first?.short == "The text has more than 3 bytes")
    #expect(evaluation.rewrite == nil)
    #expect(evaluation.provenance.rulesDigest.count == 64)
  }

  @Test(
    "bytes that are no UTF-8 are a warning with a place, and the rest is checked",
    arguments: [
      ([0xFF], [UInt8]("x".utf8)), ([0xC3], [UInt8]("x".utf8)), ([0xED, 0xA0, 0x80], []),
      ([0xC0, 0xAF], []),
    ] as [([UInt8], [UInt8])])
  func invalidUTF8(_ bytes: [UInt8], _ after: [UInt8]) throws {
    let text = SensitiveText(repairing: Array("PLAN-B ä ".utf8) + bytes + after)
    let evaluation = try TestPack.engine().evaluate(
      Draft(text, tool: "desk"), at: TestPack.now)
    let repaired = try #require(evaluation.feedback.last)
    #expect(evaluation.verdict == .warn)
    #expect(evaluation.feedback.map(\.kind) == [.finding, .repaired])
    #expect(repaired.verdict == .warn)
    #expect(repaired.range == 10..<13)
  }

  @Test("an exception loosens no rule that could not be evaluated")
  func noExceptionForFailures() throws {
    let engine = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0}
        detectors: {slow: {class: customer, pattern: '(?:a|aa)+\\d', redactAs: SLOW}}
        tools: {desk: {boundary: device}}
        exceptions:
          - {id: e, rules: [slow], verdict: warn, reason: r, owner: a, approvedBy: b,
             from: 2026-11-02, until: 2026-11-30}
        """)
    let evaluation = engine.evaluate(
      Draft(text, tool: "desk"), at: try TestPack.moment("11-15T12:00:00Z"))
    #expect(evaluation.verdict == .block)
  }
}
