public import Detection
public import Courses
public import Foundation
public import PolicyPacks
public import Practice

/// An answer of a batch with its grade.
public struct GradedSubmission: Sendable, Hashable {
  /// Where it stands.
  public let place: SubmissionPlace
  /// Whose it is.
  public let learner: PersonID
  /// When it was handed in, where the answer says it.
  public let submitted: Date?
  /// What was asked.
  public let pin: VariantPin
  /// The skills that the exercise trains.
  public let skills: [SkillID]
  /// The answer.
  public let response: Response
  /// What it came to.
  public let grade: Grade
}

/// What an answer of a batch came to.
public enum BatchResult: Sendable, Hashable {
  /// It was graded.
  case graded(GradedSubmission)
  /// It was not, and why.
  case leftOut(LeftOut)
}

/// People's words appear in no log by accident.
extension GradedSubmission: CustomStringConvertible, CustomReflectable {
  /// Where it stands.
  public var description: String { place.description }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
