import Foundation

/// What one answer says about a learner's ability and an item's difficulty, both in logits.
///
/// The chance to pass is P = 1 / (1 + e^−(θ − b)), that of Rasch; then θ += K(learner) · (y − P) and
/// b −= K(item) · (y − P). Source: R. Pelánek, "Applications of the Elo Rating System in Adaptive Educational
/// Systems", Computers & Education 98 (2016).
public struct EloStep: Sendable, Hashable {
  /// The chance to pass before the answer.
  public let expected: Double
  /// The ability after it.
  public let ability: Double
  /// The difficulty after it.
  public let difficulty: Double

  /// How far one answer moves a learner, in logits.
  public static let learnerStep = 0.4
  /// How far one answer moves an item, in logits.
  public static let itemStep = 0.1

  /// An answer with a score of 0 to 1.
  public init(ability: Double, difficulty: Double, score: Double) {
    expected = 1 / (1 + exp(difficulty - ability))
    self.ability = ability + Self.learnerStep * (score - expected)
    self.difficulty = difficulty - Self.itemStep * (score - expected)
  }
}
