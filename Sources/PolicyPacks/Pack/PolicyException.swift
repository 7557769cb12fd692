public import Detection

/// The one way to loosen a rule: named, reasoned, owned, and only for a while.
public struct PolicyException: Sendable, Hashable, Codable {
  /// Its name.
  public var id: ExceptionID
  /// The rules that it loosens.
  public var rules: [RuleID]
  /// The groups that it is for; empty for everybody.
  public var groups: [GroupID]
  /// The tools that it is for; empty for all.
  public var tools: [ToolID]
  /// The tasks that it is for; empty for all.
  public var tasks: [TaskID]
  /// The verdict instead, never below `warn`.
  public var verdict: Verdict
  /// Why.
  public var reason: String
  /// Where it was asked for.
  public var ticket: String?
  /// Who answers for it.
  public var owner: String
  /// Who agreed.
  public var approvedBy: String
  /// The first day.
  public var from: CalendarDay
  /// The last day.
  public var until: CalendarDay
  /// Where it was said.
  public var origin: Origin
  /// Whether it counts, where the trust policy asks for its approver's signature.
  public var standing = Standing.unasked

  /// The most days that an exception may last.
  public static let longest = 90
}
