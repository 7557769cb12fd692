/// Between what the quadratically weighted kappa of two people lies with 95 % confidence.
///
/// By the bootstrap: as many pairs as there are, drawn from them with replacement, many times over; the
/// interval holds the middle 95 % of their kappas. Source: B. Efron, R. Tibshirani, "An Introduction to the
/// Bootstrap" (1993), chapter 13.
public struct KappaInterval: Sendable, Hashable {
  /// The quadratically weighted kappa of the pairs themselves.
  public let kappa: Double
  /// Where the true one lies.
  public let interval: ClosedRange<Double>
  /// How many pairs it rests on.
  public let pairs: Int
  /// How many draws have a kappa.
  public let used: Int
  /// How many draws have none, as they happened to hold one level alone; they are left out.
  public let dropped: Int

  /// How often pairs are drawn, unless something else is asked for.
  public static let resamples = 5000

  /// The interval; `nil` where the pairs, or all draws from them, have no kappa.
  ///
  /// - Parameters:
  ///   - pairs: what the two said.
  ///   - resamples: how often pairs are drawn, at least once.
  ///   - random: where draws come from: each index is the next number, modulo the number of pairs. One with
  ///     a seed gives the same interval again.
  public init?(
    _ pairs: RatingPairs, resamples: Int = KappaInterval.resamples,
    using random: inout some RandomNumberGenerator
  ) {
    guard let kappa = pairs.kappa(.quadratic) else { return nil }
    let levels = zip(pairs.first, pairs.second).map { (Double($0), Double($1)) }
    var kappas: [Double] = []
    let resamples = max(resamples, 1)
    for _ in 0..<resamples {
      if let drawn = Moments(of: levels, using: &random).kappa { kappas.append(drawn) }
    }
    kappas.sort()
    guard let low = Quantile.of(0.025, in: kappas), let high = Quantile.of(0.975, in: kappas)
    else { return nil }
    self.kappa = kappa
    interval = low...high
    self.pairs = pairs.count
    used = kappas.count
    dropped = resamples - kappas.count
  }
}

/// Sums over pairs that were drawn, from which the quadratic kappa follows without counting levels.
private struct Moments {
  private var count = 0.0
  private var first = 0.0
  private var second = 0.0
  private var squares = 0.0
  private var differences = 0.0

  init(of levels: [(Double, Double)], using random: inout some RandomNumberGenerator) {
    count = Double(levels.count)
    for _ in levels {
      let (left, right) = levels[Int(random.next() % UInt64(levels.count))]
      first += left
      second += right
      squares += left * left + right * right
      differences += (left - right) * (left - right)
    }
  }

  /// The mean of (a − b)² over all a and all b is the mean of a² + b², less twice the means' product.
  var kappa: Double? {
    let chance = count * squares - 2 * first * second
    return chance > 0 ? 1 - differences * count / chance : nil
  }
}
