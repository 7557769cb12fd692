import Detection
import Evaluation
import PolicyPacks
import Testing

/// What is kept of a finding that somebody disputes.
@Suite struct DisputedTextTests {
  private struct Counter: RandomNumberGenerator {
    var state: UInt64 = 7
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private func disputed(
    _ text: String, rule: RuleID = "number", keepsValue: Bool, _ engine: Engine? = nil
  ) throws -> DisputedText? {
    let engine = try engine ?? TestPack.engine()
    let evaluation = engine.evaluate(text, "office")
    let ruling = try #require(evaluation.rulings.first { $0.finding.rule == rule })
    var random = Counter()
    return engine.disputedText(
      of: ruling, in: evaluation, keepsValue: keepsValue, using: &random)
  }

  @Test("only the line is kept, with placeholders for other findings")
  func line() throws {
    let kept = try #require(
      try disputed("Heron Ltd\nüber KD-104233, PLAN-B\nPLAN-C", keepsValue: true))
    #expect(kept.text == "über KD-104233, [PLAN_1]")
    #expect(kept.range == 6..<15)
    #expect(!kept.isLookalike)
  }

  @Test("another value of the same shape stands for the disputed one, and the rule finds it")
  func lookalike() throws {
    let kept = try #require(try disputed("ask KD-104233 now", keepsValue: false))
    #expect(kept.isLookalike)
    #expect(!kept.text.contains("104233"))
    #expect(kept.text.contains(/^ask KD-\d{6} now$/))
    #expect(kept.range == 4..<13)
  }

  @Test("where no other value is found, nothing is kept, least of all the value")
  func noLookalike() throws {
    #expect(try disputed("Heron Ltd", rule: "name", keepsValue: false) == nil)
  }

  @Test("what is found only by the words around it is not kept either")
  func context() throws {
    let engine = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0}
        detectors:
          number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}
          pin:
            class: customer
            pattern: '\\b\\d{4}\\b'
            confidence: low
            raisedBy: {words: [pin], within: 60}
            redactAs: PIN
        tools: {office: {boundary: tenant, accepts: {internal: block, confidential: block}}}
        """)
    let kept = try #require(
      try disputed("pin of KD-104233 is 4711", keepsValue: true, engine))
    #expect(kept.text == "pin of KD-104233 is [PIN_1]")
  }
}
