public import PolicyPacks

/// That somebody answered an exercise, and which checks the answer passed; nothing of the answer itself.
public struct PracticeAttempted: Sendable, Hashable {
  /// Segments by what they were and what was said of them.
  public struct Detection: Sendable, Hashable, Codable {
    /// Wrong and marked.
    public var hits: Int
    /// Wrong and not marked.
    public var misses: Int
    /// Right and marked.
    public var falseAlarms: Int
    /// Right and not marked.
    public var correctRejections: Int

    /// Counts.
    public init(hits: Int, misses: Int, falseAlarms: Int, correctRejections: Int) {
      self.hits = hits
      self.misses = misses
      self.falseAlarms = falseAlarms
      self.correctRejections = correctRejections
    }
  }

  /// What was answered, by whom.
  public var at: PracticePlace
  /// Which engine graded.
  public var grader: String
  /// Says whether two people had the same data, and nothing of what they were.
  public var seedHash: String
  /// Whether each check passes, by its name.
  public var checks: [String: Bool]
  /// The score of the engine.
  public var score: PracticeScore
  /// Whether each check passes; `nil` while a mentor has to read it.
  public var passed: Bool?
  /// What was seen and what was missed, where the exercise measures that.
  public var detection: Detection?
  /// How sure the learner was, 0.5 to 0.95, if they said so.
  public var confidence: Double?
  /// The hint that said most before this answer, 1 to 4; `nil` if none was taken.
  public var hintMax: Int?
  /// How long it took, in four sizes.
  public var timeBucket: String
  /// The day, in UTC; the time of day is not told.
  public var day: CalendarDay

  /// An answer.
  public init(
    at place: PracticePlace, grader: String, seedHash: String, checks: [String: Bool],
    score: PracticeScore, passed: Bool?, detection: Detection?, confidence: Double?, hintMax: Int?,
    timeBucket: String, day: CalendarDay
  ) {
    at = place
    self.grader = grader
    self.seedHash = seedHash
    self.checks = checks
    self.score = score
    self.passed = passed
    self.detection = detection
    self.confidence = confidence
    self.hintMax = hintMax
    self.timeBucket = timeBucket
    self.day = day
  }
}
