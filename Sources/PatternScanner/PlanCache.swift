/// Keeps plans from one run of a program to the next.
public protocol PlanCache: Sendable {
  /// The plan for a list of patterns, as this build of the program made it; `nil` if none was kept.
  func plan(for patterns: [ScanPattern]) -> PlanImage?

  /// Keeps the plan for a list of patterns.
  func keep(_ plan: PlanImage, for patterns: [ScanPattern])
}

/// Where a scanner's plan is looked for and kept, and when one is made that was not kept.
public struct KeptPlans: Sendable {
  /// Where.
  public let cache: any PlanCache
  /// Whether it is made with the first text, as more runs will follow; or else once the texts have been long
  /// enough to pay for it.
  public let isMakingAtOnce: Bool

  /// Plans in a cache.
  public init(in cache: any PlanCache, makingAtOnce isMakingAtOnce: Bool = false) {
    self.cache = cache
    self.isMakingAtOnce = isMakingAtOnce
  }
}
