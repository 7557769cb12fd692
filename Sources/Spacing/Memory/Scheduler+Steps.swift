import Foundation

/// Where a card goes after a review, and for how long.
struct Placement {
  var state: Card.State
  var step: Int?
  /// In seconds.
  var interval: TimeInterval
}

extension Scheduler {
  func placement(
    from state: Card.State, _ step: Int, _ rating: Rating, _ stability: Double
  ) -> Placement {
    switch state {
    case .learning: onSteps(learningSteps, .learning, step, rating) ?? inReview(stability)
    case .relearning: onSteps(relearningSteps, .relearning, step, rating) ?? inReview(stability)
    case .review:
      if rating == .again, let first = relearningSteps.first {
        Placement(state: .relearning, step: 0, interval: first)
      } else {
        inReview(stability)
      }
    }
  }

  private func inReview(_ stability: Double) -> Placement {
    Placement(state: .review, step: nil, interval: Double(days(stability)) * 86_400)
  }

  /// The next step; `nil` after the last one, or where there are none.
  private func onSteps(
    _ steps: [TimeInterval], _ state: Card.State, _ step: Int, _ rating: Rating
  ) -> Placement? {
    guard let first = steps.first, step < steps.count || rating == .again else { return nil }
    switch rating {
    case .again: return Placement(state: state, step: 0, interval: first)
    case .hard: return Placement(state: state, step: step, interval: repeated(steps, step))
    case .good where step + 1 < steps.count:
      return Placement(state: state, step: step + 1, interval: steps[step + 1])
    case .good, .easy: return nil
    }
  }

  /// The first step is never repeated as it is: that would come too soon.
  private func repeated(_ steps: [TimeInterval], _ step: Int) -> TimeInterval {
    guard step == 0 else { return steps[step] }
    return steps.count == 1 ? steps[0] * 1.5 : (steps[0] + steps[1]) / 2
  }
}
