/// Whether people are right as often as they say that they are.
///
/// The Brier score is the mean squared difference between what was said and what was so: 0 is perfect. It is
/// the reliability less the resolution plus the uncertainty. Source: A. H. Murphy, "A New Vector Partition of
/// the Probability Score", Journal of Applied Meteorology 12 (1973).
public struct Calibration: Sendable, Hashable {
  /// The answers of which somebody was equally sure.
  public struct Bin: Sendable, Hashable {
    /// How sure, 0 to 1.
    public let confidence: Double
    /// How many answers.
    public let count: Int
    /// How many of them were right.
    public let correct: Int

    /// Answers of which somebody was equally sure.
    public init(confidence: Double, count: Int, correct: Int) {
      self.confidence = confidence
      self.count = count
      self.correct = correct
    }

    /// The share of them that was right.
    public var accuracy: Double { Double(correct) / Double(count) }
  }

  /// The bins that have answers, by confidence.
  public let bins: [Bin]
  /// How many answers.
  public let count: Int
  /// The share of all answers that was right.
  public let accuracy: Double
  /// The mean squared difference between confidence and outcome.
  public let brier: Double
  /// How far the bins lie from what they say; small is good.
  public let reliability: Double
  /// How far the bins lie apart; large is good.
  public let resolution: Double
  /// What whoever always said the overall share would get.
  public let uncertainty: Double
  /// By how much people said too much: the mean confidence less the share that was right.
  public let overconfidence: Double
  /// The mean distance between what bins say and what they got, by size.
  public let expectedError: Double

  /// What the bins say; `nil` without an answer.
  ///
  /// Bins of the same confidence are taken together.
  public init?(_ bins: [Bin]) {
    let bins = Calibration.merged(bins)
    guard !bins.isEmpty else { return nil }
    let count = bins.reduce(0) { $0 + $1.count }
    let accuracy = Double(bins.reduce(0) { $0 + $1.correct }) / Double(count)
    func mean(_ value: (Bin) -> Double) -> Double {
      bins.reduce(0) { $0 + Double($1.count) * value($1) } / Double(count)
    }
    brier = mean { bin in
      let (missed, right) = (bin.confidence - 1, bin.confidence)
      return bin.accuracy * missed * missed + (1 - bin.accuracy) * right * right
    }
    reliability = mean { ($0.confidence - $0.accuracy) * ($0.confidence - $0.accuracy) }
    resolution = mean { ($0.accuracy - accuracy) * ($0.accuracy - accuracy) }
    uncertainty = accuracy * (1 - accuracy)
    overconfidence = mean { $0.confidence - $0.accuracy }
    expectedError = mean { abs($0.confidence - $0.accuracy) }
    (self.bins, self.count, self.accuracy) = (bins, count, accuracy)
  }

  /// How much better it is than always saying the overall share; `nil` where all were right, or none.
  public var skill: Double? { uncertainty > 0 ? 1 - brier / uncertainty : nil }

  private static func merged(_ bins: [Bin]) -> [Bin] {
    Dictionary(grouping: bins.filter { $0.count > 0 }, by: \.confidence).map { confidence, bins in
      Bin(
        confidence: confidence, count: bins.reduce(0) { $0 + $1.count },
        correct: bins.reduce(0) { $0 + $1.correct })
    }.sorted { $0.confidence < $1.confidence }
  }
}
