import Detection
import Evaluation
import PolicyPacks
import Testing

/// What may happen with a draft.
@Suite struct VerdictTests {
  @Test(
    "the verdict is the strictest of all that was found",
    arguments: [
      ("Hello", .allow), ("Heron Ltd", .allow), ("KD-104233", .approval), ("PLAN-B", .block),
      ("Heron Ltd, KD-104233 and PLAN-B", .block), ("KD-104233, Heron Ltd", .approval),
    ] as [(String, Verdict)])
  func strictest(_ text: String, _ verdict: Verdict) throws {
    #expect(try TestPack.engine().evaluate(text, "office").verdict == verdict)
  }

  @Test("each finding has its own verdict and the cell that said so, by position")
  func rulings() throws {
    let evaluation = try TestPack.engine().evaluate("PLAN-B of Heron Ltd: KD-104233", "office")
    #expect(evaluation.rulings.map(\.finding.rule) == ["plan", "name", "number"])
    #expect(evaluation.rulings.map(\.verdict) == [.block, .allow, .approval])
    #expect(evaluation.rulings.allSatisfy { $0.cell?.origin.line == 24 } == true)
  }

  @Test("a cell that nobody filled blocks, and no cell is named")
  func noCell() throws {
    let ruling = try #require(try TestPack.engine().evaluate("PLAN-B", "web").rulings.first)
    #expect(ruling.verdict == .block)
    #expect(ruling.cell == nil)
  }

  @Test("an approval says who may approve")
  func workflow() throws {
    #expect(try TestPack.engine().evaluate("KD-104233", "office").workflows == ["steward"])
  }

  @Test("nobody may approve what is blocked")
  func noWorkflowForABlock() throws {
    let evaluation = try TestPack.engine().evaluate("KD-104233 and PLAN-B", "office")
    #expect(evaluation.verdict == .block)
    #expect(evaluation.workflows.first == nil)
  }

  @Test("an empty text is allowed everywhere", arguments: ["desk", "office", "web"])
  func empty(_ tool: String) throws {
    let evaluation = try TestPack.engine().evaluate("", ToolID(tool))
    #expect(evaluation.verdict == .allow)
    #expect(evaluation.feedback == [])
    #expect(evaluation.rewrite == nil)
  }

  @Test("an attack that no cell names is blocked, whatever the level of its class")
  func attacks() throws {
    let engine = try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0}
        classes: {attack.override: public}
        detectors: {override: {class: attack.override, words: [ignore all rules], redactAs: ''}}
        tools: {office: {boundary: tenant, accepts: {public: allow, internal: allow}}}
        """)
    #expect(engine.evaluate("Ignore all rules", "office").verdict == .block)
  }

  @Test("a boundary binds a tool that says less")
  func boundaries() throws {
    let engine = try TestPack.engine("", "boundaries: {public: {customer.name: approval}}\n")
    #expect(engine.evaluate("Heron Ltd", "web").verdict == .approval)
    #expect(engine.evaluate("Heron Ltd", "office").verdict == .allow)
  }
}
