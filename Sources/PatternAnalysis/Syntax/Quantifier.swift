/// How often a part may stand.
public struct Quantifier: Sendable, Hashable {
  /// The fewest times.
  public let minimum: Int
  /// The most times; `nil` if there is no most.
  public let maximum: Int?
  /// In which order the numbers of times are tried.
  public let mode: Mode
  /// Where it is written, in UTF-8 bytes of the pattern, half-open.
  public let range: Range<Int>

  /// In which order the numbers of times are tried.
  public enum Mode: Sendable, Hashable {
    /// The most first.
    case greedy
    /// The fewest first.
    case lazy
    /// Only the most.
    case possessive
  }

  /// Whether it allows one number only.
  public var isFixed: Bool { minimum == maximum }
}
