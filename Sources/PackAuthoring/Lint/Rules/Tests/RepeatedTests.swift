import Detection
import Diagnostics
import PolicyPacks

extension LintRule {
  /// Two tests of one name.
  static let testNameTwice = LintRule(
    PackCode(
      "test-name-twice", .warning, .tests,
      what: "Two tests of a file have the same name.",
      why: "A report that names one of them does not say which.",
      bad: TestExample.pack(
        """
          - {name: a greeting, draft: hello, tool: team-chat, expect: {verdict: allow}}
          - {name: ⟦a greeting⟧, draft: good morning, tool: team-chat, expect: {verdict: allow}}
        """),
      good: TestExample.pack(
        """
          - {name: a greeting, draft: hello, tool: team-chat, expect: {verdict: allow}}
          - {name: another greeting, draft: good morning, tool: team-chat, expect: {verdict: allow}}
        """))
  ) { subject in
    var names: [String: Set<String>] = [:]
    return subject.document.tests.filter { test in
      // Files may be about one tool each, and ask the same of all.
      !names[test.location.text.name, default: []].insert(test.name).inserted
    }.map { test in
      let key = test.isTodo ? "todo" : "name"
      return LintProblem(
        "there is a test '\(test.name)' already", at: subject.place(test.location, key))
    }
  }

  /// The same case twice; `pack test` refuses it, too.
  static let repeatedTest = LintRule(
    PackCode(
      "repeated-test", .error, .tests,
      what: "A test asks what another one asks already.",
      why:
        "A copy that nobody changed tests nothing, and hides that the case it was meant for is missing.",
      bad: TestExample.pack(
        """
          - {name: a greeting, draft: hello, tool: team-chat, expect: {verdict: allow}}
          - ⟦⟧{name: a salute, draft: hello, tool: team-chat, expect: {verdict: allow}}
        """),
      good: TestExample.pack(
        """
          - {name: a greeting, draft: hello, tool: team-chat, expect: {verdict: allow}}
          - {name: a salute, draft: good morning, tool: team-chat, expect: {verdict: allow}}
        """),
      note: "Another tool, task, group or moment makes another case.")
  ) { subject in
    var repeats = RepeatedCases()
    return subject.document.tests.compactMap { test in
      repeats.earlier(than: test).map { earlier in
        LintProblem(
          "'\(test.name)' asks the same as the test at \(Origin(earlier))", at: test.location)
      }
    }
  }
}
