public import Courses
public import Diagnostics

/// What trying many variants of one exercise came to.
public struct ExerciseReport: Sendable {
  /// The course.
  public var course: CourseID
  /// The exercise.
  public var exercise: ExerciseID
  /// How many variants were tried, in all languages.
  public var variants = 0
  /// How many of them were different, in the language that has fewest.
  public var different = 0
  /// How many were one that had been there before, in all languages.
  public var collisions = 0
  /// How many answers were graded: reference solutions and wrong ones.
  public var answers = 0
  /// How many outputs were shown in which errors can be.
  public var outputs = 0
  /// How many of them were wrong.
  public var wrongOutputs = 0
  /// How many words there were to read, in the shortest and the longest variant; `nil` if there was none.
  public var words: ClosedRange<Int>?
  /// How long it took.
  public var duration = Duration.zero
  /// What is wrong, each with a seed to see it.
  public var diagnostics: [Diagnostic] = []

  /// Nothing was tried yet.
  init(course: CourseID, exercise: ExerciseID) {
    (self.course, self.exercise) = (course, exercise)
  }

  /// Whether it may be published.
  public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
}
