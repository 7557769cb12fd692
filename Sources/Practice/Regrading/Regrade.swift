public import Courses
public import Detection

/// What grading answers again, by today's course, rules and engine, would change.
///
/// Nothing is changed by it: who would move is shown first, and each new grade is kept beside the old one.
public struct Regrade: Sendable {
  /// An answer whose grade would be another.
  public struct Change: Sendable, Hashable {
    /// The attempt.
    public var attempt: AttemptID
    /// The exercise.
    public var exercise: ExerciseID
    /// Which of its answers, from 0.
    public var submission: Int
    /// The grade that counts now.
    public var before: Grade
    /// The new one.
    public var after: Grade

    /// Whether it moves across the line between passing and not.
    public var movesAcross: Bool { before.isPassed != after.isPassed }
    /// The event that keeps the new grade beside the old one.
    public var event: AttemptEvent { .regraded(submission: submission, after) }
  }

  /// Why an attempt cannot be graded again.
  public enum Obstacle: String, Sendable, Hashable, CaseIterable {
    /// The course no longer has the exercise.
    case noExercise = "no-exercise"
    /// The exercise asks something else by now: another text stands there for the same seed.
    case asksOtherwise = "asks-otherwise"
    /// The variant can no longer be made.
    case noVariant = "no-variant"
  }

  /// Answers that would have another grade.
  public internal(set) var changes: [Change] = []
  /// How many answers would have the same.
  public internal(set) var unchanged = 0
  /// Attempts that cannot be graded again.
  public internal(set) var obstacles: [AttemptID: Obstacle] = [:]

  /// Answers that did not pass and would.
  public var nowPassing: [Change] { changes.filter { $0.movesAcross && $0.after.isPassed } }
  /// Answers that passed and would not.
  public var nowFailing: [Change] { changes.filter { $0.movesAcross && $0.before.isPassed } }

  /// Nothing was graded again yet.
  init() {}
}
