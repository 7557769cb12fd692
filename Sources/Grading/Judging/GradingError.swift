/// Why something may not happen to a case.
///
/// The message speaks of the case; no word of an answer is in it.
public struct GradingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of reason it is; more may come.
  public struct Code: Sendable, Hashable, RawRepresentable {
    /// The word for it.
    public let rawValue: String
    /// A code with this word.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// What kind of reason it is.
  public let code: Code
  /// The sentence.
  public let message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  /// The sentence.
  public var description: String { message }
}

extension GradingError.Code {
  /// A criterion has no level yet.
  public static let incomplete = Self(rawValue: "incomplete")
  /// There is no such level or criterion.
  public static let noLevel = Self(rawValue: "no-level")
  /// The answer is no answer of the attempt.
  public static let noSubmission = Self(rawValue: "no-submission")
  /// Nothing waits for people.
  public static let nothingWaits = Self(rawValue: "nothing-waits")
  /// Something waits already.
  public static let waitsAlready = Self(rawValue: "waits-already")
  /// Somebody else has it.
  public static let taken = Self(rawValue: "taken")
  /// The person has not taken it.
  public static let notTaken = Self(rawValue: "not-taken")
  /// It is the person's own answer, or their own grade that is questioned.
  public static let ownWork = Self(rawValue: "own-work")
  /// Only the learner may do this.
  public static let notLearner = Self(rawValue: "not-learner")
  /// A reason or a comment is missing.
  public static let noReason = Self(rawValue: "no-reason")
  /// It is too late, such as for taking a question back.
  public static let tooLate = Self(rawValue: "too-late")
  /// The person does not grade here.
  public static let notGrader = Self(rawValue: "not-grader")
  /// The person has as many open cases as one may have.
  public static let tooMany = Self(rawValue: "too-many")
  /// The signature is missing or is not that of the person.
  public static let signature = Self(rawValue: "signature")
  /// There is no grade of a person yet.
  public static let noGrade = Self(rawValue: "no-grade")
}
