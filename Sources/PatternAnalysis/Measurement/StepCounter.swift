import PCRE2

/// Finds out how many steps a search needs, by searching under growing limits.
///
/// PCRE2 counts steps for each start of a search anew, and counts only some of them; but it counts
/// the same every time. What it cannot count is the time that a single step takes.
struct StepCounter {
  private let source: String
  private let options: PatternOptions
  private var patterns: [UInt32: Pattern] = [:]

  /// The limit of a search in the product.
  static let limit: UInt32 = 100_000

  init(_ syntax: PatternSyntax) {
    source = syntax.source
    options = syntax.options
  }

  /// The lowest power of two that is enough as a match limit; `nil` if the limit is not.
  ///
  /// - Parameters:
  ///   - least: where to start, for texts that cannot take fewer steps.
  ///   - starts: how many starts of the search to look at; each counts for itself.
  mutating func steps(in text: [UInt8], atLeast least: Int = 1, starts: Int) -> Int? {
    var limit = UInt32(max(1, least))
    while limit < Self.limit {
      if completes(text, limit: limit, starts: starts) { return Int(limit) }
      limit *= 2
    }
    return completes(text, limit: Self.limit, starts: starts) ? Int(limit) : nil
  }

  /// The steps of a search more exactly: at most an eighth too many.
  ///
  /// - Parameter steps: the lowest power of two that is enough.
  mutating func refined(_ steps: Int, in text: [UInt8], starts: Int) -> Int {
    var (low, high) = (steps / 2, steps)
    while high - low > max(1, high / 8) {
      let middle = (low + high) / 2
      if completes(text, limit: UInt32(middle), starts: starts) {
        high = middle
      } else {
        low = middle
      }
    }
    return high
  }

  /// Whether a search ends under a limit.
  mutating func completes(_ text: [UInt8], limit: UInt32, starts: Int) -> Bool {
    guard let pattern = pattern(limit: limit) else { return true }
    if case .limitReached = pattern.firstMatch(in: text.span, startingBefore: starts) {
      return false
    }
    return true
  }

  private mutating func pattern(limit: UInt32) -> Pattern? {
    if let pattern = patterns[limit] { return pattern }
    let pattern = try? Pattern(source, options: options, matchLimit: limit)
    patterns[limit] = pattern
    return pattern
  }
}
