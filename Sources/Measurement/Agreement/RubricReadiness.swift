import Foundation

/// Whether two people agree well enough on a rubric that passing and failing may hang on it.
public enum RubricReadiness: Sendable, Hashable, CustomStringConvertible {
  /// It may be used for pass and fail.
  case ready(KappaInterval)
  /// Not enough texts were graded twice yet.
  case tooFewPairs(count: Int, missing: Int)
  /// The agreement may be lower than it should be; the graders need one more calibration round.
  case tooLow(KappaInterval)
  /// Everything got one level, so nothing says whether levels are told apart.
  case oneLevel(count: Int)

  /// So many texts have to be graded twice, at least.
  public static let fewestPairs = 30
  /// The interval of the quadratically weighted kappa has to lie at or above this.
  public static let lowestBound = 0.6

  /// What the pairs say so far.
  ///
  /// - Parameters:
  ///   - pairs: texts that two people graded, neither seeing the other's grade.
  ///   - resamples: how often pairs are drawn for the interval.
  ///   - random: where draws come from; one with a seed says the same again.
  public init(
    _ pairs: RatingPairs, resamples: Int = KappaInterval.resamples,
    using random: inout some RandomNumberGenerator
  ) {
    guard pairs.count >= Self.fewestPairs else {
      self = .tooFewPairs(count: pairs.count, missing: Self.fewestPairs - pairs.count)
      return
    }
    guard let interval = KappaInterval(pairs, resamples: resamples, using: &random) else {
      self = .oneLevel(count: pairs.count)
      return
    }
    self = interval.interval.lowerBound >= Self.lowestBound ? .ready(interval) : .tooLow(interval)
  }

  /// Whether it may be used for pass and fail.
  public var isPublishable: Bool { if case .ready = self { true } else { false } }

  /// What is so and what comes next, in one sentence.
  public var description: String {
    switch self {
    case .ready(let found):
      "publishable for pass and fail: kappa \(found.words), from \(found.pairs) pairs"
    case .tooFewPairs(let count, let missing):
      "not yet: \(count) of \(Self.fewestPairs) pairs; grade \(missing) more twice"
    case .tooLow(let found):
      "not yet: kappa \(found.words) may lie below \(Self.lowestBound.words); "
        + "hold one more calibration round"
    case .oneLevel(let count):
      "not yet: all \(count) pairs have one and the same level; grade texts of other levels twice"
    }
  }
}

extension KappaInterval {
  /// The kappa with its interval, such as `0.86 (0.74 to 0.94)`.
  ///
  /// The lower bound is rounded down, so that 0.599 never looks like 0.60.
  var words: String {
    let low = (interval.lowerBound * 100).rounded(.down) / 100
    return "\(kappa.words) (\(low.words) to \(interval.upperBound.words))"
  }
}

extension Double {
  fileprivate var words: String { String(format: "%.2f", self) }
}
