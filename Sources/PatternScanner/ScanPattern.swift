public import PCRE2

/// A pattern to scan for.
public struct ScanPattern: Sendable, Hashable {
  /// The PCRE2 pattern.
  public var source: String
  /// How to read it.
  public var options: PatternOptions
  /// Text of which at least one piece stands, in ASCII letters of either case, in every text that
  /// the pattern can match; without any, the pattern is always tried.
  public var keywords: [String]

  /// A pattern to scan for.
  public init(_ source: String, options: PatternOptions = [], keywords: [String] = []) {
    self.source = source
    self.options = options
    self.keywords = keywords
  }
}

/// A pattern of a list that does not compile.
public struct ScanPatternError: Error, Sendable, Hashable {
  /// Its index in the list.
  public let index: Int
  /// What is wrong with it.
  public let error: PatternError
}
