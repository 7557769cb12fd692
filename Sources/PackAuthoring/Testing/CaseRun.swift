import Detection
import Diagnostics
import Evaluation
import Foundation
import PolicyPacks

/// One of a pack's own tests, and what came of it.
struct CaseRun {
  let test: PackTest
  let evaluation: Evaluation
  let result: TestResult

  /// Whether it says something about the pack: it passes, and nothing is known to be wrong with it.
  var counts: Bool { result.outcome == .passed }

  init(
    _ test: PackTest, by engine: Engine, at now: Date,
    repeating earlier: Location?
  ) {
    self.test = test
    let zone = TimeZone(identifier: engine.pack.workingHours.timezone) ?? .gmt
    let draft = Draft(test.draft.text, tool: test.tool, task: test.task)
    evaluation = engine.evaluate(
      draft, for: Requester(groups: test.groups), at: test.at?.date(in: zone) ?? now)
    let failure = CaseDifferences(test, evaluation, engine).failure
    result = TestResult(
      suite: "tests", name: test.name, location: test.location,
      CaseRun.refusal(test, earlier).map { .failed($0) } ?? CaseRun.outcome(test, failure))
  }

  private static func outcome(_ test: PackTest, _ failure: Diagnostic?) -> TestResult.Outcome {
    switch (test.isTodo, failure) {
    case (false, nil): .passed
    case (false, let failure?): .failed(failure)
    case (true, .some): .knownFailure
    case (true, nil):
      .unexpectedPass(
        Diagnostic(
          "todo-passes", .warning, "'\(test.name)' passes now", at: test.location,
          notes: ["write 'name:' instead of 'todo:'"]))
    }
  }

  private static func refusal(
    _ test: PackTest, _ earlier: Location?
  ) -> Diagnostic? {
    earlier.map { earlier in
      Diagnostic(
        "repeated-test", .error,
        "'\(test.name)' asks the same as the test at \(Origin(earlier))",
        at: test.location, notes: ["change what it asks, or take one of the two out"])
    }
  }
}
