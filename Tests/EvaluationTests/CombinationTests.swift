import Detection
import Evaluation
import PolicyPacks
import Testing

/// What says more together, or in number.
@Suite struct CombinationTests {
  private static let rules = """
    classes: {personal.name: internal, health: internal, personal.mail: internal, company.plan: internal}
    detectors:
      name: {class: personal.name, words: [Heron], redactAs: NAME}
      illness: {class: health, words: [flu], redactAs: ILLNESS}
      mail: {class: personal.mail, pattern: '\\b\\w+@x\\b', redactAs: MAIL}
      plan: {class: company.plan, pattern: '\\bPLAN \\S+', redactAs: PLAN}
    approvals: {steward: {title: Steward, person: steward}}
    combinations:
      whose-illness: {title: Whose illness, all: [personal.name, health], level: restricted}
      many: {class: personal.mail, atLeast: 3, level: confidential, message: {short: '{actual} addresses'}}

    """

  private static let tools = """
    tools:
      desk: {boundary: device, accepts: {internal: allow, confidential: allow, restricted: allow}}
      office: {boundary: tenant, accepts: {internal: allow, confidential: {verdict: approval, workflow: steward}, restricted: block}}
      web: {boundary: public, accepts: {internal: block}}

    """

  private func engine(_ more: String = "", header: String = "") throws -> Engine {
    try TestPack.engine(yaml: TestPack.header + header + "}\n" + Self.rules + Self.tools + more)
  }

  @Test(
    "classes together are of the combination's level, each alone of its own",
    arguments: [
      ("Heron", .allow), ("flu", .allow), ("Heron has the flu", .block),
      ("Heron, Heron and Heron", .allow), ("flu\n\n\nHeron", .block),
    ] as [(String, Verdict)])
  func together(_ text: String, _ verdict: Verdict) throws {
    #expect(try engine().evaluate(text, "office").verdict == verdict)
  }

  @Test("one feedback speaks of all, and the rewrite passes")
  func rewrite() throws {
    let evaluation = try engine().evaluate("Heron has the flu, a@x", "office")
    #expect(evaluation.feedback.map(\.kind) == [.combination])
    let feedback = try #require(evaluation.feedback.first)
    #expect(feedback.rule == "whose-illness")
    #expect(feedback.title == "Whose illness")
    #expect(feedback.short.contains("restricted"))
    #expect(!feedback.short.contains("{"))
    #expect(feedback.range == 0..<5)
    #expect(evaluation.rewrite?.text.string == "[NAME_1] has the [ILLNESS_1], a@x")
    #expect(evaluation.rewrite?.verdict == .allow)
  }

  @Test(
    "values count once each, however often they stand there",
    arguments: [
      ("a@x b@x", .allow), ("a@x a@x a@x a@x", .allow), ("a@x b@x c@x", .approval),
      ("a@x b@x b@x", .allow), ("a@x b@x c@x a@x", .approval),
    ] as [(String, Verdict)])
  func distinct(_ text: String, _ verdict: Verdict) throws {
    let evaluation = try engine().evaluate(text, "office")
    #expect(evaluation.verdict == verdict)
    #expect(evaluation.workflows == (verdict == .approval ? ["steward"] : []))
  }

  @Test("how many there are is told")
  func actual() throws {
    let feedback = try #require(
      try engine().evaluate("a@x b@x c@x d@x", "office").feedback.first)
    #expect(feedback.short == "4 addresses")
    #expect(feedback.workflow == "Steward")
  }

  @Test("each tool's own table decides what a combination may do there")
  func tools() throws {
    let evaluation = try engine().evaluate("Heron has the flu", "office")
    let verdicts = Dictionary(
      uniqueKeysWithValues: evaluation.tools.map { ($0.tool.description, $0.verdict) })
    #expect(verdicts == ["desk": .allow, "office": .block, "web": .block])
    #expect(evaluation.tools.first?.tool == "desk")
    // Where each is stopped already, their own rules say so.
    #expect(
      Set(evaluation.tools.first { $0.tool == "web" }?.rules ?? []) == ["name", "illness"])
    #expect(evaluation.tools.first { $0.tool == "office" }?.rules == ["whose-illness"])
  }

  @Test("a class that hides inside another finding counts")
  func hidden() throws {
    // The plan is longer, so it hides the name that stands in it.
    let evaluation = try engine().evaluate("PLAN Heron-flu and flu", "office")
    #expect(evaluation.rulings.first?.finding.dataClass == "company.plan")
    #expect(evaluation.verdict == .block)
    #expect(evaluation.rewrite?.verdict == .allow)
  }

  private func exception(_ rules: String) -> String {
    """
    exceptions:
      - {id: trial, rules: [\(rules)], verdict: warn, reason: r, owner: a@x.org, approvedBy: b@x.org,
         from: 2026-01-01, until: 2026-01-31}

    """
  }

  @Test("an exception on a combination loosens it and nothing else, and is told")
  func exceptions() throws {
    let engine = try engine(exception("whose-illness"))
    let january = try TestPack.moment("01-15T12:00:00Z")
    let evaluate = { (text: String) in
      engine.evaluate(Draft(SensitiveText(text), tool: "office"), at: january)
    }
    let evaluation = evaluate("Heron has the flu")
    #expect(evaluation.verdict == .warn)
    #expect(evaluation.feedback.first?.exception == "trial")
    #expect(evaluation.provenance.exceptions == ["trial"])
    #expect(evaluate("Heron has the flu, a@x b@x c@x").verdict == .approval)
    let later = engine.evaluate(
      Draft("Heron has the flu", tool: "office"), at: try TestPack.moment("03-01T12:00:00Z"))
    #expect(later.verdict == .block)
  }

  @Test("an exception for one of the findings does not loosen what they are together")
  func exceptionForMember() throws {
    let engine = try engine(exception("name, illness"))
    let evaluation = engine.evaluate(
      Draft("Heron has the flu", tool: "office"), at: try TestPack.moment("01-15T12:00:00Z"))
    #expect(evaluation.verdict == .block)
  }

  @Test("a text that is part of two combinations obeys the stricter")
  func two() throws {
    let evaluation = try engine().evaluate("Heron flu a@x b@x c@x", "office")
    #expect(evaluation.verdict == .block)
    #expect(Set(evaluation.feedback.map(\.rule)) == ["whose-illness", "many"])
  }

  @Test("an output is held to combinations too")
  func output() throws {
    let evaluation = try engine().evaluate(
      Output(SensitiveText("Heron has the flu"), tool: "office"), at: TestPack.now)
    #expect(evaluation.verdict == .block)
  }
}
