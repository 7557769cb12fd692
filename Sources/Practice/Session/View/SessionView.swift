public import Courses

/// What is shown of a session at a moment, whatever shows it.
public struct SessionView: Sendable, Hashable {
  /// The language of the words.
  public var language: String
  /// The line above all.
  public var title: String
  /// What belongs to it: the kind, the tool, the minutes.
  public var facts: [String]
  /// How far the answer has come, where it has several steps.
  public var progress: SessionProgress?
  /// What there is to read, from above.
  public var blocks: [SessionBlock]
  /// What is answered.
  public var input: SessionInput
  /// What else can be done, the main thing first.
  public var choices: [SessionChoice]
  /// What is waited for; `nil` if nothing is.
  public var busy: String?
}

/// How far an answer has come.
public struct SessionProgress: Sendable, Hashable {
  /// The step at hand, from 1.
  public var step: Int
  /// How many there are.
  public var count: Int
}

/// Something to read.
public enum SessionBlock: Sendable, Hashable {
  /// Text.
  case text(String)
  /// A few words above what follows.
  case heading(String)
  /// What is shown beside the case.
  case source(name: String, text: String)
  /// A text as the learner handed it in, or as it is right.
  case answer(String)
  /// A passage with marks.
  case passage(Passage, [Response.Mark])
  /// What an answer came to.
  case result(SessionResult)
  /// What is said about an answer.
  case remark(SessionRemark)
  /// What was right, in a few words each.
  case right([String])
  /// A hint that was taken.
  case hint(title: String, text: String)
  /// A lesson in Markdown.
  case lesson(String)
  /// Lines with a label each.
  case table([SessionFact])
  /// Something in passing.
  case note(String)
  /// Something to heed before anything else.
  case alert(String)
}

/// What an answer came to.
public struct SessionResult: Sendable, Hashable {
  /// How it is to be taken.
  public enum Mood: Sendable, Hashable {
    case passed, open, waiting
  }

  /// How it is to be taken.
  public var mood: Mood
  /// In words.
  public var words: String
  /// Figures beside it.
  public var details: [String]
}

/// What is said about an answer, with its labels.
public struct SessionRemark: Sendable, Hashable {
  /// What is so.
  public var what: String
  /// The place in the answer, in its own words.
  public var quote: String?
  /// A label, and the text behind it: why, how.
  public var parts: [SessionFact]
}

/// A label, and the text behind it.
public struct SessionFact: Sendable, Hashable {
  /// The label.
  public var label: String
  /// The text.
  public var text: String

  /// A fact.
  public init(_ label: String, _ text: String) {
    self.label = label
    self.text = text
  }
}

/// What is answered.
public enum SessionInput: Sendable, Hashable {
  /// Nothing.
  case none
  /// One of these is taken.
  case menu([SessionMenuItem])
  /// A text is written.
  case text(String)
  /// Places are marked.
  case marks(Passage, [Response.Mark])
  /// A question is answered.
  case question(PosedQuestion, Set<OptionID>)
}

/// One of several things to take.
public struct SessionMenuItem: Sendable, Hashable {
  /// What it is.
  public var title: String
  /// What belongs to it.
  public var detail: String
  /// Whether it matters less than the others.
  public var isFaint: Bool
  /// What taking it does.
  public var action: SessionAction
}

/// Something that can be done.
public struct SessionChoice: Sendable, Hashable {
  /// What it does.
  public var action: SessionAction
  /// In a word or two.
  public var words: String
  /// The letter that stands for it; `nil` for the main thing, which Enter does.
  public var key: Character?
}
