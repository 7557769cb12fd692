import Detection
import Evaluation
import Foundation
import PolicyPacks
import TestSupport
import Testing

/// A verdict without words is the verdict with words.
@Suite struct AssessmentTests {
  private static let sections = """
    drafts:
      says-why: {anyOf: ['because', 'since'], message: {short: Say why}}
      slow: {anyOf: ['(a+)+$'], message: {short: Slow}}
    combinations:
      both: {all: [customer.number, customer.name], level: restricted}
      many: {class: customer.number, atLeast: 3, level: restricted}
    exceptions:
      - {id: move, rules: [number, both], verdict: warn, reason: r, owner: a, approvedBy: b,
         from: 2026-05-01, until: 2026-07-01, for: {groups: [movers]}}

    """

  private static let words = [
    "KD-104233", "KD-104234", "KD-104235", "Heron Ltd", "PLAN-A", "TOP SECRET ", "because", "and",
    "[CUSTOMER_1]", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "PLAN-HERON Ltd",
  ]

  private static func engine() throws -> Engine {
    try TestPack.engine(
      "groups: [movers], tasks: [letters], maxDraftBytes: 120, onDetectorError: approval, "
        + "unknownTool: approval", sections,
      tools: TestPack.tools.replacing(
        "web: {title: Any site,",
        with: "web: {drafts: {letters: [says-why, slow]}, title: Any site,"))
  }

  @Test("many random texts have the same verdict either way, for all tools, tasks and requesters")
  func equality() throws {
    let engine = try Self.engine()
    let tools = engine.pack.tools.keys.map { Optional($0) } + [nil, "nowhere"]
    var random = SplitMix64(seed: 5)
    var verdicts: [Verdict: Int] = [:]
    for _ in 0..<600 {
      let count = Int.random(in: 0...7, using: &random)
      let parts = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
      var bytes = Array(parts.joined(separator: " ").utf8)
      if Int.random(in: 0..<10, using: &random) == 0 { bytes.append(0xFF) }
      let text = SensitiveText(repairing: bytes)
      let requester = Requester(groups: Bool.random(using: &random) ? ["movers"] : [])
      let task: TaskID? = Bool.random(using: &random) ? "letters" : nil
      let occasion = engine.occasion(for: requester, at: TestPack.now)
      let detections = engine.detections(in: text)
      for tool in tools {
        let draft = Draft(text, tool: tool, task: task)
        let full = engine.evaluate(draft, for: requester, at: TestPack.now)
        let lean = engine.assess(draft, given: detections, on: occasion)
        #expect(lean.verdict == full.verdict)
        #expect(lean.rulings == full.rulings || bytes.count > 120)
        #expect(Set(lean.causes.map(\.rule)).isSubset(of: full.feedback.map(\.rule)))
        verdicts[full.verdict, default: 0] += 1
      }
    }
    #expect(verdicts.values.allSatisfy { $0 > 100 })
    #expect(verdicts.count == 4)
  }

  @Test("an explanation is of the same evaluation, and one of its steps is what was ruled")
  func explanation() throws {
    let engine = try Self.engine()
    var random = SplitMix64(seed: 6)
    for _ in 0..<200 {
      let count = Int.random(in: 0...7, using: &random)
      let text = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
      for tool in [nil, "web", "office", "desk", "nowhere"] as [ToolID?] {
        let draft = Draft(text, tool: tool, task: "letters")
        let trace = engine.explain(draft, for: Requester(groups: ["movers"]), at: TestPack.now)
        let full = engine.evaluate(draft, for: Requester(groups: ["movers"]), at: TestPack.now)
        #expect(trace.evaluation.verdict == full.verdict)
        #expect(trace.evaluation.rulings == full.rulings)
        #expect(trace.evaluation.feedback == full.feedback)
        #expect(trace.rulings.map(\.ruling) == full.rulings)
        for ruling in trace.rulings {
          #expect(ruling.steps.contains { $0.ruling == ruling.ruling })
          #expect(ruling.steps.allSatisfy { $0.ruling.verdict <= ruling.ruling.verdict })
        }
      }
    }
  }

  @Test("an exception is told with what became of it")
  func exceptions() throws {
    let engine = try Self.engine()
    func outcome(_ tool: ToolID, _ groups: Set<GroupID>, _ moment: Date) -> [ConsideredException
      .Outcome]
    {
      let trace = engine.explain(
        Draft("KD-104233", tool: tool), for: Requester(groups: groups), at: moment)
      return trace.rulings.flatMap { $0.steps.flatMap(\.exceptions) }.map(\.outcome)
    }
    let late = try TestPack.moment("08-01T12:00:00Z")
    let early = try TestPack.moment("04-01T12:00:00Z")
    #expect(outcome("office", ["movers"], TestPack.now) == [.applied])
    #expect(outcome("office", [], TestPack.now) == [.doesNotHold(.group)])
    #expect(outcome("office", ["movers"], late) == [.doesNotHold(.expired)])
    #expect(outcome("office", ["movers"], early) == [.doesNotHold(.notYet)])
    #expect(outcome("desk", ["movers"], TestPack.now) == [.loosensNothing])
  }
}
