public import Courses
public import Detection
public import Evaluation
public import PolicyPacks
public import Practice

/// A text that a server is to check, and what it is for.
public struct CheckQuestion: Sendable, Codable, CustomStringConvertible, CustomReflectable {
  /// What an output must stand in.
  public struct Source: Sendable, Codable {
    /// What it is called.
    public var name: String
    /// What it says.
    public var text: String

    /// A source.
    public init(name: String, text: String) { (self.name, self.text) = (name, text) }
  }

  /// Whether somebody wants to send it, or a tool answered it.
  public var kind: Evaluation.Subject
  /// The text.
  public var text: String
  /// The tool; `nil` for the pack's default one.
  public var tool: ToolID?
  /// The task.
  public var task: TaskID?
  /// The language of the feedback.
  public var language: String?
  /// What an output must stand in; `nil` if nobody gave a source.
  public var sources: [Source]?

  /// A question.
  public init(
    _ kind: Evaluation.Subject, _ text: String, tool: ToolID? = nil, task: TaskID? = nil,
    language: String? = nil, sources: [Source]? = nil
  ) {
    (self.kind, self.text, self.tool, self.task) = (kind, text, tool, task)
    (self.language, self.sources) = (language, sources)
  }

  /// What kind of text it is, and nothing of it.
  public var description: String { "a question about \(kind.rawValue)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}

/// What a check on a server came to.
public struct CheckReply: Sendable, Codable {
  /// The verdict with its reasons.
  public var evaluation: EvaluationMessage
  /// Why approvals that there are do not count, in a sentence each.
  public var uncounted: [String]
  /// The exercise that is offered.
  public var offer: OfferedExercise?

  /// A reply.
  public init(
    _ evaluation: EvaluationMessage, uncounted: [String] = [], offer: OfferedExercise? = nil
  ) {
    (self.evaluation, self.uncounted, self.offer) = (evaluation, uncounted, offer)
  }
}

/// An exercise that is offered after a check, without anything of what it asks.
public struct OfferedExercise: Sendable, Hashable, Codable {
  /// The course.
  public var course: CourseID
  /// The exercise.
  public var exercise: ExerciseID
  /// What people call it.
  public var title: String
  /// How long it takes, in minutes.
  public var minutes: Int
  /// What names it: `exercise`, or `course/exercise` where several courses have one.
  public var name: String

  /// What is offered, in a language.
  public init(_ offer: PracticeOffer, in language: String) {
    let entry = offer.entry
    (course, exercise, minutes) = (entry.course, entry.exercise, entry.minutes)
    title = entry.title(in: language)
    name = offer.isOnlyOne ? "\(entry.exercise)" : "\(entry.course)/\(entry.exercise)"
  }
}
