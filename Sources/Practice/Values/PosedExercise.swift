public import Courses
public import PolicyPacks

/// A variant as a learner sees it; no key and no solution is in it.
public struct PosedExercise: Sendable, Hashable, Codable {
  /// What people call it.
  public var title: String
  /// Which of the eight kinds it is.
  public var kind: Exercise.Kind
  /// The case.
  public var situation: String
  /// What is shown beside it.
  public var sources: [PosedSource]
  /// The tool that it is about.
  public var tool: ToolID?
  /// What people call the tool.
  public var toolTitle: String?
  /// The task that it is about.
  public var task: TaskID?
  /// How long it takes, in minutes.
  public var minutes: Int
  /// How it is answered.
  public var form: PosedForm
  /// What is asked, by itself or beside what is marked.
  public var questions: [PosedQuestion]
  /// The lesson that belongs to it.
  public var lesson: LessonID?
}

/// Something shown beside the case.
public struct PosedSource: Sendable, Hashable, Codable {
  /// What it is called.
  public var name: String
  /// What it says.
  public var text: String
}

/// How an exercise is answered.
public enum PosedForm: Sendable, Hashable, Codable {
  /// With a text; what stands there at first.
  case write(start: String)
  /// With places in these.
  case mark([Passage])
  /// With answers to the questions, and nothing else.
  case choose
}

/// A text in which places are marked.
public struct Passage: Sendable, Hashable, Codable {
  /// What a mark can say.
  public struct Label: Sendable, Hashable, Codable {
    /// The word that is kept.
    public var id: String
    /// What people read.
    public var text: String
  }

  /// Its place among the passages, from 0.
  public var id: Int
  /// The text.
  public var text: String
  /// What can be marked, in UTF-8 bytes, half-open; empty where any place can.
  public var segments: [Range<Int>]
  /// What a mark can say; empty where it says nothing.
  public var labels: [Label]
  /// Whether the learner is told as soon as this one is done.
  public var isToldAtOnce: Bool
  /// Whether it measures: only such passages count as signal detection.
  public var measures: Bool
}

/// A question with the answers that there are.
public struct PosedQuestion: Sendable, Hashable, Codable {
  /// One of the answers.
  public struct Option: Sendable, Hashable, Codable {
    /// The word that is kept.
    public var id: OptionID
    /// What people read.
    public var text: String
  }

  /// Its name.
  public var id: QuestionID
  /// What is asked.
  public var text: String
  /// The answers.
  public var options: [Option]
  /// Whether several may be right.
  public var allowsSeveral: Bool
  /// The passage that it is about.
  public var passage: Int?
}
