import Measurement
import Testing

@Suite("Judgement")
struct JudgementTests {
  /// Counts, and what was published or computed by others for them.
  struct Detection: Sendable {
    var counts: (hits: Int, misses: Int, falseAlarms: Int, correctRejections: Int)
    var hitRate, falseAlarmRate, sensitivity, criterion, ratio, variance, low, high: Double
  }

  static let detections = [
    Detection(
      counts: (18, 6, 5, 19), hitRate: 0.74, falseAlarmRate: 0.22, sensitivity: 1.41553862,
      criterion: 0.0644239044, ratio: 1.095482083, variance: 0.1577493122, low: 0.6370866385,
      high: 2.193990601),
    Detection(
      counts: (24, 0, 0, 24), hitRate: 0.98, falseAlarmRate: 0.02, sensitivity: 4.107497821,
      criterion: 0, ratio: 1, variance: 0.6967206705, low: 2.471519898, high: 5.743475745),
    Detection(
      counts: (22, 2, 15, 9), hitRate: 0.9, falseAlarmRate: 0.62, sensitivity: 0.9760707774,
      criterion: -0.7935161768, ratio: 0.4609213068, variance: 0.1894675062, low: 0.1229402932,
      high: 1.829201262),
    Detection(
      counts: (12, 12, 3, 21), hitRate: 0.5, falseAlarmRate: 0.14, sensitivity: 1.080319341,
      criterion: 0.5401596704, ratio: 1.792381064, variance: 0.166714017, low: 0.2800537405,
      high: 1.880584941),
    Detection(
      counts: (0, 10, 0, 10), hitRate: 0.04545454545, falseAlarmRate: 0.04545454545, sensitivity: 0,
      criterion: 1.69062163, ratio: 1, variance: 0.9503529657, low: -1.910691441,
      high: 1.910691441),
    Detection(
      counts: (14, 10, 4, 20), hitRate: 0.58, falseAlarmRate: 0.18, sensitivity: 1.117258567,
      criterion: 0.3567358044, ratio: 1.489687153, variance: 0.1557472702, low: 0.3437621384,
      high: 1.890754996),
    Detection(
      counts: (20, 4, 9, 15), hitRate: 0.82, falseAlarmRate: 0.38, sensitivity: 1.220845876,
      criterion: -0.3049421499, ratio: 0.689156174, variance: 0.1570326622, low: 0.4441641487,
      high: 1.997527603),
  ]

  @Test("is told apart into sensitivity and bias as published", arguments: detections)
  func detection(expected: Detection) throws {
    let counts = expected.counts
    let found = try #require(
      SignalDetection(
        hits: counts.hits, misses: counts.misses, falseAlarms: counts.falseAlarms,
        correctRejections: counts.correctRejections))
    expect(found.hitRate, expected.hitRate)
    expect(found.falseAlarmRate, expected.falseAlarmRate)
    expect(found.sensitivity, expected.sensitivity)
    expect(found.criterion, expected.criterion)
    expect(found.likelihoodRatio, expected.ratio)
    expect(found.variance, expected.variance)
    expect(found.interval.lowerBound, expected.low)
    expect(found.interval.upperBound, expected.high)
  }

  @Test("of errors alone, or of nothing, says nothing about sensitivity")
  func nothing() {
    #expect(SignalDetection(hits: 3, misses: 1, falseAlarms: 0, correctRejections: 0) == nil)
    #expect(SignalDetection(hits: 0, misses: 0, falseAlarms: 1, correctRejections: 3) == nil)
    #expect(SignalDetection(hits: -1, misses: 3, falseAlarms: 1, correctRejections: 3) == nil)
    #expect(Calibration([]) == nil)
    #expect(Calibration([.init(confidence: 0.5, count: 0, correct: 0)]) == nil)
  }

  @Test("that sees 83 % of the errors instead of 50 % may be mostly suspicion")
  func criterionTrap() throws {
    let before = try #require(
      SignalDetection(hits: 12, misses: 12, falseAlarms: 3, correctRejections: 21))
    let after = try #require(
      SignalDetection(hits: 20, misses: 4, falseAlarms: 9, correctRejections: 15))
    #expect(after.criterion < 0 && before.criterion > 0)
    #expect(before.interval.contains(after.sensitivity))
  }

  @Test(
    "has the best criterion that was published",
    arguments: [
      (0.3, 10.0, 1.0, 1.5, 0.2333333333, -0.9701914884), (0.1, 1, 1, 1.5, 9, 1.464816385),
      (0.5, 5, 1, 2, 0.2, -0.8047189562),
    ])
  func best(
    errors: Double, miss: Double, alarm: Double, sensitivity: Double, ratio: Double,
    criterion: Double
  ) throws {
    let best = try #require(
      BestCriterion(
        errors: errors, missCost: miss, falseAlarmCost: alarm, sensitivity: sensitivity))
    expect(best.likelihoodRatio, ratio)
    expect(best.criterion, criterion)
    #expect(
      BestCriterion(errors: 1, missCost: 1, falseAlarmCost: 1, sensitivity: sensitivity) == nil)
  }

  @Test("is as well calibrated as published, and the score is the sum of its parts")
  func calibration() throws {
    let calibration = try #require(
      Calibration([
        .init(confidence: 0.95, count: 20, correct: 15),
        .init(confidence: 0.5, count: 10, correct: 5),
        .init(confidence: 0.6, count: 10, correct: 5),
        .init(confidence: 0.8, count: 15, correct: 10),
        .init(confidence: 0.8, count: 5, correct: 3),
      ]))
    #expect(calibration.bins.map(\.count) == [10, 10, 20, 20] && calibration.count == 60)
    expect(calibration.brier, 0.2441666667)
    expect(calibration.reliability, 0.0225)
    expect(calibration.resolution, 0.01055555556)
    expect(calibration.uncertainty, 0.2322222222)
    expect(
      calibration.brier,
      calibration.reliability - calibration.resolution + calibration.uncertainty, 1e-14)
    expect(try #require(calibration.skill), -0.0514354067)
    expect(calibration.overconfidence, 0.1333333333)
    expect(calibration.expectedError, 0.1333333333)
  }

  @Test("that was always right has no skill to speak of")
  func alwaysRight() throws {
    let calibration = try #require(Calibration([.init(confidence: 0.8, count: 5, correct: 5)]))
    #expect(calibration.skill == nil)
    expect(calibration.overconfidence, -0.2)
    expect(calibration.expectedError, 0.2)
  }

  @Test(
    "of a share has the interval that was published",
    arguments: [
      (0, 10, 0.0, 0.2775327999), (3, 20, 0.0523687459, 0.3604188647),
      (31, 40, 0.6249690326, 0.8768390868), (37, 50, 0.6044684274, 0.8412847251),
      (10, 10, 0.7224672001, 1), (412, 640, 0.6058914972, 0.6798931436),
    ])
  func wilson(count: Int, cases: Int, low: Double, high: Double) throws {
    let found = try #require(WilsonInterval(count, of: cases))
    expect(found.interval.lowerBound, low)
    expect(found.interval.upperBound, high)
    #expect(WilsonInterval(1, of: 0) == nil && WilsonInterval(11, of: 10) == nil)
  }

  // Expected: SciPy, stats.norm.ppf.
  @Test(
    "rests on quantiles that are right to the last digits, also far out",
    arguments: [
      (0.975, 1.9599639845400545), (0.5, 0), (0.25, -0.67448975019608171),
      (0.001, -3.0902323061678132), (1e-20, -9.2623400897984202), (1 - 1e-10, 6.3613408896974226),
    ])
  func quantile(share: Double, value: Double) {
    #expect(abs(NormalDistribution.quantile(share) - value) <= 1e-15 * max(1, abs(value)) * 4)
    if share > 1e-15 {
      #expect(abs(NormalDistribution.cumulative(value) - share) <= 1e-14 * share + 1e-16)
    }
  }

  @Test("rests on quantiles that undo the distribution over its whole range")
  func inverse() {
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    for step in -300...0 {
      let value = Double(step) / 10
      let found = NormalDistribution.quantile(NormalDistribution.cumulative(value))
      #expect(abs(found - value) <= 1e-13 * max(1, abs(value)), "\(value)")
      // Above the middle, shares near 1 are too coarse to tell values apart.
      let other = NormalDistribution.quantile(0.5 + Double(-step) / 1000)
      #expect(abs(other + NormalDistribution.quantile(0.5 - Double(-step) / 1000)) < 1e-14)
    }
  }

  private func expect(_ found: Double, _ expected: Double, _ tolerance: Double = 1e-9) {
    #expect(abs(found - expected) <= tolerance * max(1, abs(expected)))
  }
}
