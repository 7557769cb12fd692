import Detection
import Evaluation
import PolicyPacks
import Testing

/// What a good draft has.
@Suite struct DraftRequirementTests {
  private func engine() throws -> Engine {
    try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [letters, memos]}
        detectors: {plan: {class: company, pattern: PLAN, redactAs: PLAN}}
        drafts:
          source:
            anyOf: ['\\bonly\\b', '\\bsource\\b']
            message: {short: 'Name a source', fix: 'For {task} in {tool}: add one.'}
          shape: {anyOf: ['\\bas\\b'], message: {short: Name a shape}}
        tools:
          office: {title: Office, boundary: tenant, drafts: {letters: [source, shape]}}
          desk: {boundary: device}
        """)
  }

  @Test("what is missing is a warning, with words for it")
  func missing() throws {
    let evaluation = try engine().evaluate("write", "office", task: "letters")
    #expect(evaluation.verdict == .warn)
    #expect(evaluation.feedback.map(\.rule) == ["source", "shape"])
    #expect(evaluation.feedback.map(\.kind) == [.requirement, .requirement])
    #expect(evaluation.feedback.first?.fix == "For letters in Office: add one.")
    #expect(evaluation.feedback.first?.range == nil)
    #expect(evaluation.feedback.first?.origin?.line == 4)
  }

  @Test(
    "one of the patterns is enough",
    arguments: [("only this", ["shape"]), ("the source as a list", []), ("as a list", ["source"])])
  func anyOf(_ text: String, _ rules: [RuleID]) throws {
    let evaluation = try engine().evaluate(text, "office", task: "letters")
    #expect(evaluation.feedback.map(\.rule) == rules)
  }

  @Test("another task, another tool or no task asks for nothing")
  func scope() throws {
    let engine = try engine()
    #expect(engine.evaluate("write", "office", task: "memos").verdict == .allow)
    #expect(engine.evaluate("write", "desk", task: "letters").verdict == .allow)
    #expect(engine.evaluate("write", "office").verdict == .allow)
    #expect(engine.evaluate("write", task: "letters").verdict == .allow)
  }

  @Test("it never outweighs data")
  func data() throws {
    let evaluation = try engine().evaluate("PLAN", "office", task: "letters")
    #expect(evaluation.verdict == .block)
    #expect(evaluation.feedback.map(\.rule) == ["plan", "source", "shape"])
  }

  @Test("a requirement that gives up is not taken for a missing one")
  func unevaluated() throws {
    let engine = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0, tasks: [letters], onDetectorError: approval}
        drafts: {source: {anyOf: ['(?:a|aa)+\\d'], message: {short: x}}}
        tools: {office: {boundary: tenant, drafts: {letters: [source]}}}
        """)
    let text = String(repeating: "a", count: 300)
    let evaluation = engine.evaluate(text, "office", task: "letters")
    #expect(evaluation.verdict == .approval)
    #expect(evaluation.feedback.map(\.kind) == [.unevaluated])
  }
}
