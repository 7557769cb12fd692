public import Foundation

/// One learner's first answer to an item, without a word of it.
public struct ItemResponse: Sendable, Hashable {
  /// What one check of the item came to.
  public struct Check: Sendable, Hashable {
    /// The check.
    public var id: String
    /// Whether it passes.
    public var isPassed: Bool

    /// A check.
    public init(_ id: String, isPassed: Bool) {
      self.id = id
      self.isPassed = isPassed
    }
  }

  /// A number that stands for the learner within one analysis, and says nothing outside of it.
  public var learner: Int
  /// The item.
  public var item: String
  /// When it was answered.
  public var at: Date
  /// Whether it passes.
  public var isPassed: Bool
  /// The checks.
  public var checks: [Check]
  /// Which variant was asked: the same number for the same text.
  public var variant: UInt64
  /// How long it took, as the place of a bucket, 0 for the shortest; `nil` if nobody knows.
  public var timeStep: Int?

  /// An answer.
  public init(
    learner: Int, item: String, at moment: Date, isPassed: Bool, checks: [Check] = [],
    variant: UInt64 = 0, timeStep: Int? = nil
  ) {
    self.learner = learner
    self.item = item
    self.at = moment
    self.isPassed = isPassed
    self.checks = checks
    self.variant = variant
    self.timeStep = timeStep
  }

  /// 1 if it passes, else 0.
  var score: Double { isPassed ? 1 : 0 }
}
