import Foundation

/// How well errors are told from what is right, apart from how readily anything is called an error.
///
/// Hits alone say nothing: whoever marks everything misses no error. So sensitivity and bias are told apart.
/// Rates are corrected so that none is 0 or 1: half a case is added to both sides (log-linear). Source: N. A.
/// Macmillan, C. D. Creelman, "Detection Theory: A User's Guide" (2005).
///
/// For groups only: with 10 errors and 10 clean passages the interval of one person is wider than any change
/// that practice makes.
public struct SignalDetection: Sendable, Hashable {
  /// Wrong and marked, corrected: H′.
  public let hitRate: Double
  /// Right and marked, corrected: F′.
  public let falseAlarmRate: Double
  /// How far errors and what is right lie apart, in standard deviations: d′.
  public let sensitivity: Double
  /// How much it takes until something is called an error; 0 is even, below 0 suspicion: c.
  public let criterion: Double
  /// How much likelier an error is where one is just called: β.
  public let likelihoodRatio: Double
  /// The variance of the sensitivity, by the delta method.
  public let variance: Double

  /// What the counts say; `nil` unless there were both errors and passages without.
  public init?(hits: Int, misses: Int, falseAlarms: Int, correctRejections: Int) {
    let (errors, clean) = (hits + misses, falseAlarms + correctRejections)
    guard [hits, misses, falseAlarms, correctRejections].allSatisfy({ $0 >= 0 }), errors > 0,
      clean > 0
    else { return nil }
    hitRate = (Double(hits) + 0.5) / (Double(errors) + 1)
    falseAlarmRate = (Double(falseAlarms) + 0.5) / (Double(clean) + 1)
    let (hitScore, alarmScore) = (
      NormalDistribution.quantile(hitRate), NormalDistribution.quantile(falseAlarmRate)
    )
    sensitivity = hitScore - alarmScore
    criterion = -(hitScore + alarmScore) / 2
    likelihoodRatio = exp(sensitivity * criterion)
    variance =
      SignalDetection.variance(of: hitRate, hitScore, errors)
      + SignalDetection.variance(of: falseAlarmRate, alarmScore, clean)
  }

  /// Between what the true sensitivity lies with 95 % confidence.
  public var interval: ClosedRange<Double> {
    let reach = NormalDistribution.z95 * variance.squareRoot()
    return sensitivity - reach...sensitivity + reach
  }

  private static func variance(of rate: Double, _ score: Double, _ cases: Int) -> Double {
    let density = NormalDistribution.density(score)
    return rate * (1 - rate) / (Double(cases) * density * density)
  }
}

/// Where it would be best to begin to call something an error.
public struct BestCriterion: Sendable, Hashable {
  /// How much likelier an error should be than not: β*.
  public let likelihoodRatio: Double
  /// The criterion at a sensitivity: c*.
  public let criterion: Double

  /// The best criterion; `nil` unless the share lies between 0 and 1 and all else is above 0.
  ///
  /// - Parameters:
  ///   - errors: the share of passages that are wrong.
  ///   - missCost: what an error costs that nobody saw.
  ///   - falseAlarmCost: what it costs to call something an error that is none.
  ///   - sensitivity: how far errors and what is right lie apart.
  public init?(
    errors: Double, missCost: Double, falseAlarmCost: Double, sensitivity: Double
  ) {
    guard errors > 0, errors < 1, missCost > 0, falseAlarmCost > 0, sensitivity > 0 else {
      return nil
    }
    likelihoodRatio = (1 - errors) / errors * (falseAlarmCost / missCost)
    criterion = log(likelihoodRatio) / sensitivity
  }
}
