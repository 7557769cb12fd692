import PCRE2

/// A pattern that the plan keeps for as long as it is used here: nothing is counted for it, where a scan
/// asks a pattern many times over.
@safe struct PatternReference: @unchecked Sendable {
  private let pattern: Unmanaged<Pattern>

  /// - Parameter pattern: a pattern that outlives this.
  init(_ pattern: Unmanaged<Pattern>) { unsafe self.pattern = pattern }

  /// As ``Pattern/firstMatch(in:from:startingBefore:)``.
  @inline(__always)
  func firstMatch(
    in text: borrowing Span<UInt8>, from offset: Int, startingBefore limit: Int? = nil,
    _ scratch: borrowing MatchScratch
  ) -> MatchResult {
    let code = unsafe pattern._withUnsafeGuaranteedRef { $0.matchable }
    return scratch.firstMatch(of: code, in: text, from: offset, startingBefore: limit)
  }
}
