public import Detection
public import PolicyPacks

/// That somebody checked a real draft, and which rules it met; nothing of the draft itself.
public struct CheckRun: Sendable, Hashable, Codable {
  /// Who, for this quarter.
  public var who: Pseudonym
  /// The tool that the draft was for.
  public var tool: ToolID
  /// The policy pack.
  public var pack: PackID
  /// Its rules, so that a change of rules is not taken for a change of people.
  public var rulesDigest: String
  /// How often each rule was hit; rules without a hit are left out.
  public var ruleHits: [RuleID: Int]
  /// How many of the hits block.
  public var blocking: Int
  /// The draft; `nil` once it has been dropped.
  public var draftID: DraftID?
  /// Which check of the draft it is, from 1: metrics count first checks.
  public var sequence: Int
  /// The day, in UTC; the time of day is not kept.
  public var day: CalendarDay

  /// A check.
  public init(
    who: Pseudonym, tool: ToolID, pack: PackID, rulesDigest: String, ruleHits: [RuleID: Int],
    blocking: Int, draftID: DraftID?, sequence: Int, day: CalendarDay
  ) {
    self.who = who
    self.tool = tool
    self.pack = pack
    self.rulesDigest = rulesDigest
    self.ruleHits = ruleHits
    self.blocking = blocking
    self.draftID = draftID
    self.sequence = sequence
    self.day = day
  }
}
