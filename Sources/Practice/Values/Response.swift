public import Courses

/// What a learner answered.
public struct Response: Sendable, Hashable, Codable {
  /// A place that was marked.
  public struct Mark: Sendable, Hashable, Codable {
    /// The passage.
    public var passage: Int
    /// Where in it, in UTF-8 bytes, half-open.
    public var range: Range<Int>
    /// What was said of it: one of the passage's labels.
    public var label: String?

    /// A mark.
    public init(passage: Int, range: Range<Int>, label: String? = nil) {
      self.passage = passage
      self.range = range
      self.label = label
    }
  }

  /// The text, where one answers with one.
  public var text: String?
  /// What was marked.
  public var marks: [Mark]
  /// What was chosen.
  public var choices: [QuestionID: Set<OptionID>]

  /// An answer.
  public init(
    text: String? = nil, marks: [Mark] = [], choices: [QuestionID: Set<OptionID>] = [:]
  ) {
    self.text = text
    self.marks = marks
    self.choices = choices
  }
}
