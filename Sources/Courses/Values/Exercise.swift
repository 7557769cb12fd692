public import Detection
public import Diagnostics
public import PolicyPacks

/// A practice case, with a way to answer and checks.
public struct Exercise: Sendable, Hashable {
  /// The eight kinds, each a template over three ways to answer.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case draftAPrompt = "draft-a-prompt"
    case redactThis = "redact-this"
    case chooseTheRightTool = "choose-the-right-tool"
    case judgeThisOutput = "judge-this-output"
    case fixTheFormat = "fix-the-format"
    case routeForApproval = "route-for-approval"
    case whenNotToUseAI = "when-not-to-use-ai"
    case explainBack = "explain-back"
  }

  /// How far it is from what was practised.
  public enum Transfer: String, Sendable, Hashable, Codable, CaseIterable {
    /// The same rule in a new document.
    case near
    /// The same idea with another tool or in another role.
    case far
  }

  /// Its name.
  public var id: ExerciseID
  /// Which of the eight kinds it is.
  public var kind: Kind
  /// Goes up when what is asked changes.
  public var version: Int
  /// The outcome that it is for.
  public var outcome: OutcomeID
  /// What it trains.
  public var skills: [SkillID]
  /// Work that it belongs to.
  public var anchors: [Anchor]
  /// Exercises on one idea.
  public var family: String
  /// How far it is from what was practised.
  public var transfer: Transfer?
  /// Whether it is never practised, only asked at the horizon.
  public var isHeldOut: Bool
  /// How long it takes.
  public var minutes: Int
  /// The tool that it is about.
  public var tool: ToolID?
  /// The task that it is about.
  public var task: TaskID?
  /// The lesson that belongs to it.
  public var lesson: LessonID?
  /// What people judge an answer by, where they do.
  public var rubric: RubricID?
  /// What it is filled with, in the order of the file.
  public var material: [Material]
  /// The language that the exercise was written in first.
  public var firstLanguage = "en"
  /// What is asked, by language; the course's first language is always there.
  public var editions: [String: Edition]
  /// Where it stands.
  public var location: Location
}

/// Work that an exercise belongs to, as it is written: `task:claims`, `tool:office-assistant`.
public enum Anchor: Sendable, Hashable {
  /// A piece of work.
  case task(TaskID)
  /// The use of a tool.
  case tool(ToolID)
}

/// Rows of a table, drawn anew for each variant.
public struct Material: Sendable, Hashable {
  /// What texts call it.
  public var name: String
  /// The table.
  public var table: String
  /// How many rows; 1 for a single one, whose cells texts can name.
  public var rows: Int
  /// What cells must hold.
  public var conditions: [String: String]
}

/// A text with gaps such as `{claim.amount|money}`, and where it stands in its file.
public struct Template: Sendable, Hashable {
  /// The text as written.
  public var text: String
  /// Where it stands.
  public var location: Location

  /// A text.
  public init(_ text: String, at location: Location) {
    self.text = text
    self.location = location
  }
}

/// What is asked in one language.
public struct Edition: Sendable, Hashable {
  /// What people call the exercise.
  public var title: String
  /// The case.
  public var situation: Template
  /// What is shown beside the case; answers are held against it.
  public var sources: [Source]
  /// How one answers.
  public var form: AnswerForm
  /// What is checked.
  public var checks: [ExerciseCheck]
  /// Hints on the exercise as a whole, at most three, each saying more.
  public var hints: [Template]
  /// Texts that must pass, where one answers with a text.
  public var solutions: [Template]
  /// Texts that must fail, each at a check.
  public var wrong: [WrongAnswer]
}

/// Something shown beside the case.
public struct Source: Sendable, Hashable {
  /// What it is called.
  public var name: String
  /// What it says.
  public var text: Template
}

/// A text that must fail at a check, and for no reason but that.
public struct WrongAnswer: Sendable, Hashable {
  /// The text.
  public var text: Template
  /// The checks at which it fails.
  public var fails: [CheckID]
}
