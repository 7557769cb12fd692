/// Whether some variants of an item are easier than others.
///
/// Variants are put into buckets, the same variant always into the same one; Pearson's chi-squared says whether
/// the shares that pass differ from bucket to bucket more than by chance. Source: K. Pearson, Philosophical
/// Magazine 50 (1900); A. Agresti, "Categorical Data Analysis" (2013), 3.2.1.
public struct VariantSpread: Sendable, Hashable {
  /// The variants of one bucket.
  public struct Bucket: Sendable, Hashable {
    /// How many answers passed.
    public let passed: Int
    /// How many answers there are.
    public let count: Int
  }

  /// The buckets that have answers.
  public let buckets: [Bucket]
  /// The sum over buckets of (passed − expected)² / expected, and the same for what failed.
  public let chiSquared: Double
  /// How often chance alone gives as much, or more.
  public let pValue: Double

  /// There are at most so many buckets.
  public static let mostBuckets = 8

  /// The spread; `nil` where there are too few answers that passed, or that failed, for two buckets.
  ///
  /// There are as many buckets as leave each about five of the rarer outcome, as chi-squared asks for.
  ///
  /// - Parameter outcomes: for each answer its variant, and whether it passed.
  public init?(_ outcomes: [(variant: UInt64, isPassed: Bool)]) {
    let passed = outcomes.count(where: \.isPassed)
    let rarer = min(passed, outcomes.count - passed)
    let size = min(Self.mostBuckets, rarer / 5)
    guard size > 1 else { return nil }
    var found = Array(repeating: (passed: 0, count: 0), count: size)
    for outcome in outcomes {
      let place = Int(outcome.variant % UInt64(size))
      found[place].count += 1
      if outcome.isPassed { found[place].passed += 1 }
    }
    let buckets = found.filter { $0.count > 0 }.map { Bucket(passed: $0.passed, count: $0.count) }
    guard let distribution = ChiSquared(degrees: buckets.count - 1) else { return nil }
    let share = Double(passed) / Double(outcomes.count)
    chiSquared = buckets.reduce(0) { sum, bucket in
      let off = Double(bucket.passed) - share * Double(bucket.count)
      // The same distance in what failed: off² / e(passed) + off² / e(failed).
      return sum + off * off / (share * (1 - share) * Double(bucket.count))
    }
    pValue = distribution.share(above: chiSquared)
    self.buckets = buckets
  }
}
