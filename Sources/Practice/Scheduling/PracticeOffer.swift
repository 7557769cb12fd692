public import Courses
public import Detection
public import Evaluation
public import PolicyPacks

/// The exercise that is offered when a real draft was stopped: for the strictest rule that a course trains.
public struct PracticeOffer: Sendable, Hashable {
  /// The course.
  public let course: CourseID
  /// The exercise.
  public let exercise: Exercise
  /// The rule that it is for.
  public let rule: RuleID

  /// What is offered; `nil` if nothing was stopped, or no course trains what was.
  ///
  /// - Parameters:
  ///   - evaluation: what the check of the draft came to.
  ///   - task: the task that was named.
  ///   - courses: those for the person.
  ///   - attempts: what the person did before.
  public init?(
    for evaluation: Evaluation, task: TaskID?, in courses: [Course], after attempts: [Attempt]
  ) {
    guard evaluation.subject == .draft else { return nil }
    let anchors =
      (task.map { [Anchor.task($0)] } ?? []) + (evaluation.tool.map { [Anchor.tool($0)] } ?? [])
    let choices = courses.map {
      ExerciseChoice(of: $0, in: evaluation.provenance.pack, after: attempts)
    }
    for rule in evaluation.feedback.filter({ $0.verdict >= .approval }).map(\.rule) {
      for choice in choices {
        guard let skill = choice.course.skills.first(where: { $0.rules.contains(rule) }),
          let exercise = choice.exercise(for: skill.id, rules: [rule], anchors: anchors)
        else { continue }
        self.init(course: choice.course.id, exercise: exercise, rule: rule)
        return
      }
    }
    return nil
  }

  private init(course: CourseID, exercise: Exercise, rule: RuleID) {
    (self.course, self.exercise, self.rule) = (course, exercise, rule)
  }
}
