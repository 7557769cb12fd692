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

    /// A part.
    public init(_ title: String, _ text: String) { (self.title, self.text) = (title, text) }
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

  /// A sheet.
  public init(
    alias: String, title: String, parts: [Part], rubric: Rubric?, language: String, round: Round,
    isQuestion: Bool, comments: [String]
  ) {
    self.alias = alias
    self.title = title
    self.parts = parts
    self.rubric = rubric
    self.language = language
    self.round = round
    self.isQuestion = isQuestion
    self.comments = comments
  }
}
