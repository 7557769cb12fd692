public import Detection
public import PolicyPacks

/// What became of a draft in the end.
public enum DraftOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  /// It was clean at the first check, and sent.
  case sentClean = "sent-clean"
  /// It was stopped, put right, and sent.
  case fixedThenSent = "fixed-then-sent"
  /// It was sent against the verdict.
  case overridden
  /// It was given up.
  case abandoned
  /// Nobody knows; reports count these apart.
  case unknown
}

/// That a draft is done with, and how it ended.
///
/// It repeats who, tool and pack: the draft's id is dropped after a day, and outcomes are counted
/// by person and segmented by rules. For the same reason a draft that was sent against the verdict names the
/// rules: nothing else could tell which rules people hold for wrong.
public struct CheckClosed: Sendable, Hashable, Codable {
  /// Who, for this quarter.
  public var who: Pseudonym
  /// The tool that the draft was for.
  public var tool: ToolID
  /// The policy pack.
  public var pack: PackID
  /// Its rules.
  public var rulesDigest: String
  /// The draft; `nil` once it has been dropped.
  public var draftID: DraftID?
  /// How it ended.
  public var outcome: DraftOutcome
  /// The rules that its last check met, in order, where it was sent against them; `nil` otherwise.
  public var against: [RuleID]?
  /// The day, in UTC.
  public var day: CalendarDay

  /// The end of a draft.
  public init(
    who: Pseudonym, tool: ToolID, pack: PackID, rulesDigest: String, draftID: DraftID?,
    outcome: DraftOutcome, against: [RuleID]? = nil, day: CalendarDay
  ) {
    self.who = who
    self.tool = tool
    self.pack = pack
    self.rulesDigest = rulesDigest
    self.draftID = draftID
    self.outcome = outcome
    self.against = against
    self.day = day
  }
}
