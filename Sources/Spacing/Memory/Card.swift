public import Foundation

/// What is known of one person's memory of one skill, after the last review.
///
/// It is never kept: it is what the reviews add up to, so two programs that each add a review lose
/// nothing of each other's.
public struct Card: Sendable, Hashable {
  /// Where it stands.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// On the first steps.
    case learning
    /// Remembered, and asked again after days.
    case review
    /// Forgotten, and back on steps.
    case relearning
  }

  /// Where it stands.
  public let state: State
  /// Which step it is on, from 0; `nil` in review.
  public let step: Int?
  /// After how many days nine of ten such things are still remembered.
  public let stability: Double
  /// How hard it is: 1 to 10.
  public let difficulty: Double
  /// When it was last reviewed.
  public let lastReview: Date
  /// When it is to be reviewed next.
  public let due: Date
  let model: MemoryModel

  /// How likely it is that the skill is still there at a moment: 0 to 1.
  ///
  /// Whole days count, so on the day of the review it is 1.
  public func retrievability(at moment: Date) -> Double {
    model.retrievability(stability: stability, days: lastReview.wholeDays(until: moment))
  }
}

extension Date {
  /// Days that have passed wholly; below 0 for moments before.
  ///
  /// Counted in whole milliseconds, because two moments that are kept as fractions of a second can
  /// lie a hair less than a day apart.
  func wholeDays(until moment: Date) -> Int {
    let start = (timeIntervalSince1970 * 1000).rounded()
    let end = (moment.timeIntervalSince1970 * 1000).rounded()
    return Int(((end - start) / 86_400_000).rounded(.down))
  }
}
