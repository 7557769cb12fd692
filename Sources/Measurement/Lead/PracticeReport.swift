import PolicyPacks

/// What people practised: how often the first answer of an attempt passes, and how much is still there.
public struct PracticeReport: Sendable {
  /// The weeks, from the first day to the last; `nil` while there are too few people and answers for any.
  public let period: WeekBlocks.Block?
  /// The share of attempts whose first answer passes.
  public let firstTry: Floored<CountedShare>
  /// The same, some weeks at a time.
  public let blocks: [BlockShare]
  /// The same by skill, in the order of the courses; an exercise may train more than one.
  public let bySkill: [TopicShare]
  /// The same by outcome, in the order of the courses.
  public let byOutcome: [TopicShare]
  /// The share of skills that people met which they still have: each is remembered with nine chances in ten.
  public let retention: Floored<CountedShare>
  /// How many attempts have an answer that people judge, and so are not in the shares.
  public let judgedByPeople: Int

  /// From this on a skill counts as still there: what the schedule of practice aims at.
  public static let retained = 0.9

  init(_ facts: LeadFacts, weeks: Int, today: CalendarDay) {
    let blocks = WeekBlocks(
      facts.answers.lazy.map { (person: $0.person, day: $0.day) }, today: today
    )
    .latest(weeks: weeks, before: today)
    period = blocks.first.map { first in
      WeekBlocks.Block(first: first.first, last: blocks.last?.last ?? first.last)
    }
    let exercises = facts.exercises
    let cases = facts.answers.compactMap { answer in
      blocks.firstIndex { $0.contains(answer.day) }.map { block in
        (
          part: Part(block, exercises[answer.exercise]), person: answer.person,
          isCounted: answer.isPassed
        )
      }
    }
    var table = PartTable(cases)
    firstTry = table.share { _ in true }
    self.blocks = blocks.indices.map { index in
      BlockShare(block: blocks[index], share: table.share { $0.block == index })
    }
    bySkill = facts.skills.enumerated().map { index, topic in
      TopicShare(topic: topic, share: table.share { $0.skills.contains(index) })
    }
    byOutcome = facts.outcomes.enumerated().map { index, topic in
      TopicShare(topic: topic, share: table.share { $0.outcome == index })
    }
    retention = PracticeReport.retention(facts.memories)
    judgedByPeople = facts.judgedByPeople
  }

  private static func retention(_ memories: [LeadFacts.Memory]) -> Floored<CountedShare> {
    Floored(of: Crowd(memories.map(\.person))) {
      CountedShare(memories.count { $0.retrievability >= retained }, of: memories.count)
    }
  }

  /// Answers of some weeks to exercises that are for the same things: what every group is made of.
  private struct Part: Hashable, Comparable {
    var block: Int
    var skills: [Int]
    var outcome: Int

    init(_ block: Int, _ exercise: LeadFacts.Exercise) {
      (self.block, skills, outcome) = (block, exercise.skills.sorted(), exercise.outcome ?? -1)
    }

    static func < (left: Self, right: Self) -> Bool {
      if left.block != right.block { return left.block < right.block }
      if left.outcome != right.outcome { return left.outcome < right.outcome }
      return left.skills.lexicographicallyPrecedes(right.skills)
    }
  }
}

extension WeekBlocks.Block {
  /// Whether a day lies in it.
  func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}
