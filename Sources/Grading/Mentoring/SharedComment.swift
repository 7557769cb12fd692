public import Courses
public import Detection
public import Foundation
public import PolicyPacks
public import Practice

/// What a shared comment belongs to.
public enum SharedCommentKind {}
/// The name of a shared comment.
public typealias SharedCommentID = Identifier<SharedCommentKind>

/// A comment that fits every answer which fails in the same way.
///
/// Graders are offered it for such answers; learners are shown it once a second person has approved it, and
/// for as long as neither the exercise nor the rules nor the engine are others than it was written for.
public struct SharedComment: Sendable, Hashable, Codable {
  /// Its name.
  public let id: SharedCommentID
  /// What it was written about.
  public let about: AnswerPattern
  /// What it says.
  public let text: String
  /// Who wrote it.
  public let by: PersonID
  /// When.
  public let made: Date
  /// Who else approved it; `nil` while it is a draft.
  public private(set) var approvedBy: PersonID?
  /// Whether it was taken back.
  public var isWithdrawn = false

  /// A comment that nobody approved yet.
  public init(
    id: SharedCommentID, about: AnswerPattern, text: String, by: PersonID, made: Date
  ) {
    self.id = id
    self.about = about
    self.text = text
    self.by = by
    self.made = made
  }

  /// Approves it.
  ///
  /// - Throws: `GradingError` with `ownWork` for whoever wrote it.
  public mutating func approve(by person: PersonID) throws(GradingError) {
    guard person != by else { throw .ownWork }
    guard !isWithdrawn else { throw GradingError(.nothingWaits, "this comment was taken back") }
    guard approvedBy == nil else {
      throw GradingError(.waitsAlready, "this comment is approved already")
    }
    approvedBy = person
  }
}

/// In which way an answer fails: which exercise, by which rules, at which checks.
public struct AnswerPattern: Sendable, Hashable, Codable {
  /// The pack.
  public let pack: PackID
  /// The course.
  public let course: CourseID
  /// The exercise.
  public let exercise: ExerciseID
  /// The exercise's version.
  public let version: Int
  /// The rules.
  public let rulesDigest: String
  /// The engine.
  public let engineVersion: String
  /// The checks that do not pass, by name.
  public let failed: [CheckID]

  /// The pattern of the last answer of an attempt; `nil` if nothing fails in it, or nothing is handed in.
  public init?(of attempt: Attempt) {
    guard let grade = attempt.latestGrade else { return nil }
    self.init(grade, attempt.pin)
  }

  /// The pattern of a graded answer; `nil` if nothing fails in it.
  public init?(_ grade: Grade, _ pin: VariantPin) {
    failed = grade.checks.filter { !$0.isPassed }.map(\.id).sorted()
    guard !failed.isEmpty else { return nil }
    pack = pin.pack
    course = pin.course
    exercise = pin.exercise
    version = pin.version
    rulesDigest = grade.rulesDigest
    engineVersion = grade.engineVersion
  }
}

/// People's words appear in no log by accident.
extension SharedComment: CustomStringConvertible, CustomReflectable {
  /// That it is a comment.
  public var description: String { "a comment on \(about.exercise)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
