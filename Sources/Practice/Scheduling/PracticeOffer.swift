public import Courses
public import Detection
public import Evaluation
public import PolicyPacks

/// The exercise that is offered when a real draft was stopped: for the strictest rule that a course trains.
public struct PracticeOffer: Sendable, Hashable {
  /// The exercise.
  public let entry: CourseIndex.Entry
  /// The rule that it is for.
  public let rule: RuleID
  /// Whether no other course has an exercise of this name.
  public let isOnlyOne: Bool

  /// What is offered; `nil` if nothing was stopped, or no course trains what was.
  ///
  /// - Parameters:
  ///   - evaluation: what the check of the draft came to.
  ///   - task: the task that was named.
  ///   - index: the courses of the pack.
  ///   - groups: the person's; `nil` if nobody knows, and then each course counts.
  public init?(
    for evaluation: Evaluation, task: TaskID?, in index: CourseIndex,
    groups: Set<GroupID>? = nil
  ) {
    guard evaluation.subject == .draft else { return nil }
    for rule in evaluation.feedback.filter({ $0.verdict >= .approval }).map(\.rule) {
      let found = index.exercise(for: rule, task: task, tool: evaluation.tool, groups: groups)
      guard let found else { continue }
      (entry, self.rule) = (found, rule)
      isOnlyOne = index.entries.count { $0.exercise == found.exercise } == 1
      return
    }
    return nil
  }
}
