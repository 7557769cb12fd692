public import Foundation

/// Says from the reviews of a skill how well it is remembered and when it comes again: FSRS-6.
///
/// The same reviews always give the same card: nothing is drawn at random. Equal to the Python package
/// `fsrs` 6.3.2 without its fuzz.
///
/// ```swift
/// let card = Scheduler().card(after: reviews)     // nil without a review
/// card?.due
/// card?.retrievability(at: friday)
/// ```
public struct Scheduler: Sendable, Hashable {
  /// How likely it should be that something is still remembered when it comes again.
  public let retention: Double
  /// What new things go through before they wait for days, in seconds.
  public let learningSteps: [TimeInterval]
  /// What forgotten things go through, in seconds.
  public let relearningSteps: [TimeInterval]
  /// Nothing waits for longer, in days.
  public let longestInterval: Int
  let model: MemoryModel

  /// A scheduler.
  ///
  /// - Parameters:
  ///   - retention: how likely it should be that something is still remembered, above 0 and below 1.
  ///   - learningSteps: none here, because practice is planned by the day.
  ///   - relearningSteps: none here either.
  ///   - longestInterval: a hundred years, unless somebody wants less.
  public init(
    weights: Weights = .standard, retention: Double = 0.9, learningSteps: [TimeInterval] = [],
    relearningSteps: [TimeInterval] = [], longestInterval: Int = 36_500
  ) {
    self.retention = min(max(retention, 0.01), 0.999)
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.longestInterval = max(1, longestInterval)
    model = MemoryModel(weights)
  }

  /// What the reviews add up to, in their order; `nil` without any.
  public func card(after reviews: some Sequence<Review>) -> Card? {
    reviews.reduce(nil) { card, review in self.card(card, after: review) }
  }

  /// The card after one more review.
  public func card(_ card: Card?, after review: Review) -> Card {
    let (stability, difficulty) = memory(of: card, after: review)
    let placed = placement(
      from: card?.state ?? .learning, card?.step ?? 0, review.rating, stability)
    return Card(
      state: placed.state, step: placed.step, stability: stability, difficulty: difficulty,
      lastReview: review.at, due: review.at + placed.interval, model: model)
  }

  private func memory(
    of card: Card?, after review: Review
  ) -> (stability: Double, difficulty: Double) {
    guard let card else {
      return (model.firstStability(review.rating), model.firstDifficulty(review.rating))
    }
    let days = card.lastReview.wholeDays(until: review.at)
    let stability =
      days < 1
      ? model.sameDayStability(after: review.rating, from: card.stability)
      : model.stability(
        after: review.rating, from: card.stability, card.difficulty,
        card.retrievability(at: review.at))
    return (stability, model.difficulty(after: review.rating, from: card.difficulty))
  }

  /// For how many days something waits.
  func days(_ stability: Double) -> Int {
    let days = model.days(stability: stability, until: retention).rounded(.toNearestOrEven)
    return Int(min(max(days, 1), Double(longestInterval)))
  }
}
