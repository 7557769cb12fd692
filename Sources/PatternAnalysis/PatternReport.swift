/// What is to be said about a pattern.
public struct PatternReport: Sendable, Hashable {
  /// What is likely not meant, in the order of the pattern.
  public let oddities: [PatternOddity]
  /// Texts of at most 1,000,000 bytes on which a real search is given up.
  public let blowUps: [BlowUp]
  /// Texts on which the pattern looks as if it tried again and again, while the steps that PCRE2
  /// counts stay below the limit; its `seconds` say whether it takes long all the same.
  public let unconfirmed: [BlowUp]
  /// What in the pattern could not be judged by looking at it, so that only measurement speaks for
  /// it; empty if everything was.
  public let unjudged: [String]
}
