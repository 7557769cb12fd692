import Detection
import Diagnostics
import PolicyPacks

/// Finds tests that were written before: a copy that nobody changed tests nothing, and hides that the
/// case it was meant for is missing.
struct RepeatedCases {
  private struct Question: Hashable {
    var draft: String
    var tool: ToolID?
    var task: TaskID?
    var groups: Set<GroupID>
    var at: TestMoment?
  }

  private var cases: [Question: Location] = [:]

  /// Where the same case stands above.
  mutating func earlier(than test: PackTest) -> Location? {
    let question = Question(
      draft: test.draft.text, tool: test.tool, task: test.task, groups: test.groups, at: test.at)
    defer { cases[question] = cases[question] ?? test.location }
    return cases[question]
  }
}
