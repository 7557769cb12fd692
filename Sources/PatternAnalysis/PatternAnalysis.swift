public import PCRE2

/// Looks at a pattern as a careful colleague would.
///
/// It answers two questions: what is likely not meant, and can the pattern blow up?
///
/// ```swift
/// let report = try PatternAnalysis(#"(\w+\s?)*$"#).report()
/// ```
/// ## Topics
/// - ``PatternSyntax``, what is written
/// - ``PatternOddity``, what is likely not meant
/// - ``BlowUp``, a text on which a search is given up
public struct PatternAnalysis: Sendable {
  /// What is written.
  public let syntax: PatternSyntax
  /// What the pattern is for.
  public let use: PatternUse

  /// Reads a pattern.
  ///
  /// - Throws: `PatternError` if PCRE2 does not accept it, with the offset in the pattern.
  public init(
    _ source: String, options: PatternOptions = [], use: PatternUse = .search
  ) throws(PatternError) {
    syntax = try PatternSyntax(source, options: options)
    self.use = use
  }

  /// Everything there is to say; the same for the same pattern, except for the seconds.
  public func report() -> PatternReport {
    var finder = BlowUpFinder(syntax)
    finder.run()
    return PatternReport(
      oddities: oddities(), blowUps: finder.confirmed, unconfirmed: finder.unconfirmed,
      unjudged: finder.unjudged.sorted())
  }

  /// What is likely not meant, in the order of the pattern; without any search.
  public func oddities() -> [PatternOddity] { OddityFinder(syntax, use: use).find() }
}

/// What a pattern is used for.
public enum PatternUse: Sendable, Hashable {
  /// To find spans in longer texts, as detectors do.
  case search
  /// To say whether a value is well formed, as formats do.
  case value
}
