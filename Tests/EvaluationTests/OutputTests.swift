import Detection
import Diagnostics
import Evaluation
import Groundedness
import OutputFormats
import PolicyPacks
import Testing

/// Outputs: leaks, the formats that they owe, and their sources.
@Suite struct OutputTests {
  private static let sections = """
    formats:
      summary:
        title: Summary
        json: true
        rules: {wrapped: warn}
        checks:
          - {id: brief, maxWords: 3, at: /text, verdict: warn, message: {short: '{actual} of {limit}'}}
          - {id: no-plans, noLevel: restricted}
      letter:
        checks: [{id: greeting, must: '^Dear', verdict: approval}]
      report:
        checks: [{id: sourced, grounded: [numbers], message: {short: 'not in the file: {match}'}}]
      slow:
        checks: [{id: slow, never: '^(?:a|aa)+$', verdict: warn}]
    """

  private static let german = "{de: {brief: {short: '{actual} von {limit}'}, "

  private static let tools = """
    tools:
      office:
        title: Office
        boundary: tenant
        accepts: {internal: allow, confidential: {verdict: approval, workflow: steward}, restricted: block}
        outputs: {claims: [summary], letters: [letter, summary], reports: report, slow: slow}
      desk: {title: Desk, boundary: device, accepts: {internal: allow, confidential: allow, restricted: warn}}

    """

  private func evaluate(
    _ text: String, _ tool: ToolID? = "office", task: TaskID? = nil, sources: [String]? = nil,
    language: String? = nil
  ) throws -> Evaluation {
    let engine = try TestPack.engine(
      yaml: TestPack.header + ", tasks: [claims, letters, reports, slow, free], "
        + "onDetectorError: approval}\n" + TestPack.rules.replacing("{de: {", with: Self.german)
        + Self.tools + Self.sections)
    let output = Output(
      SensitiveText(text), tool: tool, task: task,
      sources: sources?.map { GroundingSource(name: "file", bytes: Array($0.utf8)) })
    return engine.evaluate(output, for: Requester(language: language), at: TestPack.now)
  }

  @Test(
    "what leaks in an output follows the tool's table, as in a draft",
    arguments: [
      ("KD-104233", "office", .approval), ("KD-104233", "desk", .allow),
      ("PLAN-B", "office", .block), ("PLAN-B", "desk", .warn), ("Heron Ltd", "office", .allow),
      ("nothing", "office", .allow),
    ] as [(String, ToolID, Verdict)])
  func leaks(_ text: String, _ tool: ToolID, _ verdict: Verdict) throws {
    let evaluation = try evaluate(text, tool)
    #expect(evaluation.verdict == verdict)
    #expect(evaluation.subject == .output)
    #expect(evaluation.formats == [])
    #expect(evaluation.claims == nil)
    #expect((evaluation.rewrite == nil) == (verdict == .allow))
  }

  @Test("a sound output is allowed, and says which formats it was checked against")
  func sound() throws {
    let evaluation = try evaluate(#"{"text": "all is well"}"#, task: "claims")
    #expect(evaluation.verdict == .allow)
    #expect(evaluation.feedback == [])
    #expect(evaluation.formats == ["summary"])
  }

  @Test(
    "each rule of a format has its own verdict",
    arguments: [
      (#"{"text": "a b c d"}"#, .warn, ["brief"]),
      ("```\n{\"text\": \"a\"}\n```", .warn, ["summary/wrapped"]),
      (#"{"text": "a",}"#, .block, ["summary/json"]), ("no", .block, ["summary/json"]),
      (#"{"other": 1}"#, .warn, ["brief"]),
    ] as [(String, Verdict, [RuleID])])
  func verdicts(_ text: String, _ verdict: Verdict, _ rules: [RuleID]) throws {
    let evaluation = try evaluate(text, task: "claims")
    #expect(evaluation.verdict == verdict)
    #expect(evaluation.feedback.map(\.rule) == rules)
    #expect(evaluation.feedback.allSatisfy { $0.kind == .format })
  }

  @Test("formats are owed by task, all of them, and none without a task or a tool")
  func owed() throws {
    #expect(try evaluate("x", task: nil).formats == [])
    #expect(try evaluate("x", task: "free").formats == [])
    #expect(try evaluate("x", "desk", task: "claims").formats == [])
    let both = try evaluate("x", task: "letters")
    #expect(both.formats == ["letter", "summary"])
    #expect(both.feedback.map(\.rule) == ["summary/json", "greeting"])
    #expect(both.verdict == .block)
  }

  @Test("an output of a tool that nobody knows is stopped, whatever it owes")
  func unknownTool() throws {
    let evaluation = try evaluate(#"{"text": "a"}"#, "chad", task: "claims")
    #expect(evaluation.verdict == .block)
    #expect(evaluation.feedback.map(\.kind) == [.unknownTool])
  }

  @Test("the pack's own words come with the facts filled in, in the reader's language")
  func words() throws {
    let output = #"{"text": "a b c d"}"#
    let english = try #require(try evaluate(output, task: "claims").feedback.first)
    #expect(english.short == "4 of 3")
    #expect(english.title == "Summary")
    #expect(english.fix == "Ask for a shorter answer.")
    let german = try #require(
      try evaluate(output, task: "claims", language: "de").feedback.first)
    #expect(german.short == "4 von 3")
    #expect(german.fix == "Um eine kürzere Antwort bitten.")
  }

  @Test("the engine's own words say where, and braces of the output stay as they are")
  func engineWords() throws {
    let feedback = try #require(
      try evaluate("Dear {tool} you", task: "letters").feedback.first { $0.rule == "summary/json" })
    #expect(feedback.title == "Summary: Sound JSON")
    #expect(feedback.origin?.line ?? 0 > 0)
    #expect(!feedback.short.isEmpty)
  }

  @Test("data of a level that a format forbids is told beside the leak")
  func noLevel() throws {
    let evaluation = try evaluate(#"{"text": "PLAN-B"}"#, "office", task: "claims")
    #expect(Set(evaluation.feedback.map(\.rule)) == ["plan", "no-plans"])
    let place = evaluation.feedback.first { $0.rule == "no-plans" }?.range
    #expect(place == 10..<16)
  }

  @Test("a claim that the source does not bear out is told, if only as a warning")
  func claims() throws {
    let source = "The estimate is 1850 euros."
    let sound = try evaluate("The estimate is 1850 euros.", task: "free", sources: [source])
    #expect(sound.verdict == .allow)
    #expect(sound.claims?.isEmpty == false)
    let wrong = try evaluate("The estimate is 1580 euros.", task: "free", sources: [source])
    #expect(wrong.verdict == .warn)
    #expect(wrong.feedback.map(\.kind) == [.claim])
    let range = try #require(wrong.feedback.first?.range)
    #expect(String(decoding: wrong.text.bytes[range], as: UTF8.self).contains("1580"))
    #expect(try evaluate("The estimate is 1580 euros.", task: "free").verdict == .allow)
  }

  @Test("where a format asks about claims, they break its rule, and are told once")
  func groundedFormat() throws {
    let source = "The estimate is 1850 euros."
    let wrong = try evaluate("The estimate is 1580 euros.", task: "reports", sources: [source])
    #expect(wrong.verdict == .block)
    #expect(wrong.feedback.map(\.rule) == ["sourced"])
    #expect(wrong.feedback.first?.short == "not in the file: 1580 euros")
    #expect(
      try evaluate("The estimate is 1850 euros.", task: "reports", sources: [source]).verdict
        == .allow)
  }

  @Test("without a source a format that asks about claims is no pass", arguments: ["1 euro", ""])
  func noSource(_ text: String) throws {
    let evaluation = try evaluate(text, task: "reports")
    #expect(evaluation.verdict == .block)
    #expect(evaluation.feedback.map(\.rule) == ["sourced"])
  }

  @Test("an empty source is a source, and bears nothing out")
  func emptySource() throws {
    #expect(try evaluate("It costs 1580 euros.", task: "reports", sources: [""]).verdict == .block)
    #expect(try evaluate("It costs 1580 euros.", task: "reports", sources: []).verdict == .block)
  }

  @Test("a pattern of a format that was given up counts as the pack says, not as its rule does")
  func givenUp() throws {
    let text = String(repeating: "a", count: 200) + "!"
    let evaluation = try evaluate(text, task: "slow")
    #expect(evaluation.feedback.map(\.rule) == ["slow"])
    #expect(evaluation.verdict == .approval)
  }

  @Test("an output that is too large is stopped, and nothing else is said of it")
  func tooLarge() throws {
    let engine = try TestPack.engine(
      "maxDraftBytes: 10, tasks: [claims, letters, reports, slow]",
      Self.sections, tools: Self.tools)
    let evaluation = engine.evaluate(
      Output(SensitiveText("KD-104233 and more"), tool: "office", task: "claims"), at: TestPack.now)
    #expect(evaluation.verdict == .block)
    #expect(evaluation.subject == .output)
    #expect(evaluation.feedback.map(\.kind) == [.tooLarge])
  }

  @Test("one format can be asked about by itself")
  func oneFormat() throws {
    let engine = try TestPack.engine(
      "tasks: [claims, letters, reports, slow]", Self.sections, tools: Self.tools)
    let problems = engine.problems(
      in: Output(SensitiveText("Hello")), format: "letter", at: TestPack.now)
    #expect(problems?.map(\.check) == ["greeting"])
    #expect(
      engine.problems(in: Output(SensitiveText("Dear you")), format: "letter", at: TestPack.now)
        == [])
  }
}
