/// A share, and between which shares the true one lies with 95 % confidence.
///
/// Good also for few cases and for shares near 0 and 1. Source: E. B. Wilson, "Probable Inference, the Law of
/// Succession, and Statistical Inference", Journal of the American Statistical Association 22 (1927).
public struct WilsonInterval: Sendable, Hashable {
  /// The share that was seen.
  public let share: Double
  /// Where the true one lies.
  public let interval: ClosedRange<Double>

  /// The share of so many of a number of cases; `nil` without a case.
  public init?(_ count: Int, of cases: Int) {
    guard cases > 0, (0...cases).contains(count) else { return nil }
    let (number, square) = (Double(cases), NormalDistribution.z95 * NormalDistribution.z95)
    share = Double(count) / number
    let middle = (share + square / (2 * number)) / (1 + square / number)
    let reach =
      NormalDistribution.z95 / (1 + square / number)
      * (share * (1 - share) / number + square / (4 * number * number)).squareRoot()
    let low = count == 0 ? 0 : max(0, middle - reach)
    interval = low...(count == cases ? 1 : min(1, middle + reach))
  }
}
