public import Foundation

/// Leave to send one draft to one tool, for a while.
public struct Grant: Sendable, Hashable {
  /// What may be sent.
  public let subject: ApprovalSubject
  /// From when.
  public let since: Date
  /// Until when, not included.
  public let expires: Date
  /// How often it may still be used.
  public let usesLeft: Int

  /// Why it does not cover something.
  public enum Refusal: Sendable, Hashable, CaseIterable {
    /// The draft is another one, if by one character.
    case otherDraft
    /// The tool is another one.
    case otherTool
    /// The task is another one.
    case otherTask
    /// There is a class of data that nobody was asked about.
    case moreClasses
    /// There is a rule that nobody was asked about.
    case moreRules
    /// The rules are no longer what they were.
    case otherRules
    /// It is not yet, or no longer, good.
    case outOfTime
    /// It was used as often as it may be.
    case usedUp
  }

  /// Whether this may be sent at a moment.
  public func covers(_ subject: ApprovalSubject, at moment: Date) -> Bool {
    refusal(of: subject, at: moment) == nil
  }

  /// Why this may not be sent at a moment; `nil` if it may.
  ///
  /// Fewer classes and rules than were asked for are covered; everything else must be the same.
  public func refusal(of other: ApprovalSubject, at moment: Date) -> Refusal? {
    if other.draftDigest != subject.draftDigest { return .otherDraft }
    if other.tool != subject.tool { return .otherTool }
    if other.task != subject.task { return .otherTask }
    if other.rulesDigest != subject.rulesDigest || other.pack != subject.pack
      || other.packVersion != subject.packVersion
    {
      return .otherRules
    }
    if !other.classes.isSubset(of: subject.classes) { return .moreClasses }
    if !other.rules.isSubset(of: subject.rules) { return .moreRules }
    if moment < since || moment >= expires { return .outOfTime }
    return usesLeft > 0 ? nil : .usedUp
  }
}

extension Grant.Refusal {
  /// The reason in one sentence without a full stop.
  public var message: String {
    switch self {
    case .otherDraft: "the draft is not the one that was approved"
    case .otherTool: "the approval is for another tool"
    case .otherTask: "the approval is for another task"
    case .moreClasses: "the draft holds a class of data that nobody approved"
    case .moreRules: "a rule asks for approval that nobody was asked about"
    case .otherRules: "the rules have changed since the approval"
    case .outOfTime: "the approval is no longer good"
    case .usedUp: "the approval was used as often as it may be"
    }
  }
}
