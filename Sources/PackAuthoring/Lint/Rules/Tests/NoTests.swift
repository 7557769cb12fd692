import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A table of verdicts that nobody tried.
  static let noTests = LintRule(
    PackCode(
      "no-tests", .warning, .tests,
      what: "The pack has tools of its own and no tests.",
      why:
        "Examples show what is found; only tests show what may go where. They are what a change must not break.",
      bad: "tools: {⟦team-chat⟧: {title: Team chat, boundary: tenant, accepts: {internal: allow}}}",
      good: TestExample.good)
  ) { subject in
    guard subject.document.tests.isEmpty,
      let tool = subject.document.tools.first(where: { !$0.isGeneric })
    else { return [] }
    return [
      LintProblem(
        "no test shows what '\(tool.id)' may get", at: tool.location,
        "add: tests: [{name: …, draft: …, tool: \(tool.id), expect: {verdict: …, rules: […]}}]")
    ]
  }
}
