/// How far items that belong together measure one thing.
///
/// It rests on the learners who did every item, as sums of different items cannot be compared.
public struct ScaleReliability: Sendable, Hashable {
  /// Cronbach's alpha: m/(m − 1) · (1 − Σ variances of items / variance of sums), with sample variances.
  ///
  /// Source: L. Cronbach, "Coefficient Alpha and the Internal Structure of Tests", Psychometrika 16 (1951).
  public let alpha: Double
  /// The same for items that are passed or not, with population variances; `nil` if an item has other scores.
  ///
  /// Source: G. Kuder, M. Richardson, "The Theory of the Estimation of Test Reliability", Psychometrika 2
  /// (1937), formula 20.
  public let kuderRichardson: Double?
  /// The standard error of a learner's sum, in points: s · √(1 − alpha).
  public let standardError: Double
  /// Alpha without each item; above `alpha`, the item does not belong to the others.
  public let withoutItem: [Double?]
  /// How many learners did every item.
  public let learners: Int

  /// The reliability; `nil` below two items or two learners, or where all learners have one and the same sum.
  public init?(_ matrix: ResponseMatrix) {
    let rows = matrix.completeRows
    let sums = rows.map { $0.reduce(0, +) }
    guard let alpha = Self.alpha(rows, Variance.sample), let spread = Variance.sample(sums)
    else { return nil }
    self.alpha = alpha
    let isBinary = rows.joined().allSatisfy { $0 == 0 || $0 == 1 }
    kuderRichardson = isBinary ? Self.alpha(rows, Variance.population) : nil
    standardError = (spread * (1 - alpha)).squareRoot()
    withoutItem = (0..<matrix.itemCount).map { item in
      Self.alpha(
        rows.map { row in
          var row = row
          row.remove(at: item)
          return row
        }, Variance.sample)
    }
    learners = rows.count
  }

  private static func alpha(
    _ rows: [[Double]], _ variance: ([Double]) -> Double?
  ) -> Double? {
    let items = rows.first?.count ?? 0
    let sums = rows.map { $0.reduce(0, +) }
    guard items > 1, rows.count > 1, let whole = variance(sums), whole > 0 else { return nil }
    let parts = (0..<items).reduce(0.0) { sum, item in
      sum + (variance(rows.map { $0[item] }) ?? 0)
    }
    return Double(items) / Double(items - 1) * (1 - parts / whole)
  }
}
