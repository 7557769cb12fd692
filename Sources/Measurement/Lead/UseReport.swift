public import Detection
import PolicyPacks

/// Real use, of those alone who agreed: how often the first check of a draft is clean.
///
/// An episode is one draft; its first check counts, as later ones are of a text that was put right.
public struct UseReport: Sendable {
  /// When an episode was, seen from the first practice of whose it is.
  public enum Phase: String, Sendable, Hashable, CaseIterable {
    /// Before it.
    case before
    /// In the six weeks from it on.
    case after
    /// Later.
    case sixWeeksOn
    /// Of somebody who has not practised.
    case withoutPractice
  }

  /// A phase with its share.
  public struct PhaseShare: Sendable {
    /// The phase.
    public let phase: Phase
    /// The share of episodes in it whose first check is clean.
    public let clean: Floored<CountedShare>
  }

  /// How often a rule is concerned.
  public struct RuleCount: Sendable, Hashable {
    /// The rule.
    public let rule: RuleID
    /// The share of the cases.
    public let share: CountedShare
  }

  /// How many people agree at present that their checks are counted.
  public let agreeing: Int
  /// The weeks, from the first day to the last; `nil` while there are too few people and episodes for any.
  public let period: WeekBlocks.Block?
  /// The share of episodes whose first check is clean.
  public let clean: Floored<CountedShare>
  /// The same, some weeks at a time.
  public let blocks: [BlockShare]
  /// The same before practice, after it, and six weeks on; no cause is claimed.
  public let phases: [PhaseShare]
  /// The rules that first checks met, the most frequent first.
  public let rules: Floored<[RuleCount]>
  /// How drafts ended, as far as somebody said so.
  public let endings: Floored<[DraftOutcome: Int]>
  /// Of these drafts the share that was sent against a rule, the most frequent rule first.
  public let overrides: Floored<[RuleCount]>

  /// After so many days a behaviour is looked at again.
  public static let horizon = 42

  init(_ facts: LeadFacts, weeks: Int, today: CalendarDay) {
    let blocks = WeekBlocks(
      facts.episodes.lazy.map { (person: $0.person, day: $0.day) }, today: today
    )
    .latest(weeks: weeks, before: today)
    period = blocks.first.map { first in
      WeekBlocks.Block(first: first.first, last: blocks.last?.last ?? first.last)
    }
    let episodes = facts.episodes.compactMap { episode in
      blocks.firstIndex { $0.contains(episode.day) }.map { (block: $0, episode: episode) }
    }
    var table = PartTable(
      episodes.map { block, episode in
        (
          part: Part(block: block, phase: episode.phase.rawValue), person: episode.person,
          isCounted: episode.isClean
        )
      })
    agreeing = facts.agreeing
    clean = table.share { _ in true }
    // Before, after and six weeks on is what a lead asks first; weeks are told where that leaves room.
    phases = Phase.allCases.map { phase in
      PhaseShare(phase: phase, clean: table.share { $0.phase == phase.rawValue })
    }
    self.blocks = blocks.indices.map { index in
      BlockShare(block: blocks[index], share: table.share { $0.block == index })
    }
    rules = UseReport.byRule(episodes.map { ($0.episode.person, $0.episode.rules) })
    let days = period
    let ended = facts.endings.filter { days?.contains($0.day) ?? false }
    endings = UseReport.endings(ended)
    overrides = UseReport.byRule(ended.map { ($0.person, $0.against) })
  }

  private static func byRule(
    _ cases: [(person: Int, rules: Set<RuleID>)]
  ) -> Floored<[RuleCount]> {
    Floored(of: Crowd(cases.map(\.person))) {
      let counts = Dictionary(cases.flatMap(\.rules).map { ($0, 1) }, uniquingKeysWith: +)
      return counts.compactMap { rule, count in
        CountedShare(count, of: cases.count).map { RuleCount(rule: rule, share: $0) }
      }.sorted { ($1.share.count, $0.rule) < ($0.share.count, $1.rule) }
    }
  }

  private static func endings(_ endings: [LeadFacts.Ending]) -> Floored<[DraftOutcome: Int]> {
    Floored(of: Crowd(endings.map(\.person))) {
      Dictionary(endings.map { ($0.outcome, 1) }, uniquingKeysWith: +)
    }
  }

  private struct Part: Hashable, Comparable {
    var block: Int
    var phase: String

    static func < (left: Self, right: Self) -> Bool {
      (left.block, left.phase) < (right.block, right.phase)
    }
  }
}

extension LeadFacts.Episode {
  /// When it was, seen from the first practice.
  var phase: UseReport.Phase {
    guard let days = daysSincePractice else { return .withoutPractice }
    return days < 0 ? .before : days < UseReport.horizon ? .after : .sixWeeksOn
  }
}
