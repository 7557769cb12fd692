public import Foundation
public import PolicyPacks

extension GradingCase {
  /// How long a grader has a case, in seconds: a working day of eight hours.
  public static let lease: TimeInterval = 8 * 3600
  /// How long a learner may take back what they asked, in seconds.
  public static let grace: TimeInterval = 45 * 60

  /// Who has it at a moment; `nil` if anybody may take it.
  public func holder(at moment: Date) -> PersonID? {
    guard waiting != nil, let claim, moment < claim.until else { return nil }
    return claim.by
  }

  /// Whether the learner has not seen yet what came back.
  public var hasNews: Bool {
    let last = events.lastIndex { event in
      switch event.act {
      case .graded, .answered, .overridden, .upheld, .changed: true
      default: false
      }
    }
    let seen = events.lastIndex { event in
      if case .seen = event.act { true } else { false }
    }
    return last.map { $0 > seen ?? -1 } ?? false
  }

  /// Everybody who judged it.
  public var judges: Set<PersonID> { Set(judgements.map(\.by)) }

  /// Whether somebody may not judge what it waits for: whose it is, and, where somebody else has to look,
  /// whoever judged before.
  public func excludes(_ person: PersonID) -> Bool {
    guard person != learner else { return true }
    return switch waiting?.round {
    case .second, .third, .appeal: judges.contains(person)
    case .grading, nil: false
    }
  }

  /// The pair of first and second judgement, both given without knowledge of the other; `nil` while there
  /// is none.
  public var pair: (first: Judgement, second: Judgement)? {
    guard let second = judgements.first(where: { $0.round == .second }),
      let first = judgements.first(where: {
        $0.at <= second.at && $0.by != second.by
          && $0.assessment.submission == second.assessment.submission
      })
    else { return nil }
    return (first, second)
  }

  /// How long what people closed had waited, in seconds, in the order of closing.
  public var waits: [(round: Round, closed: Date, seconds: TimeInterval)] {
    var open: (Round, Date)?
    var waits: [(Round, Date, TimeInterval)] = []
    for event in events {
      switch event.act {
      case .opened(let round, _, _, _): open = (round, event.at)
      case .graded, .answered, .upheld, .changed:
        guard let (round, since) = open else { continue }
        waits.append((round, event.at, event.at.timeIntervalSince(since)))
        open = nil
      case .withdrawn: open = nil
      default: continue
      }
    }
    return waits
  }
}
