import Detection
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// The one way to loosen a rule.
@Suite struct ExceptionTests {
  private func engine(_ scope: String = "", verdict: String = "warn") throws -> Engine {
    try TestPack.engine(
      "groups: [movers, others], tasks: [letters, memos]",
      """
      exceptions:
        - {id: move, rules: [number], verdict: \(verdict), reason: Until cut-over, owner: a,
           approvedBy: b, from: 2026-11-02, until: 2026-12-18\(scope)}
      """)
  }

  private func evaluate(
    _ engine: Engine, _ tool: ToolID = "office", task: TaskID? = nil, groups: Set<GroupID> = [],
    at moment: String = "11-15T12:00:00Z", text: String = "KD-104233"
  ) throws -> Evaluation {
    engine.evaluate(
      Draft(text, tool: tool, task: task), for: Requester(groups: groups),
      at: try TestPack.moment(moment))
  }

  @Test("an exception loosens the verdict, and is named wherever it was applied")
  func applied() throws {
    let evaluation = try evaluate(engine())
    #expect(evaluation.verdict == .warn)
    #expect(evaluation.rulings.map(\.exception) == ["move"])
    #expect(evaluation.feedback.map(\.exception) == ["move"])
    #expect(evaluation.provenance.exceptions == ["move"])
  }

  @Test(
    "both its days count, from midnight to midnight where the pack is at home",
    arguments: [
      ("11-01T23:59:59+01:00", false), ("11-02T00:00:00+01:00", true),
      ("12-18T23:59:59+01:00", true), ("12-19T00:00:00+01:00", false),
      ("11-01T23:30:00Z", true), ("12-18T23:30:00Z", false),
    ])
  func days(_ moment: String, _ holds: Bool) throws {
    let evaluation = try evaluate(engine(), at: moment)
    #expect(evaluation.verdict == (holds ? .warn : .approval))
    #expect(evaluation.provenance.exceptions == (holds ? ["move"] : []))
  }

  @Test(
    "it is for its groups only",
    arguments: [
      (["movers"], true), (["others", "movers"], true), (["others"], false), ([], false),
    ])
  func groups(_ groups: [String], _ holds: Bool) throws {
    let engine = try engine(", for: {groups: [movers]}")
    let evaluation = try evaluate(engine, groups: Set(groups.map { GroupID($0) }))
    #expect(evaluation.verdict == (holds ? .warn : .approval))
  }

  @Test("it is for its tools only", arguments: [("office", Verdict.warn), ("web", .block)])
  func tools(_ tool: String, _ verdict: Verdict) throws {
    #expect(try evaluate(engine(", for: {tools: [office]}"), ToolID(tool)).verdict == verdict)
  }

  @Test(
    "it is for its tasks only",
    arguments: [("letters", .warn), ("memos", .approval), (nil, .approval)] as [(String?, Verdict)])
  func tasks(_ task: String?, _ verdict: Verdict) throws {
    let evaluation = try evaluate(
      engine(", for: {tasks: [letters]}"), task: task.map { TaskID($0) })
    #expect(evaluation.verdict == verdict)
  }

  @Test("it is for its rules only")
  func rules() throws {
    let evaluation = try evaluate(engine(), text: "KD-104233 PLAN-B")
    #expect(evaluation.verdict == .block)
    #expect(evaluation.rulings.map(\.verdict) == [.warn, .block])
  }

  @Test("it never makes anything stricter")
  func neverStricter() throws {
    let evaluation = try evaluate(engine(), "desk")
    #expect(evaluation.verdict == .allow)
    #expect(evaluation.provenance.exceptions == [])
  }

  @Test("it may loosen a block to an approval", arguments: [("web", Verdict.approval)])
  func approval(_ tool: String, _ verdict: Verdict) throws {
    #expect(try evaluate(engine(verdict: "approval"), ToolID(tool)).verdict == verdict)
  }

  @Test("the list of tools counts it too")
  func toolList() throws {
    let tools = try evaluate(engine(", for: {tools: [web]}")).tools
    #expect(
      tools.map { "\($0.tool) \($0.verdict)" } == ["desk allow", "web warn", "office approval"])
  }

  @Test("it is recorded where no tool is named and it decided all the same")
  func withoutTool() throws {
    let evaluation = try engine().evaluate(
      Draft("KD-104233"), at: TestPack.moment("11-15T12:00:00Z"))
    #expect(evaluation.verdict == .warn)
    #expect(evaluation.provenance.exceptions == ["move"])
  }
}
