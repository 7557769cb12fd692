import Diagnostics
import PolicyPacks

extension LintRule {
  /// A stop that may come from anywhere.
  static let testSaysLittle = LintRule(
    PackCode(
      "test-says-little", .note, .tests,
      what: "A test expects a stop and does not say by which rule.",
      why:
        "It would still pass when the rule that it is about is gone and another one stops the draft.",
      bad: TestExample.pack(
        """
          - {name: a customer number is blocked, draft: Call KD-104233, tool: team-chat, expect: ⟦⟧{verdict: block}}
        """),
      good: TestExample.good)
  ) { subject in
    subject.document.tests.compactMap { test in
      let expect = test.expect
      let isVague =
        expect.rules == nil && expect.because == nil && expect.workflow == nil
        && expect.exception == nil
      // A rule that is still to be written has no name, and marks say what must be found.
      guard let verdict = expect.verdict, verdict > .allow, isVague, !test.isTodo,
        test.draft.spans.isEmpty
      else { return nil }
      return LintProblem(
        "this expects '\(verdict.name)' by any rule", at: subject.place(test.location, "expect"),
        "add: rules: […]")
    }
  }
}
