public import PolicyPacks

/// What a lead sees of one pack: practice, real use, and the work around both, as figures with what they rest on.
///
/// No person, no text and no attempt is in it. Figures about what people did are ``Floored``: below the floor
/// they do not exist, and none can be worked out from the others. Nothing here compares before with after as a
/// cause; ``missing`` says what that would take.
///
/// ## Topics
/// ``practice``, ``use``, ``disputes``, ``approvals``, ``agreement``, ``items``, ``missing``
public struct LeadReport: Sendable {
  /// The pack.
  public let pack: PackID
  /// The day it was made on, in UTC; the present week is not in it, as it is not over.
  public let today: CalendarDay
  /// How many weeks back it looks.
  public let weeks: Int
  /// What people practised.
  public let practice: PracticeReport
  /// Real use, of those who agreed.
  public let use: UseReport
  /// Disputes in these weeks, the rules with most of them first.
  public let disputes: [DisputeCount]
  /// Requests for approval in these weeks.
  public let approvals: ApprovalReport
  /// How far graders agree, a rubric each.
  public let agreement: [GraderAgreement]
  /// Exercises that somebody should look at.
  public let items: FlaggedItems
  /// What the report cannot say, so that nobody takes silence for good news.
  public let missing: [Missing]

  /// What is not known, or not counted.
  public enum Missing: String, Sendable, Hashable, CaseIterable {
    /// Nobody chose at random who practises first, so nothing shows what practice caused.
    case comparison
    /// Nobody knows how many drafts were never checked.
    case coverage
    /// Of a check the rules that it met are recorded, and not which of them stopped it.
    case stoppingRules
    /// No held-out exercise was answered at the horizon yet.
    case probes
    /// Nobody agreed to be counted.
    case consent
  }

  /// The report.
  ///
  /// - Parameters:
  ///   - facts: what is known.
  ///   - weeks: how many weeks back, at least 1; periods begin and end with whole blocks of weeks.
  ///   - today: the day, in UTC.
  ///   - random: where draws for intervals of agreement come from; one with a seed says the same again.
  public init(
    _ facts: LeadFacts, weeks: Int, today: CalendarDay,
    using random: inout some RandomNumberGenerator
  ) {
    let weeks = max(weeks, 1)
    let start = CalendarDay.monday(of: today.week - weeks)
    (pack, self.today, self.weeks) = (facts.pack, today, weeks)
    practice = PracticeReport(facts, weeks: weeks, today: today)
    use = UseReport(facts, weeks: weeks, today: today)
    disputes = DisputeCount.counts(facts.disputes, since: start)
    approvals = ApprovalReport(facts.requests, since: start)
    agreement = facts.ratings.map { GraderAgreement($0, using: &random) }
    items = FlaggedItems(facts.items)
    missing = Missing.allCases.filter { $0.applies(to: facts) }
  }
}

extension LeadReport.Missing {
  fileprivate func applies(to facts: LeadFacts) -> Bool {
    switch self {
    case .comparison, .coverage: true
    case .stoppingRules: !facts.episodes.isEmpty
    case .probes: facts.probes == 0
    case .consent: facts.agreeing == 0
    }
  }
}

/// A share of counted cases, with where the true share lies.
public struct CountedShare: Sendable, Hashable {
  /// How many of the cases.
  public let count: Int
  /// Of how many cases.
  public let cases: Int
  /// The share with its 95 % interval.
  public let wilson: WilsonInterval

  /// A share; `nil` without a case.
  public init?(_ count: Int, of cases: Int) {
    guard let wilson = WilsonInterval(count, of: cases) else { return nil }
    (self.count, self.cases, self.wilson) = (count, cases, wilson)
  }
}

/// Weeks of which figures are told together, with the share of all in them.
public struct BlockShare: Sendable {
  /// The weeks.
  public let block: WeekBlocks.Block
  /// The share in them.
  public let share: Floored<CountedShare>
}

/// A skill or an outcome with the share that stands for it.
public struct TopicShare: Sendable {
  /// What it is about.
  public let topic: LeadTopic
  /// The share.
  public let share: Floored<CountedShare>
}
