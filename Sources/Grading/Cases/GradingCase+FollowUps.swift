public import Detection
public import Courses
import Crypto
import Foundation
public import Practice

extension GradingCase {
  /// What follows by rule once nothing else waits: a second look, or a third.
  ///
  /// A second person judges what was drawn by lot, what is within a point of the line, and each grade that
  /// stands against another one. A third decides where the two were far apart.
  ///
  /// - Parameter rubric: the one that it was judged by, if any.
  /// - Returns: the event to add after this case's last one; `nil` if nothing follows.
  public func followUp(rubric: Rubric?) -> CaseEvent? {
    guard waiting == nil, let last = events.last, let judgement = judgements.last else {
      return nil
    }
    switch last.act {
    // Also after what a learner asked in between.
    case .graded, .overridden, .answered, .withdrawn: break
    case .opened, .claimed, .returned, .upheld, .changed, .unblinded, .seen: return nil
    }
    guard let (round, reason) = nextRound(after: judgement, rubric) else { return nil }
    let due = WorkingDays.date(1, after: last.at)
    return CaseEvent(at: last.at, by: nil, .opened(round, reason, due: due, text: ""))
  }

  private func nextRound(
    after judgement: Judgement, _ rubric: Rubric?
  ) -> (Round, RoundReason)? {
    // Each grade that stands against another one is looked at by somebody else.
    if judgement.reason != nil { return (.second, .overridden) }
    switch judgement.round {
    case .second:
      guard !wasAppealed, let look = looks.last, look.second == judgement,
        look.first.assessment.isFar(from: judgement.assessment)
      else { return nil }
      return (.third, .disagreement)
    case .third, .appeal: return nil
    case .grading, nil:
      guard !wasAppealed, judgements.allSatisfy({ $0.round != .second }) else { return nil }
      if rubric?.isBorderline(judgement.assessment.score) == true { return (.second, .borderline) }
      return DoubleGrading.isDrawn(attempt) ? (.second, .sampled) : nil
    }
  }
}

/// Which attempts a second person judges.
public enum DoubleGrading {
  /// Of so many in a hundred.
  public static let percent = 15

  /// Whether an attempt is drawn: by its id, so that nobody can choose, and everybody can check.
  public static func isDrawn(_ attempt: AttemptID) -> Bool {
    let digest = SHA256.hash(data: Data("double-grading-v1\u{1f}\(attempt)".utf8))
    let number = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return number % 100 < UInt64(percent)
  }
}
