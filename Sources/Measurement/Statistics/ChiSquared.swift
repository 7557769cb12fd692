import Foundation

/// The chi-squared distribution with a number of degrees of freedom.
public struct ChiSquared: Sendable, Hashable {
  /// The degrees of freedom, at least 1.
  public let degrees: Int

  /// The distribution; `nil` below one degree of freedom.
  public init?(degrees: Int) {
    guard degrees > 0 else { return nil }
    self.degrees = degrees
  }

  /// The share of values above a value: the p-value of a test that found it.
  ///
  /// That is the regularised upper incomplete gamma function Q(a, x) at half the degrees and half the value.
  /// From Q(½, x) = erfc √x or Q(1, x) = e⁻ˣ it is built up by Q(a + 1, x) = Q(a, x) + xᵃ e⁻ˣ / Γ(a + 1),
  /// which only ever adds. Source: M. Abramowitz, I. Stegun, "Handbook of Mathematical Functions" (1964),
  /// 6.5.17 and 6.5.21.
  public func share(above value: Double) -> Double {
    guard value > 0 else { return 1 }
    guard value < .infinity else { return 0 }
    let half = value / 2
    let isOdd = !degrees.isMultiple(of: 2)
    var share = isOdd ? erfc(half.squareRoot()) : exp(-half)
    var step = isOdd ? 0.5 : 1.0
    // ln Γ(a + 1), from Γ(3/2) = √π / 2 and Γ(2) = 1.
    var logGamma = isOdd ? log(Double.pi) / 2 - log(2) : 0
    while step < Double(degrees) / 2 {
      share += exp(step * log(half) - half - logGamma)
      step += 1
      logGamma += log(step)
    }
    return min(share, 1)
  }
}
