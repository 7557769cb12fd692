public import PolicyPacks

/// That an answer has another grade that counts: a person's, or the engine's by later rules.
public struct PracticeGraded: Sendable, Hashable {
  /// Where a grade comes from.
  public enum Source: String, Sendable, Hashable, Codable {
    /// The engine, by later rules.
    case engine
    /// A person.
    case person
  }

  /// What was answered, by whom.
  public var at: PracticePlace
  /// The id of the event of the answer that is graded.
  public var answers: String
  /// The id of the grade that counted before; `nil` for the one that came with the answer.
  public var replaces: String?
  /// Where the grade comes from.
  public var gradeSource: Source
  /// Who graded: a pseudonym that is none of a learner's; `nil` for the engine.
  public var by: String?
  /// The score.
  public var score: PracticeScore
  /// Whether it passes; `nil` while nobody can say.
  public var passed: Bool?
  /// The rubric that it was judged by: SHA-256 in hexadecimal.
  public var rubricHash: String?
  /// The level of each criterion, from 1 for the best; empty without a rubric.
  public var levels: [String: Int]
  /// Why a person set it beside the engine's.
  public var reason: String?
  /// The day, in UTC.
  public var day: CalendarDay

  /// A grade.
  public init(
    at place: PracticePlace, answers: String, replaces: String?, gradeSource: Source, by: String?,
    score: PracticeScore, passed: Bool?, rubricHash: String? = nil, levels: [String: Int] = [:],
    reason: String? = nil, day: CalendarDay
  ) {
    at = place
    self.answers = answers
    self.replaces = replaces
    self.gradeSource = gradeSource
    self.by = by
    self.score = score
    self.passed = passed
    self.rubricHash = rubricHash
    self.levels = levels
    self.reason = reason
    self.day = day
  }
}
