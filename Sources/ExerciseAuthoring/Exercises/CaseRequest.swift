public import Courses
public import Detection
public import Evaluation
public import PolicyPacks

/// What a trainer asks for: an exercise from a case.
public struct CaseRequest: Sendable {
  /// The name of the exercise, of its table, and of their files.
  public var id: String
  /// The case: nobody's eyes but the trainer's have to see it.
  public var text: SensitiveText
  /// The engine of the pack, with what plugins said to the case.
  public var engine: Engine
  /// The course.
  public var course: Course
  /// The tool that the text is meant for.
  public var tool: ToolID
  /// The task; without it, the only one of the skill.
  public var task: TaskID?
  /// The kind: `redactThis` or `draftAPrompt`.
  public var kind = Exercise.Kind.redactThis
  /// The skill; without it, the one that what is found belongs to.
  public var skill: SkillID?
  /// The outcome; without it, the one that what is found belongs to.
  public var outcome: OutcomeID?
  /// What the task needs, as it stands in the case; empty to have it drafted.
  public var keep: [String] = []
  /// What has to go though no detector knows it, as it stands in the case.
  public var hide: [String] = []
  /// How many rows the table gets.
  public var rows = 200

  /// A request.
  public init(
    id: String, text: SensitiveText, engine: Engine, course: Course, tool: ToolID
  ) {
    (self.id, self.text, self.engine) = (id, text, engine)
    (self.course, self.tool) = (course, tool)
  }

  /// A case with line feeds alone at the ends of its lines, and without a byte-order mark or empty lines around.
  public static func tidied(_ text: SensitiveText) -> SensitiveText {
    guard text.firstRepair == nil else { return text }
    var lines = text.string.drop { $0 == "\u{FEFF}" }
      .split(omittingEmptySubsequences: false) { $0.isNewline }[...]
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines = lines.dropFirst() }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines = lines.dropLast() }
    return SensitiveText(lines.joined(separator: "\n") + "\n")
  }

  /// The language that the exercise is in.
  var language: String { course.firstLanguage }
  /// The most bytes of a case: a text to be read in two minutes has a tenth of it.
  public static let limit = 20_000
}

/// The texts of an exercise and of its table, and what is to be said of how they came about.
public struct AuthoredCase: Sendable {
  /// The files, by their paths in the course's folder.
  public var files: [AuthoredFile]
  /// What was replaced: how many values of each kind, by name.
  public var replaced: [(what: String, count: Int)]
  /// What stays though a rule found it, as the words are the policy's own.
  public var policyWords: [RuleID]
  /// Rules that do not find their lookalikes; what has to go of them is marked as hidden.
  public var notFound: [RuleID]
  /// Of those, the ones of which nothing has to go, so that nothing is marked.
  public var notMarked: [RuleID]
  /// Words and numbers that are as they were and may tell something, for somebody to look at.
  public var left: [String]
  /// What the exercise asks to keep.
  public var keep: [String]
  /// The skill that it trains.
  public var skill: SkillID
  /// The outcome that it is for.
  public var outcome: OutcomeID
}

/// A file to be written.
public struct AuthoredFile: Sendable, Hashable {
  /// Where, in the course's folder.
  public var path: String
  /// What is in it.
  public var text: String

  /// A file.
  public init(path: String, text: String) { (self.path, self.text) = (path, text) }
}
