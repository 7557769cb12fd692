public import PlantedErrors
import PolicyPacks

/// How an exercise is answered.
public enum AnswerForm: Sendable, Hashable {
  /// With a text; what stands there at first.
  case write(start: Template?)
  /// With places in a text: what must not go to the tool.
  case redact(RedactForm)
  /// With segments of outputs: what is wrong there.
  case judge(JudgeForm)
  /// With answers to questions.
  case choose([Question])
}

/// A text in which what must not go to the tool is marked.
public struct RedactForm: Sendable, Hashable {
  /// The text.
  ///
  /// What the engine stops or warns of in it must be marked.
  public var text: Template
  /// What must be marked beside that.
  public var hides: [Template]
  /// What the task needs.
  public var keep: [Template]
}

/// Outputs in which wrong segments are marked.
public struct JudgeForm: Sendable, Hashable {
  /// A sentence of an output, and the errors that it can have.
  public struct Sentence: Sendable, Hashable {
    /// How an error is made.
    public enum Plant: Sendable, Hashable {
      /// From a cell that the sentence names, such as `claim.amount`.
      case field(String)
      /// With this text instead.
      case says(Template)
    }

    /// The true sentence.
    public var text: Template
    /// The errors that it can have.
    public var plants: [PlantedError: Plant]
  }

  /// Some outputs that belong together.
  public struct Block: Sendable, Hashable {
    /// When the learner is told.
    public enum FeedbackTime: String, Sendable, Hashable, Codable, CaseIterable {
      /// After each output: for practice.
      case each
      /// After the last one: for measurement.
      case end
    }

    /// How many outputs.
    public var outputs: Int
    /// How many in a hundred outputs have an error.
    public var wrongPercent: Int
    /// When the learner is told.
    public var feedback: FeedbackTime
  }

  /// What is to be done with an output.
  public enum Action: String, Sendable, Hashable, Codable, CaseIterable {
    case send, fix, escalate, discard
  }

  /// The sentences.
  public var sentences: [Sentence]
  /// What is to be done with a clean output; `nil` if nobody is asked what to do.
  public var cleanAction: Action?
  /// What is to be done with a wrong one, unless its error says otherwise.
  public var wrongAction: Action?
  /// What is to be done with particular errors; the strictest counts.
  public var actions: [PlantedError: Action]
  /// The blocks; one output, wrong in every second variant, where the author says nothing.
  public var blocks: [Block]
}

/// A question with the answers that there are.
public struct Question: Sendable, Hashable {
  /// Where the answers come from and which are right.
  public enum Key: Sendable, Hashable {
    /// The author's own; each of `right`, and no other.
    case listed([Option], right: Set<OptionID>)
    /// The pack's tools, and none: right is each that takes the text without a stop.
    case tools(text: Template)
    /// The kinds of data in the text: right is the kind that decides for the exercise's tool.
    case dataClass(text: Template)
    /// Allowed, allowed with care, each workflow of the pack, or blocked: what the policy says to the text.
    case route(text: Template)
    /// Who must agree first, among the stages of the pack's workflows.
    case firstApprover(text: Template)
    /// What the request must hold, among what the pack's workflows ask for.
    case evidence(text: Template)
    /// The way that costs least.
    case leastCost([Way], costOfError: Template, costOfMinute: Template)
  }

  /// One of the author's answers.
  public struct Option: Sendable, Hashable {
    /// Its name.
    public var id: OptionID
    /// What it says.
    public var text: Template
  }

  /// A way to do a piece of work.
  public struct Way: Sendable, Hashable {
    /// Its name.
    public var id: OptionID
    /// What it is called.
    public var text: Template
    /// How long it takes.
    public var minutes: Template
    /// How often it goes wrong: a share such as `0.12` or `12 %`.
    public var errors: Template
  }

  /// Its name.
  public var id: QuestionID
  /// What is asked.
  public var text: Template
  /// Which answers there are and which are right.
  public var key: Key
}
