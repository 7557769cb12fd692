/// Why something may not happen to an attempt.
///
/// The message speaks of the attempt; no word of an answer is in it.
public struct AttemptError: Error, Sendable, Hashable, CustomStringConvertible {
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

extension AttemptError.Code {
  /// The attempt is over; it can only be graded again.
  public static let closed = Self(rawValue: "closed")
  /// The answer passed, or the one answer of a probe is given; the attempt can only be closed.
  public static let answered = Self(rawValue: "answered")
  /// This hint is not the next one, or not yet.
  public static let hintNotYet = Self(rawValue: "hint-not-yet")
  /// It did not end in this way.
  public static let wrongEnd = Self(rawValue: "wrong-end")
  /// There is no such answer to grade again.
  public static let noSubmission = Self(rawValue: "no-submission")
  /// The confidence is none that can be.
  public static let confidence = Self(rawValue: "confidence")
}
