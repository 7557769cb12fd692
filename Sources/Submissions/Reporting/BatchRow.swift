public import Detection
public import Courses
public import PolicyPacks
public import Practice

/// What a batch says of one graded answer: all but its text.
public struct BatchRow: Sendable, Hashable {
  /// Where it stands.
  public let place: SubmissionPlace
  /// Whose it is.
  public let learner: PersonID
  /// The course.
  public let course: CourseID
  /// The exercise.
  public let exercise: ExerciseID
  /// The exercise's version.
  public let version: Int
  /// The share of the points, 0 to 1.
  public let score: Fraction
  /// Whether each check passes.
  public let isPassed: Bool
  /// Whether a mentor has to read it before it counts.
  public let needsMentor: Bool
  /// The checks that fail, in the order of the exercise.
  public let failed: [CheckID]

  /// The row of a graded answer.
  public init(_ graded: GradedSubmission) {
    (place, learner) = (graded.place, graded.learner)
    (course, exercise, version) = (graded.pin.course, graded.pin.exercise, graded.pin.version)
    (score, isPassed) = (graded.grade.score, graded.grade.isPassed)
    needsMentor = graded.grade.needsMentor
    failed = graded.grade.checks.filter { !$0.isPassed }.map(\.id)
  }
}

/// The order in which rows are shown.
public enum BatchOrder: String, Sendable, Hashable, CaseIterable {
  /// What needs looking at first: the lowest score.
  case score
  /// By the learners' names.
  case name

  /// The rows in this order; the same rows always come in the same one.
  public func sorted(_ rows: some Sequence<BatchRow>) -> [BatchRow] {
    rows.sorted { left, right in
      if self == .score, left.score != right.score { return left.score < right.score }
      if self == .score, left.isPassed != right.isPassed { return !left.isPassed }
      return (left.learner, left.place) < (right.learner, right.place)
    }
  }
}
