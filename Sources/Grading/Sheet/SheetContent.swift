public import Courses

/// What a grader has before their eyes: an answer with what belongs to it, and what it is judged by.
///
/// Whose it is, is not in it.
public struct SheetContent: Sendable, Hashable, Codable {
  /// A text with what it is.
  public struct Part: Sendable, Hashable, Codable {
    /// What it is, such as `The answer`.
    public var title: String
    /// The text.
    public var text: String
    /// What it is for whoever judges.
    public var role: PartRole
    /// The same text in pieces, where a learner marked some of it; empty elsewhere.
    public var runs: [Run]

    /// A part.
    public init(
      _ title: String, _ text: String, as role: PartRole = .exercise, runs: [Run] = []
    ) {
      (self.title, self.text, self.role, self.runs) = (title, text, role, runs)
    }
  }

  /// What a part is for whoever judges.
  public enum PartRole: String, Sendable, Hashable, Codable {
    /// What the learner asks or objects.
    case asked
    /// The grade that is under appeal.
    case grade
    /// What was to be done.
    case exercise
    /// A source that belongs to it.
    case source
    /// What the learner handed in.
    case answer
    /// What the engine says.
    case engine
    /// What practitioners say of the tool at present.
    case note
  }

  /// A piece of a text, marked or not.
  public struct Run: Sendable, Hashable, Codable {
    /// The piece.
    public var text: String
    /// Whether the learner marked it.
    public var isMarked: Bool
    /// The kind of error that they gave it.
    public var label: String?

    /// A piece.
    public init(_ text: String, isMarked: Bool = false, label: String? = nil) {
      (self.text, self.isMarked, self.label) = (text, isMarked, label)
    }
  }

  /// What it is called while nobody is to know whose it is.
  public var alias: String
  /// The exercise, and what is to be done with it.
  public var title: String
  /// What there is to read, from above.
  public var parts: [Part]
  /// What it is judged by; `nil` for passed or not.
  public var rubric: Rubric?
  /// The language of the rubric's texts.
  public var language: String
  /// What it waits for.
  public var round: Round
  /// Whether the learner asked something, so that an answer is enough.
  public var isQuestion: Bool
  /// Comments that were written about answers which fail in the same way.
  public var comments: [String]
  /// Which of the attempt's answers is judged, from 0.
  public var answer: Int

  /// A sheet.
  public init(
    alias: String, title: String, parts: [Part], rubric: Rubric?, language: String, round: Round,
    isQuestion: Bool, comments: [String], answer: Int = 0
  ) {
    self.alias = alias
    self.title = title
    self.parts = parts
    self.rubric = rubric
    self.language = language
    self.round = round
    self.isQuestion = isQuestion
    self.comments = comments
    self.answer = answer
  }
}
