/// Quantiles of values that were seen.
package enum Quantile {
  /// The value below which a share of ordered values lies, with straight lines between neighbours.
  ///
  /// The position is (n − 1) · share, counted from 0: type 7 of R. J. Hyndman, Y. Fan, "Sample Quantiles in
  /// Statistical Packages", The American Statistician 50 (1996).
  ///
  /// - Parameters:
  ///   - share: 0 to 1; what lies outside is taken for the nearer end.
  ///   - ordered: the values, the smallest first.
  /// - Returns: `nil` without a value.
  package static func of(_ share: Double, in ordered: [Double]) -> Double? {
    guard let last = ordered.indices.last else { return nil }
    let position = Double(last) * min(max(share, 0), 1)
    let below = Int(position)
    let (low, high) = (ordered[below], ordered[min(below + 1, last)])
    return low + (position - Double(below)) * (high - low)
  }
}
