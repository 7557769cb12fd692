/// What a search came to.
///
/// Reaching a limit is a result of its own, never "no match".
public enum MatchResult: Sendable, Hashable {
  /// The first match, in UTF-8 bytes of the text, half-open.
  case match(Range<Int>)
  /// The pattern matches nowhere where it was asked to look.
  case noMatch
  /// The search was given up, so nobody knows.
  case limitReached(MatchLimit)
}

/// The bound that ended a search.
public enum MatchLimit: String, Sendable, Hashable, Codable {
  /// Too many backtracking steps.
  case steps = "match-limit"
  /// The just-in-time compiler's stack was used up.
  case stack = "stack-limit"
  /// PCRE2 reported something else; also counted as "could not be evaluated".
  case other = "matching-error"
}
