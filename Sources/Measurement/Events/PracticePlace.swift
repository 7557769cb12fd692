public import PolicyPacks

/// Who answered what, in which attempt.
public struct PracticePlace: Sendable, Hashable, Codable {
  /// Who, for the quarter of the answer.
  public var who: Pseudonym
  /// The policy pack.
  public var pack: PackID
  /// The course.
  public var course: String
  /// The exercise.
  public var item: String
  /// The exercise's version.
  public var version: Int
  /// The rules that the exercise was made by: SHA-256 in hexadecimal.
  public var rulesDigest: String
  /// When it was asked: `practice`, or `probe-6w`.
  public var phase: String
  /// Which attempt of this person at this exercise it is, from 1.
  public var attempt: Int
  /// Which answer of the attempt it is, from 1.
  public var answer: Int
  /// Ties the answers of one attempt together; it says nothing else.
  public var registration: String

  /// An answer's place.
  public init(
    who: Pseudonym, pack: PackID, course: String, item: String, version: Int,
    rulesDigest: String, phase: String, attempt: Int, answer: Int, registration: String
  ) {
    self.who = who
    self.pack = pack
    self.course = course
    self.item = item
    self.version = version
    self.rulesDigest = rulesDigest
    self.phase = phase
    self.attempt = attempt
    self.answer = answer
    self.registration = registration
  }
}

/// A score as whole points of whole points, so that nothing is rounded.
public struct PracticeScore: Sendable, Hashable, Codable {
  /// The points.
  public var points: Int
  /// The most that there are, at least 1.
  public var most: Int

  /// A score.
  public init(_ points: Int, of most: Int) { (self.points, self.most) = (points, most) }
}
