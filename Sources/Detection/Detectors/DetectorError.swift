public import PCRE2

/// A detector that does not compile.
public struct DetectorError: Error, Sendable, Hashable {
  /// The list of a detector that an error is in.
  public enum Part: String, Sendable, Hashable {
    /// `pattern`.
    case pattern
    /// `words`, `raisedBy` or `loweredBy`.
    case words
    /// `never`.
    case never
    /// `samples`.
    case samples
  }

  /// The detector.
  public let rule: RuleID
  /// The list.
  public let part: Part
  /// The index in that list.
  public let index: Int
  /// What is wrong with the pattern.
  public let error: PatternError
}
