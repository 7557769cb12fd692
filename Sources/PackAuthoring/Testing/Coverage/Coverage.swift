public import PolicyPacks

/// What of a pack its examples and tests exercise, item by item.
///
/// Only what passes counts, and only what is asserted: a test that names no verdict covers no cell.
public struct Coverage: Sendable, Hashable {
  /// What can be covered.
  public enum Kind: String, Sendable, CaseIterable {
    /// The pack's own detectors: each finds something, and leaves something alone.
    case detectors
    /// The cells that decide about some class of data in some tool, and that tool's clean texts.
    case cells
    /// The pack's own formats: an output passes, and each rule is broken by one.
    case formats
    /// The pack's own workflows.
    case workflows
    /// The pack's own exceptions: each applies once, and once does not.
    case exceptions
  }

  /// One thing that a test should exercise.
  public struct Item: Sendable, Hashable {
    /// What kind of thing it is.
    public var kind: Kind
    /// What it is, in a few words.
    public var name: String
    /// Where it was said, if it was.
    public var origin: Origin?
    /// Whether a test does.
    public var isCovered: Bool
  }

  /// Everything there is to cover.
  public var items: [Item]

  /// The items of one kind.
  public func items(of kind: Kind) -> [Item] { items.filter { $0.kind == kind } }

  /// How much of a kind is covered, in percent, rounded down: 100 means everything.
  ///
  /// - Returns: 100 where there is nothing to cover.
  public func percent(of kind: Kind) -> Int {
    let items = items(of: kind)
    return items.isEmpty ? 100 : items.count(where: \.isCovered) * 100 / items.count
  }
}
