import Foundation

/// The formulas of FSRS-6: how stable a memory is, how hard, and how likely it is still there.
///
/// Powers are taken of `e` rather than with `exp`, and in the order in which the Python package `fsrs`
/// takes them, so that both come to the same bits where the machine's `pow` is the same.
struct MemoryModel: Sendable, Hashable {
  /// A memory never gets less stable than this, in days.
  static let leastStability = 0.001
  /// What difficulties lie in.
  static let difficulties = 1.0...10.0

  let weights: Weights
  /// How fast a memory fades: below 0.
  let decay: Double
  /// So scaled that nine tenths are left after as many days as the memory is stable.
  let factor: Double

  init(_ weights: Weights) {
    self.weights = weights
    decay = -weights[20]
    factor = pow(0.9, 1 / decay) - 1
  }

  /// How likely it is that something is still remembered after so many days.
  func retrievability(stability: Double, days: Int) -> Double {
    pow(1 + factor * Double(max(0, days)) / stability, decay)
  }

  /// After how many days it is as likely as that, before it is rounded.
  func days(stability: Double, until retention: Double) -> Double {
    (stability / factor) * (pow(retention, 1 / decay) - 1)
  }

  func firstStability(_ rating: Rating) -> Double {
    max(weights[rating.rawValue - 1], MemoryModel.leastStability)
  }

  func firstDifficulty(_ rating: Rating) -> Double { clamped(openFirstDifficulty(rating)) }

  /// Difficulties are drawn towards that of an easy thing, which lies outside of their range.
  func difficulty(after rating: Rating, from difficulty: Double) -> Double {
    let change = -(weights[6] * Double(rating.rawValue - 3))
    let damped = difficulty + (10 - difficulty) * change / 9
    return clamped(weights[7] * openFirstDifficulty(.easy) + (1 - weights[7]) * damped)
  }

  /// The stability after a review on the same day.
  func sameDayStability(after rating: Rating, from stability: Double) -> Double {
    let shift = Double(rating.rawValue - 3) + weights[18]
    let increase = pow(M_E, weights[17] * shift) * pow(stability, -weights[19])
    let kept = rating == .again ? increase : max(increase, 1)
    return max(stability * kept, MemoryModel.leastStability)
  }

  /// The stability after a review on a later day.
  func stability(
    after rating: Rating, from stability: Double, _ difficulty: Double, _ retrievability: Double
  ) -> Double {
    let next =
      rating == .again
      ? lapsed(stability, difficulty, retrievability)
      : recalled(rating, stability, difficulty, retrievability)
    return max(next, MemoryModel.leastStability)
  }

  private func lapsed(
    _ stability: Double, _ difficulty: Double, _ retrievability: Double
  ) -> Double {
    let long =
      weights[11] * pow(difficulty, -weights[12]) * (pow(stability + 1, weights[13]) - 1)
      * pow(M_E, (1 - retrievability) * weights[14])
    return min(long, stability / pow(M_E, weights[17] * weights[18]))
  }

  private func recalled(
    _ rating: Rating, _ stability: Double, _ difficulty: Double, _ retrievability: Double
  ) -> Double {
    let penalty = rating == .hard ? weights[15] : 1
    let bonus = rating == .easy ? weights[16] : 1
    let surprise = pow(M_E, (1 - retrievability) * weights[10]) - 1
    let growth =
      pow(M_E, weights[8]) * (11 - difficulty) * pow(stability, -weights[9]) * surprise * penalty
      * bonus
    return stability * (1 + growth)
  }

  private func openFirstDifficulty(_ rating: Rating) -> Double {
    weights[4] - pow(M_E, weights[5] * Double(rating.rawValue - 1)) + 1
  }

  private func clamped(_ difficulty: Double) -> Double {
    min(max(difficulty, MemoryModel.difficulties.lowerBound), MemoryModel.difficulties.upperBound)
  }
}
