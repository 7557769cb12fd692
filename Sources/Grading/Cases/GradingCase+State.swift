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
    case .second, .third: judges.contains(person) || unblinded.contains(person)
    case .appeal: judges.contains(person) || deciders.contains(person)
    case .grading, nil: false
    }
  }

  /// Whether somebody had it at any time.
  public func wasTaken(by grader: PersonID) -> Bool {
    events.contains { event in
      if case .claimed = event.act { event.by == grader } else { false }
    }
  }

  /// Everybody who looked whose it is.
  public var unblinded: Set<PersonID> {
    Set(
      events.compactMap { event in
        if case .unblinded = event.act { event.by } else { nil }
      })
  }

  /// Everybody who decided an appeal.
  var deciders: Set<PersonID> {
    Set(
      events.compactMap { event in
        switch event.act {
        case .upheld, .changed: event.by
        default: nil
        }
      })
  }

  /// Pairs of a judgement that counted and a second one of the same answer, each given without knowing the
  /// other, or whose it is.
  public var looks: [(first: Judgement, second: Judgement)] {
    var counted: Judgement?
    var looks: [(Judgement, Judgement)] = []
    for judgement in judgements {
      if judgement.round == .second, let counted, counted.by != judgement.by,
        counted.assessment.submission == judgement.assessment.submission,
        unblinded.isDisjoint(with: [counted.by, judgement.by])
      {
        looks.append((counted, judgement))
      }
      if judgement.counts { counted = judgement }
    }
    return looks
  }

  /// Which answer is looked at: the one that was judged where it is looked at once more, or else the last
  /// one; from 0.
  public var answerAtHand: Int {
    switch waiting?.round {
    case .second, .third, .appeal: counting?.assessment.submission ?? submissions - 1
    case .grading, nil: submissions - 1
    }
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
