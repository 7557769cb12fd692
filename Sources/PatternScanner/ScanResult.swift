public import PCRE2

/// What a scan found.
public struct ScanResult: Sendable {
  /// The matches, pattern by pattern, each from left to right; none is empty.
  public internal(set) var matches: [ScanMatch] = []
  /// The patterns whose search was given up.
  ///
  /// Matches found before that are in `matches`.
  public internal(set) var unevaluated: [UnevaluatedPattern] = []

  /// An empty result, to be filled by a scan.
  public init() {}

  mutating func removeAll() {
    matches.removeAll(keepingCapacity: true)
    unevaluated.removeAll(keepingCapacity: true)
  }
}

/// One match of one pattern.
public struct ScanMatch: Sendable, Hashable {
  /// The index of the pattern.
  public var pattern: Int
  /// Where it matched, in UTF-8 bytes, half-open.
  public var range: Range<Int>
}

/// A pattern that could not be evaluated on a text.
public struct UnevaluatedPattern: Sendable, Hashable {
  /// The index of the pattern.
  public var pattern: Int
  /// The bound that was reached.
  public var limit: MatchLimit
}
