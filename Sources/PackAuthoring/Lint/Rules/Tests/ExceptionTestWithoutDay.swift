import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// A test that fails some day by itself.
  static let exceptionTestWithoutDay = LintRule(
    PackCode(
      "exception-test-without-day", .warning, .tests,
      what: "A test expects an exception and names no day.",
      why:
        "It passes until the exception is over, and then fails although nobody changed anything. `at:` sets the day.",
      bad: ExceptionExample.pack(
        before: """
          tests:
            - {name: the migration, draft: KD-104233, tool: team-chat, groups: [movers], expect: ⟦⟧{exception: migration}}

          """),
      good: ExceptionExample.pack(
        before: """
          tests:
            - {name: the migration, draft: KD-104233, tool: team-chat, groups: [movers], at: 2026-11-05, expect: {exception: migration}}

          """))
  ) { subject in
    subject.document.tests.compactMap { test in
      guard let exception = test.expect.exception, exception != "none", test.at == nil else {
        return nil
      }
      return LintProblem(
        "this fails when '\(exception)' is over", at: subject.place(test.location, "expect"),
        "add, for instance: at: 2026-11-02")
    }
  }
}
