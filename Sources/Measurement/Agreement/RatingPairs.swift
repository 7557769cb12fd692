/// What two people said of the same texts, each by a level.
///
/// A level is a whole number such as the points of a rubric; weights look at how far two levels lie apart.
///
/// ```swift
/// let pairs = RatingPairs([(3, 3), (2, 1), (4, 4)])
/// pairs.agreement   // 2/3
/// pairs.kappa(.quadratic)
/// ```
public struct RatingPairs: Sendable, Hashable {
  /// How much it matters that two levels differ.
  public enum Weight: String, Sendable, Hashable, CaseIterable {
    /// Any difference is as bad as any other: Cohen's kappa.
    case unweighted
    /// By the distance.
    case linear
    /// By the square of the distance: two levels off is four times as bad as one.
    case quadratic
  }

  /// The first person's levels.
  public let first: [Int]
  /// The second person's, of the same texts in the same order.
  public let second: [Int]

  /// Pairs of levels.
  public init(_ pairs: [(Int, Int)]) {
    first = pairs.map(\.0)
    second = pairs.map(\.1)
  }

  /// How many pairs there are.
  public var count: Int { first.count }

  /// The share of texts to which both gave the same level; `nil` without a pair.
  public var agreement: Double? {
    guard count > 0 else { return nil }
    return Double(zip(first, second).count { $0 == $1 }) / Double(count)
  }

  /// How much better than chance the two agree: 1 is always, 0 is as if by chance, below 0 is worse.
  ///
  /// 1 − (mean weight of the pairs that are) / (mean weight of all pairs that could be, of any level of the
  /// first with any of the second). `nil` without a pair, and where both always gave one and the same level:
  /// then chance would agree as well. Sources: J. Cohen, "A Coefficient of Agreement for Nominal Scales",
  /// Educational and Psychological Measurement 20 (1960); "Weighted Kappa", Psychological Bulletin 70 (1968).
  public func kappa(_ weight: Weight) -> Double? {
    let seen = zip(first, second).reduce(0) { $0 + weight.of($1.0, $1.1) }
    let (left, right) = (RatingPairs.counts(first), RatingPairs.counts(second))
    var chance = 0.0
    for (level, count) in left {
      for (other, times) in right { chance += weight.of(level, other) * Double(count * times) }
    }
    guard count > 0, chance > 0 else { return nil }
    return 1 - seen * Double(count) / chance
  }

  /// Levels with how often each was given, the lowest first, so that sums are the same on each run.
  private static func counts(_ levels: [Int]) -> [(level: Int, count: Int)] {
    Dictionary(levels.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }
}

extension RatingPairs.Weight {
  /// How bad it is that two levels stand for the same text; 0 where they are equal.
  func of(_ level: Int, _ other: Int) -> Double {
    let distance = abs(Double(level) - Double(other))
    return switch self {
    case .unweighted: distance == 0 ? 0 : 1
    case .linear: distance
    case .quadratic: distance * distance
    }
  }
}
