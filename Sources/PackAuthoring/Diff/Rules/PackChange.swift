public import PolicyPacks

/// One thing that two versions of a pack say differently.
public struct PackChange: Sendable, Hashable {
  /// What kind of thing it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A cell of the table of tools and classes.
    case cell
    /// How a kind of data is found.
    case detector
    /// How sensitive a class is.
    case dataClass = "class"
    /// What every tool of a boundary accepts at most.
    case boundary
    /// A tool, beside its cells.
    case tool
    /// A requirement on drafts.
    case draft
    /// A required output format.
    case format
    /// An approval workflow.
    case workflow
    /// Classes that are more sensitive together.
    case combination
    /// An exception.
    case exception
    /// A rule that takes no exception.
    case firm
    /// Something of the section `pack`.
    case header = "pack"
    /// Messages in a further language.
    case translation
  }

  /// One part of it.
  public struct Detail: Sendable, Hashable {
    /// What changed, in a few words: `confidence: medium → high`.
    public var words: String
    /// Which way it goes.
    public var direction: ChangeDirection
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// Its name in the pack.
  public var name: String
  /// What changed about it.
  public var details: [Detail]
  /// Where it stands: in the new pack, or in the old one where it was removed.
  public var origin: Origin?
  /// Whether the new pack no longer has it.
  public var isRemoved = false

  /// Which way it goes: the way of the part that matters most.
  public var direction: ChangeDirection { details.map(\.direction).max() ?? .words }
}

/// Which way a change goes, in the order of how much care it needs.
public enum ChangeDirection: String, Sendable, Hashable, Comparable, CaseIterable {
  /// Nothing that anybody checks comes out differently.
  case words
  /// Something is new, and what was there stays as it was.
  case added
  /// Something that was let through may be stopped.
  case stricter
  /// Rules alone do not tell; texts do.
  case unclear
  /// Something that was stopped may be let through.
  case looser

  /// Orders by how much care it needs.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The direction between two verdicts.
  static func between(_ old: Verdict, _ new: Verdict) -> ChangeDirection {
    old == new ? .words : old < new ? .stricter : .looser
  }
}
