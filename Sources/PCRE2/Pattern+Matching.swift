import CPCRE2

extension Pattern {
  /// The first match at or after an offset.
  ///
  /// Look-behinds, `\b` and anchors see the whole text, wherever the search starts.
  ///
  /// - Parameters:
  ///   - text: the bytes to search.
  ///   - offset: where the search starts.
  ///   - limit: only matches that start before this offset count; without it, all do.
  public func firstMatch(
    in text: borrowing Span<UInt8>, from offset: Int = 0, startingBefore limit: Int? = nil
  ) -> MatchResult {
    ThreadScratch.with { scratch in
      scratch.firstMatch(of: matchable, in: text, from: offset, startingBefore: limit)
    }
  }

  /// Every match, from left to right, each search starting where the last match ended.
  ///
  /// Empty matches are stepped over and not reported.
  ///
  /// - Parameters:
  ///   - text: the bytes to search.
  ///   - start: where the first search starts.
  ///   - body: receives each match; returning `false` ends the search.
  /// - Returns: the limit that ended the search early, if one did.
  public func forEachMatch(
    in text: borrowing Span<UInt8>, from start: Int = 0, _ body: (Range<Int>) -> Bool
  ) -> MatchLimit? {
    var offset = start
    while offset <= text.count {
      switch firstMatch(in: text, from: offset) {
      case .noMatch: return nil
      case .limitReached(let limit): return limit
      case .match(let range):
        if range.isEmpty {
          offset = range.upperBound + 1
        } else {
          guard body(range) else { return nil }
          offset = range.upperBound
        }
      }
    }
    return nil
  }

  /// The ranges of all groups of a match, `nil` where a group took no part.
  ///
  /// Found by matching again at the same place, so that the fast path needs no captures.
  ///
  /// - Parameter match: a match of this pattern in this text.
  /// - Returns: the whole match at index 0, then each group at its number; empty when the match
  ///   could not be repeated.
  public func groups(of match: Range<Int>, in text: borrowing Span<UInt8>) -> [Range<Int>?] {
    ThreadScratch.with { scratch in
      scratch.groups(of: self, match: match, in: text)
    }
  }

  /// Whether the whole text matches.
  ///
  /// For patterns compiled with ``PatternOptions/anchored`` and ``PatternOptions/endAnchored``.
  public func matchesWhole(_ text: borrowing Span<UInt8>) -> Bool {
    guard case .match(let range) = firstMatch(in: text) else { return false }
    return range == 0..<text.count
  }
}
