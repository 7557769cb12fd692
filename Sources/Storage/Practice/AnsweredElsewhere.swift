public import Detection
public import Courses
public import PolicyPacks
public import Practice

/// An answer that was given elsewhere, such as in a file, with the grade that it got here.
public struct AnsweredElsewhere: Sendable, Hashable {
  /// Whose it is.
  public let person: PersonID
  /// What was asked.
  public let pin: VariantPin
  /// The skills that the exercise trains.
  public let skills: [SkillID]
  /// The answer with its grade, whose moment is that of handing in.
  public let submission: Submission

  /// An answer.
  public init(person: PersonID, pin: VariantPin, skills: [SkillID], submission: Submission) {
    self.person = person
    self.pin = pin
    self.skills = skills
    self.submission = submission
  }
}

/// What keeping an answer came to.
public enum KeptAnswer: Sendable, Hashable {
  /// It is an attempt of its own now.
  case new(AttemptID)
  /// The person's attempt at the same data says the same already.
  case known(AttemptID)
}

/// People's words appear in no log by accident.
extension AnsweredElsewhere: CustomStringConvertible, CustomReflectable {
  /// The exercise.
  public var description: String { "an answer to \(pin.exercise)" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: [:]) }
}
