public import Courses
public import PolicyPacks

/// When an exercise is asked.
public enum Phase: String, Sendable, Hashable, Codable, CaseIterable {
  /// For practice: with feedback and hints.
  case practice
  /// At the horizon, unaided: a held-out exercise, no hints, feedback at the end.
  case probe = "probe-6w"
}

/// What an attempt was made at, so that it can be made again.
public struct VariantPin: Sendable, Hashable, Codable {
  /// The pack.
  public var pack: PackID
  /// The course.
  public var course: CourseID
  /// The course's version.
  public var courseVersion: SemanticVersion
  /// The exercise.
  public var exercise: ExerciseID
  /// The exercise's version.
  public var version: Int
  /// The rules: SHA-256 in hexadecimal.
  public var rulesDigest: String
  /// The engine that graded.
  public var engineVersion: String
  /// What the variant was made from.
  public var seed: UInt64
  /// When it was asked.
  public var phase: Phase
  /// The language it was asked in.
  public var language: String
  /// What was asked: SHA-256 of it in hexadecimal.
  ///
  /// Another text means that it is another exercise by now.
  public var posedDigest: String

  /// A pin.
  public init(
    pack: PackID, course: CourseID, courseVersion: SemanticVersion, exercise: ExerciseID,
    version: Int, rulesDigest: String, engineVersion: String, seed: UInt64, phase: Phase,
    language: String, posedDigest: String
  ) {
    self.pack = pack
    self.course = course
    self.courseVersion = courseVersion
    self.exercise = exercise
    self.version = version
    self.rulesDigest = rulesDigest
    self.engineVersion = engineVersion
    self.seed = seed
    self.phase = phase
    self.language = language
    self.posedDigest = posedDigest
  }
}
