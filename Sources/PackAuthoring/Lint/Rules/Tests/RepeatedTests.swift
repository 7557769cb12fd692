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

  /// The same case twice.
  static let testTwice = LintRule(
    PackCode(
      "test-twice", .warning, .tests,
      what: "Two tests ask the same.",
      why: "The second shows nothing; it was likely copied to ask something else.",
      bad: TestExample.pack(
        """
          - {name: a greeting, draft: hello, tool: team-chat, expect: {verdict: allow}}
          - ⟦⟧{name: a salute, draft: hello, tool: team-chat, expect: {verdict: allow}}
        """),
      good: TestExample.pack(
        """
          - {name: a greeting, draft: hello, tool: team-chat, expect: {verdict: allow}}
          - {name: a salute, draft: good morning, tool: team-chat, expect: {verdict: allow}}
        """))
  ) { subject in
    var questions: [Question: String] = [:]
    return subject.document.tests.compactMap { test in
      guard let first = questions.updateValue(test.name, forKey: Question(test)) else { return nil }
      return LintProblem("'\(first)' asks the same", at: test.location)
    }
  }
}

/// What a test asks.
private struct Question: Hashable {
  var draft: String
  var tool: ToolID?
  var task: TaskID?
  var groups: Set<GroupID>
  var at: TestMoment?

  init(_ test: PackTest) {
    draft = test.draft.text
    (tool, task, groups, at) = (test.tool, test.task, test.groups, test.at)
  }
}
