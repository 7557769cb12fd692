import Foundation

/// How far the difficulty of an item moved in its last 30 days.
public struct DifficultyDrift: Sendable, Hashable {
  /// The difficulty 30 days before the last answer, in logits.
  public let before: Double
  /// The difficulty now, in logits.
  public let now: Double
  /// By how much the odds to pass changed, in standard errors; below 0 it became harder.
  public let deviation: Double

  /// So many days are looked at.
  public static let days = 30
  /// So many answers are needed within those days, and as many before them.
  public static let fewestAnswers = 30

  /// By how much it became harder, in logits; below 0 it became easier.
  public var change: Double { now - before }

  /// Whether as much would happen less than once in a hundred items by chance.
  ///
  /// An estimate that follows every answer never stands still: by chance alone it is off by about a quarter of
  /// a logit. So the shares that passed before and within the days are compared as well.
  public var isBeyondChance: Bool { abs(deviation) > NormalDistribution.quantile(0.995) }

  /// The drift; `nil` with too few answers before or within the last days.
  ///
  /// - Parameter points: the item's history, in the order of time.
  public init?(_ points: [EloHistory.Point]) {
    guard let last = points.last else { return nil }
    let edge = last.at - Double(Self.days) * 86_400
    let (old, new) = (points.filter { $0.at <= edge }, points.filter { $0.at > edge })
    guard old.count >= Self.fewestAnswers, new.count >= Self.fewestAnswers, let settled = old.last
    else { return nil }
    before = settled.difficulty
    now = last.difficulty
    deviation = Self.deviation(old, new)
  }

  /// The change of the log odds to pass over its standard error, half a case added to each count.
  ///
  /// Source: A. Agresti, "Categorical Data Analysis" (2013), 3.1.1.
  private static func deviation(_ old: [EloHistory.Point], _ new: [EloHistory.Point]) -> Double {
    let counts = [new, old].flatMap { points in
      let passed = Double(points.count(where: \.isPassed))
      return [passed + 0.5, Double(points.count) - passed + 0.5]
    }
    let change = log(counts[0] / counts[1]) - log(counts[2] / counts[3])
    return change / counts.reduce(0) { $0 + 1 / $1 }.squareRoot()
  }
}
