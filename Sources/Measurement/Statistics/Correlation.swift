import Foundation

/// How closely two measures go together over the same cases, and how well that is known.
public struct Correlation: Sendable, Hashable {
  /// Pearson's r, −1 to 1.
  public let value: Double
  /// How many cases it rests on.
  public let count: Int

  /// The correlation of pairs; `nil` below two pairs, or where a measure is the same in all of them.
  public init?(_ pairs: [(Double, Double)]) {
    let number = Double(pairs.count)
    let means = (
      pairs.reduce(0) { $0 + $1.0 } / number, pairs.reduce(0) { $0 + $1.1 } / number
    )
    var (first, second, both) = (0.0, 0.0, 0.0)
    for pair in pairs {
      let (left, right) = (pair.0 - means.0, pair.1 - means.1)
      first += left * left
      second += right * right
      both += left * right
    }
    guard !Variance.isNone(pairs.map(\.0)), !Variance.isNone(pairs.map(\.1)), first > 0, second > 0
    else { return nil }
    value = min(max(both / (first * second).squareRoot(), -1), 1)
    count = pairs.count
  }

  /// Between what the true correlation lies with 95 % confidence.
  ///
  /// `nil` below four cases, and where the cases lie on one line: then nothing says how far off it is. The
  /// inverse hyperbolic tangent of r is spread nearly normally with the standard error 1/√(n − 3). Source:
  /// R. A. Fisher, "On the 'Probable Error' of a Coefficient of Correlation Deduced from a Small Sample",
  /// Metron 1 (1921).
  public var interval: ClosedRange<Double>? {
    guard count > 3, abs(value) < 1 else { return nil }
    let reach = NormalDistribution.z95 / Double(count - 3).squareRoot()
    let middle = atanh(value)
    return tanh(middle - reach)...tanh(middle + reach)
  }
}
