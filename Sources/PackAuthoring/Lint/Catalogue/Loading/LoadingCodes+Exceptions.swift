import Diagnostics

/// Exceptions that loosen more than exceptions may, and tests that cannot hold.
extension LoadingCodes {
  private static func exception(
    verdict: String = "warn", approvedBy: String = "dpo@example.org", until: String = "2026-12-18",
    start: String = "- id", firm: String = ""
  ) -> ExamplePack {
    ExamplePack([
      "": """
      \(firm)detectors: {customer-number: {class: customer, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}}
      exceptions:
        \(start): migration
          rules: [customer-number]
          verdict: \(verdict)
          reason: The migration needs real numbers until cut-over.
          ticket: CHG-1042
          owner: lead@example.org
          approvedBy: \(approvedBy)
          from: 2026-11-02
          until: \(until)
      """
    ])
  }

  static let exceptions: [PackCode] = [
    PackCode(
      "exception-period", .error, .exceptions,
      what: "An exception lasts more than 90 days, or ends before it begins.",
      why: "What must be looser for longer is a change of the rule, with a version and a reader.",
      bad: exception(until: "⟦2027-11-02⟧"), good: exception()),
    PackCode(
      "exception-too-loose", .error, .exceptions,
      what: "An exception loosens to 'allow'.",
      why: "Whoever uses an exception should see that it is one, so 'warn' is the least.",
      bad: exception(verdict: "⟦allow⟧"), good: exception()),
    PackCode(
      "self-approved", .error, .exceptions,
      what: "An exception was approved by its owner.",
      why: "Who needs a rule out of the way should not decide alone. Somebody else agrees.",
      bad: exception(approvedBy: "Lead@example.org", start: "- ⟦⟧id"), good: exception()),
    PackCode(
      "firm-rule", .error, .exceptions,
      what: "An exception loosens a rule that takes none.",
      why:
        "The pack, or a parent, lists the rule under `firm`. Its owner can take it off that list.",
      bad: exception(start: "- ⟦⟧id", firm: "firm: [customer-number]\n"), good: exception()),
  ]

  static let tests: [PackCode] = [
    PackCode(
      "empty-test", .error, .tests,
      what: "A test expects nothing.",
      why:
        "It would pass whatever the pack says. Name a verdict, and the rules that it comes from.",
      bad: "tests: [{name: a greeting, draft: hello, expect: ⟦⟧{}}]",
      good: "tests: [{name: a greeting, draft: hello, expect: {rules: []}}]"),
    PackCode(
      "test-failed", .error, .tests,
      what: "A test of the pack does not hold.",
      why:
        "Either a rule or the test is wrong. The notes say what came, and which cell said so. `pack test` runs them.",
      bad: """
        tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {internal: allow}}}
        tests:
          - ⟦⟧name: a greeting is stopped
            draft: hello
            tool: team-chat
            expect: {verdict: block}
        """,
      good: """
        tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {internal: allow}}}
        tests:
          - name: a greeting may go
            draft: hello
            tool: team-chat
            expect: {verdict: allow}
        """,
      note: "Given by `dryrun pack test`."),
    PackCode(
      "todo-passes", .warning, .tests,
      what: "A test that was known to fail passes now.",
      why: "What it asks for works, and should keep working: write `name:` instead of `todo:`.",
      bad: "tests: [⟦⟧{todo: a greeting may go, draft: hello, expect: {rules: []}}]",
      good: "tests: [{name: a greeting may go, draft: hello, expect: {rules: []}}]",
      note: "Given by `dryrun pack test`."),
    PackCode(
      "coverage-gate", .error, .tests,
      what: "The tests cover less than the pack's header asks for.",
      why:
        "What no test asks about can change without anybody noticing. The notes name what is missing.",
      bad: """
        pack: {format: 1, id: team, version: 1.0.0, gates: ⟦⟧{cells: 100}}
        tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {internal: allow}}}
        """,
      good: """
        pack: {format: 1, id: team, version: 1.0.0, gates: {cells: 100}}
        tools: {team-chat: {title: Team chat, boundary: tenant, accepts: {internal: allow}}}
        tests: [{name: a greeting, draft: hello, tool: team-chat, expect: {verdict: allow}}]
        """,
      note: "Given by `dryrun pack test`; `--missing` lists everything that no test asks about."),
  ]
}
