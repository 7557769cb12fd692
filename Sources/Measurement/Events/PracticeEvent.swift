public import PolicyPacks

/// Something about practice that other systems may get: the complete list.
///
/// There is no text of an answer in it, no name, and no time finer than a day. As JSON an event is one flat
/// object whose `kind` says which it is:
/// `{"kind": "practice.attempted", "who": "p_3f9c…", "item": "redact-claim", "points": 3, "maxPoints": 4, …}`.
public enum PracticeEvent: Sendable, Hashable {
  /// An exercise was answered.
  case attempted(PracticeAttempted)
  /// An answer has another grade that counts.
  case graded(PracticeGraded)

  /// The kinds of events, by their names in exports.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// An exercise was answered.
    case attempted = "practice.attempted"
    /// An answer has another grade that counts.
    case graded = "practice.graded"
  }

  /// Which kind it is.
  public var kind: Kind {
    switch self {
    case .attempted: .attempted
    case .graded: .graded
    }
  }

  /// The day it happened on, in UTC.
  public var day: CalendarDay {
    switch self {
    case .attempted(let attempted): attempted.day
    case .graded(let graded): graded.day
    }
  }
}

extension PracticeEvent: Encodable {
  private enum Key: String, CodingKey {
    case kind, points, maxPoints, grader, seedHash, checks, passed, detection, confidence, hintMax
    case timeBucket, day, answers, replaces, gradeSource, by, rubricHash, levels, reason
  }

  /// Writes everything on one level.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(day.description, forKey: .day)
    switch self {
    case .attempted(let attempted):
      try attempted.at.encode(to: encoder)
      try PracticeEvent.encode(attempted, into: &container)
    case .graded(let graded):
      try graded.at.encode(to: encoder)
      try PracticeEvent.encode(graded, into: &container)
    }
  }

  private static func encode(
    _ attempted: PracticeAttempted, into container: inout KeyedEncodingContainer<Key>
  ) throws {
    try container.encode(attempted.score.points, forKey: .points)
    try container.encode(attempted.score.most, forKey: .maxPoints)
    try container.encodeIfPresent(attempted.passed, forKey: .passed)
    try container.encode(attempted.grader, forKey: .grader)
    try container.encode(attempted.seedHash, forKey: .seedHash)
    try container.encode(attempted.checks, forKey: .checks)
    try container.encodeIfPresent(attempted.detection, forKey: .detection)
    try container.encodeIfPresent(attempted.confidence, forKey: .confidence)
    try container.encodeIfPresent(attempted.hintMax, forKey: .hintMax)
    try container.encode(attempted.timeBucket, forKey: .timeBucket)
  }

  private static func encode(
    _ graded: PracticeGraded, into container: inout KeyedEncodingContainer<Key>
  ) throws {
    try container.encode(graded.score.points, forKey: .points)
    try container.encode(graded.score.most, forKey: .maxPoints)
    try container.encodeIfPresent(graded.passed, forKey: .passed)
    try container.encode(graded.answers, forKey: .answers)
    try container.encodeIfPresent(graded.replaces, forKey: .replaces)
    try container.encode(graded.gradeSource, forKey: .gradeSource)
    try container.encodeIfPresent(graded.by, forKey: .by)
    try container.encodeIfPresent(graded.rubricHash, forKey: .rubricHash)
    if !graded.levels.isEmpty { try container.encode(graded.levels, forKey: .levels) }
    try container.encodeIfPresent(graded.reason, forKey: .reason)
  }
}
