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
  private var names: [String: Location] = [:]

  /// Where the same case, or another one of the same name, stands above.
  mutating func earlier(than test: PackTest) -> (what: String, place: Location)? {
    let question = Question(
      draft: test.draft.text, tool: test.tool, task: test.task, groups: test.groups, at: test.at)
    defer {
      cases[question] = cases[question] ?? test.location
      names[test.name] = names[test.name] ?? test.location
    }
    if let place = cases[question] { return ("asks the same", place) }
    return names[test.name].map { ("has the same name", $0) }
  }
}
