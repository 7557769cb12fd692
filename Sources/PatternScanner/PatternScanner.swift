public import PCRE2

/// Finds many patterns in one text: exactly the matches that each pattern alone would give.
///
/// ```swift
/// let scanner = try PatternScanner([ScanPattern(#"\bKD-\d{6}\b"#, keywords: ["kd-"])])
/// var result = ScanResult()
/// scanner.scan(text.span, into: &result)
/// ```
/// A scanner is immutable and may be shared by threads. It keeps no state between texts; a
/// `ScanResult` that is used again keeps its memory.
///
/// It reads each pattern once, works out which bytes all of its matches have, and asks PCRE2 only
/// where these stand. Until it has seen so much text that this pays, it searches pattern by pattern. A
/// pattern that alone would be given up at a place where it cannot match is not tried there; so fewer
/// patterns may be given up, and none of them silently.
public struct PatternScanner: Sendable {
  /// The compiled patterns, at the indices of the list that the scanner was made from.
  public let patterns: [Pattern]
  /// Which patterns a text can have at all.
  private let keywords: Deferred<KeywordFilter>
  private let plan: PlanSource

  /// Compiles the patterns.
  ///
  /// - Throws: `ScanPatternError` with the index of the first pattern that does not compile.
  public init(_ patterns: [ScanPattern]) throws(ScanPatternError) {
    try self.init(patterns, build: .best)
  }

  /// - Parameter build: the copy of the stages to use.
  package init(_ patterns: [ScanPattern], build: StageBuild) throws(ScanPatternError) {
    self.init(deferring: patterns, plans: nil, build: build)
    for (index, pattern) in self.patterns.enumerated() {
      do {
        try pattern.compile()
      } catch {
        throw ScanPatternError(index: index, error: error)
      }
    }
  }

  /// A scanner of patterns that have compiled before; each is compiled again when a text first needs it.
  ///
  /// - Parameter plans: where its plan is looked for, and kept.
  public init(deferring patterns: [ScanPattern], plans: KeptPlans? = nil) {
    self.init(deferring: patterns, plans: plans, build: .best)
  }

  private init(deferring patterns: [ScanPattern], plans: KeptPlans?, build: StageBuild) {
    self.patterns = patterns.map { Pattern(deferring: $0.source, options: $0.options) }
    keywords = Deferred { KeywordFilter(patterns.map(\.keywords), build: build) }
    plan = PlanSource(patterns, plans, build: build)
  }

  /// The patterns that are found by a search of their own, and why.
  public var wholeTextPatterns: [WholeTextPattern] { plan.value.wholeText }

  /// Scans a text.
  ///
  /// - Parameters:
  ///   - text: the bytes to scan.
  ///   - result: emptied first, then filled pattern by pattern, each from left to right.
  public func scan(_ text: borrowing Span<UInt8>, into result: inout ScanResult) {
    if let plan = plan.planIfWorthIt(for: text.count) {
      scan(text, by: plan, into: &result)
    } else {
      scanEach(text, into: &result)
    }
  }

  /// Scans a text pattern by pattern, without a plan.
  private func scanEach(_ text: borrowing Span<UInt8>, into result: inout ScanResult) {
    result.removeAll()
    let live = keywords.value.patterns(worthTryingIn: text)
    for index in patterns.indices where live[index] {
      let limit = patterns[index].forEachMatch(in: text) { range in
        result.matches.append(ScanMatch(pattern: index, range: range))
        return true
      }
      if let limit { result.unevaluated.append(UnevaluatedPattern(pattern: index, limit: limit)) }
    }
  }

  /// Scans a text by the plan, whether it pays or not, and says how much work that was.
  @discardableResult
  package func scan(
    _ text: borrowing Span<UInt8>, countingInto result: inout ScanResult
  ) -> ScanWork {
    scan(text, by: plan.value, into: &result)
  }

  @discardableResult
  private func scan(
    _ text: borrowing Span<UInt8>, by plan: ScanPlan, into result: inout ScanResult
  ) -> ScanWork {
    result.removeAll()
    return ScanScratch.withBuffers { buffers in
      StagedScan(patterns: patterns, keywords: keywords, plan: plan).scan(text, &buffers)
      result.take(&buffers, patternCount: patterns.count)
      return buffers.work
    }
  }

  /// Whether each pattern is worth trying in a text, as one of its keywords stands there.
  package func patterns(worthTryingIn text: borrowing Span<UInt8>) -> [Bool] {
    keywords.value.patterns(worthTryingIn: text)
  }
}
