public import PolicyPacks

/// What two versions of a pack say differently, without a text: in the order of how much it matters.
///
/// Cells are compared by what comes out of them, so that a rule that was moved to a parent, or is now said
/// by a level instead of a class, is no change.
public struct RuleComparison: Sendable, Hashable {
  /// What changed.
  public var changes: [PackChange]

  /// Compares two packs.
  ///
  /// - Parameters:
  ///   - old: the pack as it was.
  ///   - new: the pack as it is to be.
  ///   - day: a day; exceptions that end before it change nothing.
  public init(from old: PolicyPack, to new: PolicyPack, on day: CalendarDay) {
    changes =
      TableChanges(old: old, new: new).changes()
      + DetectorChanges(old: old, new: new).changes()
      + ClassChanges(old: old, new: new).changes()
      + ToolChanges(old: old, new: new).changes()
      + RequirementChanges(old: old, new: new).changes()
      + FormatChanges(old: old, new: new).changes()
      + WorkflowChanges(old: old, new: new).changes()
      + ExceptionChanges(old: old, new: new, day: day).changes()
      + HeaderChanges(old: old, new: new).changes()
  }

  /// The changes that go one way.
  public func changes(_ direction: ChangeDirection) -> [PackChange] {
    changes.filter { $0.direction == direction }
  }
}
