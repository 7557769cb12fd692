public import Detection
public import Diagnostics
public import PolicyPacks

/// A trainer's exercises, lessons and tables inside a pack, with owner and version of its own.
public struct Course: Sendable, Hashable {
  /// Its name: that of its folder.
  public var id: CourseID
  /// Its version.
  public var version: SemanticVersion
  /// What people call it, by language.
  public var title: [String: String]
  /// Who answers for it.
  public var owner: String
  /// Whom it is for; empty for everybody.
  public var groups: Set<GroupID>
  /// The groups whose members grade and answer; empty for everybody whom the roster knows.
  public var mentors: Set<GroupID>
  /// The languages of its exercises, the one of `exercises/NAME.yaml` first.
  public var languages: [String]
  /// What is remembered and forgotten, in the order of the file.
  public var skills: [Skill]
  /// What it is meant to change, in the order of the file.
  public var outcomes: [Outcome]
  /// Its exercises, by name.
  public var exercises: [Exercise]
  /// Its lessons, by name.
  public var lessons: [Lesson]
  /// What people judge answers by, by name.
  public var rubrics: [Rubric]
  /// Its tables, by name.
  public var tables: [String: Table]
  /// Its files: SHA-256 in hexadecimal.
  ///
  /// The pack's rules have a digest of their own.
  public var digest: String
}

/// What an exercise trains and real use shows: one memory for each person and skill.
public struct Skill: Sendable, Hashable {
  /// Its name.
  public var id: SkillID
  /// What people call it, by language.
  public var title: [String: String]
  /// Rules whose stop of a real draft is a lapse of the skill.
  public var rules: Set<RuleID>
  /// Tasks for which a clean first check of a real draft is a success of the skill.
  public var tasks: Set<TaskID>
  /// Tools for which it is.
  public var tools: Set<ToolID>
  /// How much a lapse costs: 1 to 5.
  public var risk: Int
}

/// A behaviour that exercises are meant to change, and how one would know.
public struct Outcome: Sendable, Hashable {
  /// What is counted.
  public enum Metric: Sendable, Hashable {
    /// Of 100 drafts, those whose first check one of the rules stops.
    case firstCheckStops([RuleID], task: TaskID?)
    /// Of 100 drafts, those sent against the verdict of one of the rules.
    case overrides([RuleID], task: TaskID?)
    /// Of 100 outputs, the first answers that have their shape.
    case formatPasses(FormatID)
    /// Of 100 held-out exercises at the horizon, those passed unaided.
    case probePasses(SkillID)
  }

  /// What it is now.
  public enum Baseline: Sendable, Hashable {
    /// It is observed for so many days before the first exercise.
    case observe(days: Int)
    /// A figure, and where it is from.
    case value(Double, source: String)
  }

  /// What it is to become.
  public enum Target: Sendable, Hashable {
    /// So much of the baseline: 0.5 for half.
    case share(Double)
    /// A figure.
    case value(Double)
  }

  /// Its name.
  public var id: OutcomeID
  /// What people will do, by language.
  public var behaviour: [String: String]
  /// What is counted.
  public var metric: Metric
  /// What it is now.
  public var baseline: Baseline
  /// What it is to become.
  public var target: Target
  /// After how many days.
  public var horizon: Int
  /// What is decided by it, by language.
  public var decision: [String: String]
  /// Where it stands.
  public var location: Location
}

/// A text to read in two minutes.
public struct Lesson: Sendable, Hashable {
  /// Its name: that of its file.
  public var id: LessonID
  /// How long it takes.
  public var minutes: Int
  /// The rules that it is about.
  public var rules: [RuleID]
  /// What people call it, by language.
  public var title: [String: String]
  /// Markdown, by language.
  public var text: [String: String]
}

/// Synthetic rows that exercises are filled with.
public struct Table: Sendable, Hashable {
  /// The names of the columns.
  public var columns: [String]
  /// The cells, as many in each row as there are columns.
  public var rows: [[String]]

  /// A table.
  public init(columns: [String], rows: [[String]]) { (self.columns, self.rows) = (columns, rows) }
}
