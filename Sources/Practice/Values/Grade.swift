public import Courses
public import Detection
public import Foundation

/// The score of an answer, with its reasons.
public struct Grade: Sendable, Hashable, Codable {
  /// The share of the points, 0 to 1.
  public var score: Fraction
  /// Whether each check passes.
  public var isPassed: Bool
  /// The checks, in the order of the exercise.
  public var checks: [CheckResult]
  /// What was seen and what was missed, where the exercise measures that.
  public var detection: DetectionCounts?
  /// Whether a mentor has to read it before it counts.
  public var needsMentor: Bool
  /// The rules that it was graded by.
  public var rulesDigest: String
  /// The engine that graded.
  public var engineVersion: String
  /// When.
  public var at: Date

  /// A grade.
  public init(
    score: Fraction, isPassed: Bool, checks: [CheckResult], detection: DetectionCounts? = nil,
    needsMentor: Bool = false, rulesDigest: String, engineVersion: String, at: Date
  ) {
    self.score = score
    self.isPassed = isPassed
    self.checks = checks
    self.detection = detection
    self.needsMentor = needsMentor
    self.rulesDigest = rulesDigest
    self.engineVersion = engineVersion
    self.at = at
  }
}

/// What one check came to.
public struct CheckResult: Sendable, Hashable, Codable {
  /// The check.
  public var id: CheckID
  /// Its credit, 0 to 1.
  public var credit: Fraction
  /// How much it counts beside the others.
  public var weight: Int
  /// Whether it passes.
  public var isPassed: Bool
  /// What is to be said about it, the most important first; empty where nothing is.
  public var remarks: [Remark]

  /// A result.
  public init(
    id: CheckID, credit: Fraction, weight: Int, isPassed: Bool, remarks: [Remark]
  ) {
    self.id = id
    self.credit = credit
    self.weight = weight
    self.isPassed = isPassed
    self.remarks = remarks
  }
}

/// What is said about an answer: what, why, how.
///
/// It speaks of the text.
public struct Remark: Sendable, Hashable, Codable {
  /// What comes first when there is more than one: leak, tool, approval, format, style.
  public enum Concern: Int, Sendable, Hashable, Codable, CaseIterable {
    case leak, tool, approval, judgement, format, style
  }

  /// What it is about.
  public var concern: Concern
  /// What is so.
  public var what: String
  /// Why it matters, with the clause that says so.
  public var why: String?
  /// How it is put right.
  public var how: String?
  /// The rule.
  public var rule: RuleID?
  /// The passage; `nil` for the text of the answer, or for no place.
  public var passage: Int?
  /// Where, in UTF-8 bytes, half-open.
  public var range: Range<Int>?

  /// A remark.
  public init(
    _ concern: Concern, _ what: String, why: String? = nil, how: String? = nil,
    rule: RuleID? = nil, passage: Int? = nil, range: Range<Int>? = nil
  ) {
    self.concern = concern
    self.what = what
    self.why = why
    self.how = how
    self.rule = rule
    self.passage = passage
    self.range = range
  }
}

/// Segments by what they were and what was said of them.
public struct DetectionCounts: Sendable, Hashable, Codable {
  /// Wrong and marked.
  public var hits: Int
  /// Wrong and not marked.
  public var misses: Int
  /// Right and marked.
  public var falseAlarms: Int
  /// Right and not marked.
  public var correctRejections: Int

  /// Counts.
  public init(hits: Int = 0, misses: Int = 0, falseAlarms: Int = 0, correctRejections: Int = 0) {
    self.hits = hits
    self.misses = misses
    self.falseAlarms = falseAlarms
    self.correctRejections = correctRejections
  }
}

extension Grade {
  /// What a learner is told: one to three remarks, the most important first.
  public var feedback: [Remark] {
    let all = checks.flatMap { check in check.remarks }
    let ordered = all.enumerated().sorted {
      ($0.element.concern.rawValue, $0.offset) < ($1.element.concern.rawValue, $1.offset)
    }
    var seen: Set<String> = []
    return ordered.map(\.element).filter { seen.insert($0.what).inserted }.prefix(3).map { $0 }
  }
}
