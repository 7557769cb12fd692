import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A test that only shows that its tool is unknown.
  static let testOfUnknownTool = LintRule(
    PackCode(
      "test-of-unknown-tool", .warning, .tests,
      what: "A test names a tool that the pack does not have, and does not expect that.",
      why:
        "Its draft is stopped because the tool is unknown, whatever the rules say. What is meant so says `because: unknownTool`.",
      bad: TestExample.pack(
        """
          - {name: a customer number is blocked, draft: Call «KD-104233», tool: ⟦team-chta⟧, expect: {verdict: block}}
        """),
      good: TestExample.good)
  ) { subject in
    guard let pack = subject.pack else { return [] }
    return subject.document.tests.compactMap { test in
      guard let tool = test.tool, pack.tools[tool] == nil, test.expect.because != "unknownTool"
      else {
        return nil
      }
      let meant = tool.description.nearest(in: pack.tools.keys.map(\.description))
      return LintProblem(
        "the pack has no tool '\(tool)'", at: subject.place(test.location, "tool"),
        meant.map { "did you mean '\($0)'?" } ?? "a test of that expects: because: unknownTool")
    }
  }
}
