import Detection
import Diagnostics
import Evaluation
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// Explanations as their readers see them.
@Suite struct ExplanationTests {
  private static let pack = """
    pack: {format: 1, id: team, version: 1.0.0, groups: [movers], tasks: [letters], unknownTool: approval}
    classes: {customer.number: confidential, customer.name: internal}
    detectors:
      number:
        class: customer.number
        pattern: '\\bKD-(?<n>\\d{4})\\b'
        keywords: [kd-]
        validator: {luhn: n}
        raisedBy: {words: [customer], within: 30}
        loweredBy: {words: [sample], within: 30}
        redactAs: NUMBER
      code: {class: customer, pattern: '\\b[A-Z]{2}-\\d{4}/\\d\\b', redactAs: CODE}
      name: {class: customer.name, words: [Heron Ltd], redactAs: NAME}
      staff: {class: personal, pattern: '\\bE\\d{3}\\b', confidence: low, redactAs: STAFF}
    boundaries: {tenant: {confidential: warn}}
    tools:
      office:
        title: Office
        boundary: tenant
        accepts: {internal: allow, confidential: {verdict: approval, workflow: steward}, restricted: block}
        drafts: {letters: [says-why]}
    drafts: {says-why: {anyOf: [because], message: {short: Say why}}}
    approvals: {steward: {title: the data steward, person: ann}}
    combinations: {both: {all: [customer.number, customer.name], level: restricted}}
    exceptions:
      - {id: move, rules: [number], for: {groups: [movers]}, verdict: warn, reason: r, owner: a, approvedBy: b,
         from: 2026-05-01, until: 2026-06-30}

    """

  private func explanation(
    _ text: String, tool: ToolID? = "office", task: TaskID? = nil, groups: Set<GroupID> = [],
    rule: RuleID? = nil
  ) throws -> Explanation {
    let explainer = try #require(Explainer(VersionedPacks.load(yaml: Self.pack)))
    return explainer.explain(
      Draft(text, tool: tool, task: task), called: "draft.txt", for: Requester(groups: groups),
      at: VersionedPacks.now, rule: rule)
  }

  private func text(
    _ text: String, tool: ToolID? = "office", task: TaskID? = nil, groups: Set<GroupID> = [],
    rule: RuleID? = nil
  ) throws -> String {
    ExplanationText(style: .plain).render(
      try explanation(text, tool: tool, task: task, groups: groups, rule: rule)
    ).withoutFolders
  }

  @Test("a finding that needs approval, and an exception that is for others")
  func approval() throws {
    #expect(
      try text("Ask customer KD-0018") == """
        draft.txt → Office: approval
        team 1.0.0 · 2026-05-28

        1:14  «KD-0018»
          number
            pattern     matches                                                   team.yaml:6
            validator   luhn holds                                                team.yaml:8
            confidence  medium by itself                                          team.yaml:4
            raised to   high, by «customer» at 1:5                                team.yaml:9
            → a finding of customer.number, high
          policy: number
            class       customer.number is confidential                           team.yaml:2
            tool        confidential: approval by steward ◂                       team.yaml:20
            tenant      confidential: warn                                        team.yaml:15
            exception   move does not hold: only for people in movers             team.yaml:26
            → approval by the data steward

        approval: by number · 3 other detectors match nothing (1 without a keyword)

        """)
  }

  @Test("an exception that decides, and a requirement that is not met")
  func exception() throws {
    #expect(
      try text("KD-0018", task: "letters", groups: ["movers"]) == """
        draft.txt → Office: warn
        team 1.0.0 · 2026-05-28 · task letters · groups movers

        1:1  «KD-0018»
          number
            pattern     matches                                                   team.yaml:6
            validator   luhn holds                                                team.yaml:8
            confidence  medium by itself                                          team.yaml:4
            → a finding of customer.number, medium
          policy: number
            class       customer.number is confidential                           team.yaml:2
            tool        confidential: approval by steward                         team.yaml:20
            tenant      confidential: warn                                        team.yaml:15
            exception   move makes it warn ◂                                      team.yaml:26
            → warn by the exception move

          policy: says-why
            patterns    its pattern matches nowhere                               team.yaml:22
            → warn as drafts for this task should have it

        warn: by number, says-why · 3 other detectors match nothing (1 without a keyword)

        """)
  }

  @Test("values that are no finding: a wrong check digit, a sample, one that is not sure enough")
  func noFinding() throws {
    #expect(
      try text("KD-0017\nsample KD-0018, and E123") == """
        draft.txt → Office: allow
        team 1.0.0 · 2026-05-28

        1:1  «KD-0017»
          number
            pattern     matches                                                   team.yaml:6
            validator   luhn does not hold for «0017» ◂                           team.yaml:8
            → no finding

        2:8  «KD-0018»
          number
            pattern     matches                                                   team.yaml:6
            validator   luhn holds                                                team.yaml:8
            confidence  medium by itself                                          team.yaml:4
            lowered to  low, by «sample» at 2:1                                   team.yaml:10
            → no finding, as only medium and high confidence are reported

        2:21  «E123»
          staff
            pattern     matches                                                   team.yaml:14
            confidence  low by itself                                             team.yaml:14
            → no finding, as only medium and high confidence are reported

        allow: nothing stands in the way · 2 other detectors match nothing (1 without a keyword)

        """)
  }

  @Test("a finding that hides another, and both of them together with a name")
  func together() throws {
    #expect(
      try text("Heron Ltd has KD-0018/2") == """
        draft.txt → Office: block
        team 1.0.0 · 2026-05-28

        1:1  «Heron Ltd»
          name
            words       one of the phrases stands here                            team.yaml:13
            confidence  medium by itself                                          team.yaml:13
            → a finding of customer.name, medium
          policy: both
            class       customer.name is internal                                 team.yaml:2
            tool        internal: allow                                           team.yaml:20
            together    both: restricted                                          team.yaml:24
            tool        restricted: block ◂                                       team.yaml:20
            → block

        1:15  «KD-0018/2»
          number
            pattern     matches                                                   team.yaml:6
            validator   luhn holds                                                team.yaml:8
            confidence  medium by itself                                          team.yaml:4
            → lies inside «KD-0018/2» of code, which speaks for it
          code
            pattern     matches                                                   team.yaml:12
            confidence  medium by itself                                          team.yaml:12
            → a finding of customer, medium
          policy: code
            class       customer is restricted, as no class is named
            tool        restricted: block ◂                                       team.yaml:20
            hides       number: customer.number is confidential                   team.yaml:2
            tool        confidential: approval by steward                         team.yaml:20
            tenant      confidential: warn                                        team.yaml:15
            exception   move does not hold: only for people in movers             team.yaml:26
            together    both: restricted                                          team.yaml:24
            tool        restricted: block                                         team.yaml:20
            → block

        block: by both, code · 1 other detector matches nothing (0 without a keyword)

        """)
  }

  @Test(
    "a rule that has nothing to say, and why",
    arguments: [
      ("number", "keywords    none of 'kd-' stands in this text, so the pattern was not tried ◂"),
      ("staff", "pattern     matches nowhere in this text ◂"),
      ("name", "words       none of its phrases stands in this text ◂"),
      ("both", "together    nothing of customer.name, customer.number was found ◂"),
      ("says-why", "drafts      the tool does not ask for it, for this task ◂"),
    ])
  func silence(_ rule: String, _ words: String) throws {
    let text = try text("hello", rule: RuleID(rule))
    #expect(text.contains("  \(rule)\n    \(words)"))
    #expect(text.contains("→ nothing to say to this text"))
  }

  @Test("a tool that the pack does not know, and none at all")
  func tools() throws {
    #expect(
      try text("hello", tool: "web") == """
        draft.txt → web: approval
        team 1.0.0 · 2026-05-28

          policy: unknown-tool
            tool        the pack does not know 'web'                              team.yaml:1
            → approval as unknownTool says

        approval: by unknown-tool · 4 other detectors match nothing (2 without a keyword)

        """)
    let none = try text("KD-0018", tool: nil)
    #expect(none.hasPrefix("draft.txt → no tool, so the strictest decides: approval\n"))
    #expect(none.contains("confidential: approval by steward ◂"))
  }

  @Test("only what is about a rule, where one is named")
  func onlyRule() throws {
    let all = try explanation("KD-0018 and E123")
    #expect(all.entries.count == 2)
    let one = try explanation("KD-0018 and E123", rule: "staff")
    #expect(one.entries.map { $0.parts.map(\.rule) } == [["staff"]])
    #expect(one.verdict == all.verdict)
    #expect(one.silence == nil)
  }

  @Test("a rule that is given up is named, with what the pack says to that")
  func unevaluated() throws {
    let yaml = Self.pack.replacing(
      "  code: {", with: "  slow: {class: customer, pattern: '(a+)+$', redactAs: SLOW}\n  code: {")
    let explainer = try #require(Explainer(VersionedPacks.load(yaml: yaml)))
    let draft = Draft(String(repeating: "a", count: 200) + "b", tool: "office")
    let explanation = explainer.explain(
      draft, called: "d", for: Requester(), at: VersionedPacks.now)
    #expect(explanation.verdict == "block")
    #expect(explanation.entries.last?.parts.map(\.rule) == ["slow"])
    #expect(explanation.entries.last?.parts.first?.outcome == "as onDetectorError says")
  }

  @Test("control characters of the text are shown, not obeyed")
  func control() throws {
    let text = try text("\u{1B}[2J KD-0018 \u{202E}")
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("\u{202E}"))
  }

  @Test("JSON says the same, with byte offsets")
  func json() throws {
    let json = JSONText.encode(try explanation("Grüße KD-0018"))
    #expect(json.contains(#""start" : 8"#))
    #expect(json.contains(#""end" : 15"#))
    #expect(json.contains(#""column" : 7"#))
    #expect(json.contains(#""verdict" : "approval""#))
  }
}
