public import Courses
public import Detection
public import Foundation
public import PolicyPacks

/// What an attempt's name belongs to.
public enum AttemptKind {}
/// The name of an attempt.
public typealias AttemptID = Identifier<AttemptKind>

/// One try at an exercise: what was asked, what was answered, what came of it.
///
/// It keeps its grade with what made it; a later engine gives a new grade beside it. What happens to it
/// follows rules, so an attempt that exists is one that can have happened.
///
/// ## Topics
/// ### What came of it
/// ``submissions``, ``end``, ``ended``, ``rating``
/// ### What may happen next
/// ``adding(_:)``, ``nextHint(at:)``
public struct Attempt: Sendable, Hashable {
  /// Its name.
  public let id: AttemptID
  /// Whose it is.
  public let person: PersonID
  /// What was asked.
  public let pin: VariantPin
  /// The skills that it trains.
  public let skills: [SkillID]
  /// Which try of this person at this exercise it is, from 1; it is part of the seed.
  public let number: Int
  /// When it began.
  public let started: Date
  /// What happened, in order.
  public internal(set) var events: [AttemptEvent] = []

  /// An attempt that begins.
  public init(
    id: AttemptID, person: PersonID, pin: VariantPin, skills: [SkillID], number: Int, started: Date
  ) {
    self.id = id
    self.person = person
    self.pin = pin
    self.skills = skills
    self.number = number
    self.started = started
  }
}

/// Something that happens in an attempt.
public enum AttemptEvent: Sendable, Hashable {
  /// An answer was handed in and graded.
  case submitted(Submission)
  /// A hint was taken.
  case hinted(HintLevel, at: Date)
  /// What is right of one of its outputs was told, before the answer as a whole was handed in.
  case told(passage: Int, at: Date)
  /// It is over.
  case closed(AttemptEnd, at: Date)
  /// A submission was graded again, by other rules or a later engine.
  case regraded(submission: Int, Grade)
}

/// An answer that was handed in.
public struct Submission: Sendable, Hashable, Codable {
  /// The answer.
  public var response: Response
  /// How sure the learner was, 0.5 to 0.95; `nil` if they did not say.
  public var confidence: Double?
  /// How long it took, roughly.
  public var time: TimeBucket
  /// What it came to, at once.
  public var grade: Grade

  /// An answer.
  public init(response: Response, confidence: Double?, time: TimeBucket, grade: Grade) {
    self.response = response
    self.confidence = confidence
    self.time = time
    self.grade = grade
  }
}

/// How long something took; figures are told nothing finer.
public enum TimeBucket: String, Sendable, Hashable, Codable, CaseIterable {
  case underTenSeconds = "<10s"
  case underAMinute = "<60s"
  case underFiveMinutes = "<5min"
  case more

  /// The bucket of a time in seconds.
  public init(seconds: Double) {
    self =
      seconds < 10
      ? .underTenSeconds
      : seconds < 60
        ? .underAMinute
        : seconds < 300 ? .underFiveMinutes : .more
  }
}

/// How much a hint says.
public enum HintLevel: Int, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Where it is.
  case place = 1
  /// Which clause says so.
  case reason
  /// How it is done, with an example from another variant.
  case method
  /// The solution; the attempt is over with it.
  case reveal

  /// Orders by how much they say.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How an attempt ended.
public enum AttemptEnd: String, Sendable, Hashable, Codable, CaseIterable {
  /// An answer passed.
  case passed
  /// The solution was shown.
  case revealed
  /// The learner stopped.
  case stopped
}
