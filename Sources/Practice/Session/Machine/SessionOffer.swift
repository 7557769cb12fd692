public import Courses

/// An exercise that can be practised now, and why it is offered.
public struct SessionOffer: Sendable, Hashable, Codable {
  /// Why it is offered.
  public enum Reason: Sendable, Hashable, Codable {
    /// It was begun and is not over.
    case open
    /// A real check was stopped by what it trains.
    case realCheck
    /// It belongs to work that was said to come.
    case plan
    /// It is asked at the horizon, unaided.
    case probe
    /// What it trains is due, for so many days.
    case due(days: Int)
    /// What it trains was never practised.
    case new
    /// What it trains is due in so many days.
    case later(days: Int)
    /// It is there as well, for whoever likes it.
    case other
    /// It was asked for by name.
    case named

    /// The word for it.
    public var name: String {
      switch self {
      case .open: "open"
      case .realCheck: "real-check"
      case .plan: "plan"
      case .probe: "probe"
      case .due: "due"
      case .new: "new"
      case .later: "later"
      case .other: "other"
      case .named: "named"
      }
    }
  }

  /// The course.
  public var course: CourseID
  /// The exercise.
  public var exercise: ExerciseID
  /// What people call it.
  public var title: String
  /// Which of the eight kinds it is.
  public var kind: Exercise.Kind
  /// How it is asked.
  public var phase: Phase
  /// How long it takes, in minutes.
  public var minutes: Int
  /// Why it is offered.
  public var reason: Reason

  /// An offer.
  public init(
    course: CourseID, exercise: ExerciseID, title: String, kind: Exercise.Kind,
    phase: Phase = .practice, minutes: Int, reason: Reason
  ) {
    self.course = course
    self.exercise = exercise
    self.title = title
    self.kind = kind
    self.phase = phase
    self.minutes = minutes
    self.reason = reason
  }

  /// Whether it is to be done now, and not only could be.
  public var isDue: Bool {
    switch reason {
    case .later, .other: false
    default: true
    }
  }
}
