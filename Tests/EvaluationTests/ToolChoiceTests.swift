import Detection
import Evaluation
import PolicyPacks
import Testing

/// Which tool a draft is checked for.
@Suite struct ToolChoiceTests {
  @Test(
    "a tool that the pack does not know gets the verdict of unknownTool",
    arguments: Verdict.allCases)
  func unknownTool(_ verdict: Verdict) throws {
    let engine = try TestPack.engine("unknownTool: \(verdict.name)")
    let evaluation = engine.evaluate("Hello", "chad")
    #expect(evaluation.verdict == verdict)
    #expect(evaluation.tool == "chad")
    #expect(evaluation.toolTitle == nil)
    #expect(evaluation.feedback.first?.kind == .unknownTool)
    #expect(evaluation.feedback.first?.fix == "Use one of: desk, office, web.")
  }

  @Test("an unknown tool gets no data that some tool may not get, however loose unknownTool is")
  func unknownToolWithData() throws {
    let engine = try TestPack.engine("unknownTool: allow")
    #expect(engine.evaluate("KD-104233", "chad").verdict == .block)
  }

  @Test("a check that names no tool is for the default one")
  func defaultTool() throws {
    let engine = try TestPack.engine("defaultTool: office")
    let evaluation = engine.evaluate("KD-104233")
    #expect(evaluation.tool == "office")
    #expect(evaluation.toolTitle == "Office")
    #expect(evaluation.verdict == .approval)
    #expect(engine.evaluate("KD-104233", "desk").verdict == .allow)
  }

  @Test(
    "without a default tool the strictest of all tools counts",
    arguments: [("Hello", .allow), ("Heron Ltd", .warn), ("KD-1", .allow), ("KD-104233", .block)]
      as [(String, Verdict)])
  func noTool(_ text: String, _ verdict: Verdict) throws {
    let evaluation = try TestPack.engine().evaluate(text)
    #expect(evaluation.tool == nil)
    #expect(evaluation.verdict == verdict)
  }

  @Test("every tool is listed with its verdict and rules, the loosest first")
  func allTools() throws {
    let tools = try TestPack.engine().evaluate("Heron Ltd: KD-104233, KD-104234").tools
    #expect(tools.map(\.tool) == ["desk", "office", "web"])
    #expect(tools.map(\.verdict) == [.allow, .approval, .block])
    #expect(tools.map(\.rules) == [[], ["number"], ["number"]])
    #expect(tools.map(\.title) == ["The Desk", "Office", "Any site"])
    #expect(tools.map(\.boundary) == [.device, .tenant, .public])
  }

  @Test("tools of one verdict are listed by name")
  func byName() throws {
    #expect(try TestPack.engine().evaluate("Hello").tools.map(\.tool) == ["desk", "office", "web"])
  }

  @Test("where no tool is named, people read of 'the tool'")
  func words() throws {
    let feedback = try TestPack.engine().evaluate("KD-104233").feedback
    #expect(
      feedback.first?.fix?.hasSuffix("ask somebody who may approve it about the tool.") == true)
  }

  @Test("a pack without tools blocks every finding")
  func noTools() throws {
    let engine = try TestPack.engine(tools: "")
    #expect(engine.evaluate("KD-104233").verdict == .block)
    #expect(engine.evaluate("Hello").verdict == .allow)
    #expect(engine.evaluate("Hello").tools == [])
  }

  @Test("a check for no tool says who may approve, where only an approval is asked for")
  func workflowWithoutTool() throws {
    let engine = try TestPack.engine(
      tools: "tools: {office: {boundary: tenant, accepts: "
        + "{confidential: {verdict: approval, workflow: steward}}}}\n")
    #expect(engine.evaluate("KD-104233").verdict == .approval)
    #expect(engine.evaluate("KD-104233").workflows.first == "steward")
  }
}
