/// A part that matches exactly one character: a byte, or a Unicode scalar under `.unicode`.
public struct CharacterMatcher: Sendable, Hashable {
  /// How it is written.
  public let form: Form
  /// Whether letters match in either case here.
  public let isCaseless: Bool
  /// Whether a dot matches line ends here.
  package let isDotAll: Bool
  /// The same part as a pattern of its own, without the options that hold here.
  let expression: String

  /// How a part that matches one character is written.
  public enum Form: Sendable, Hashable {
    /// A character for itself, escaped or not.
    case literal(UInt32, isEscaped: Bool)
    /// `[…]`.
    case characterClass(CharacterClass)
    /// `.`, or `\N`, which matches no line end either.
    case anyCharacter
    /// `\d`, `\w` and the like, by their letter.
    case type(Character)
    /// `\p{…}` or `\P{…}`.
    case property
  }

  /// The character, if only one is meant.
  public var literal: UInt32? {
    if case .literal(let value, _) = form { value } else { nil }
  }
}

/// What stands between `[` and `]`.
public struct CharacterClass: Sendable, Hashable {
  /// Whether it stands for every other character.
  public let isNegated: Bool
  /// Its items, in the order they are written.
  public let items: [Item]

  /// One item of a class, and where it is written.
  public struct Item: Sendable, Hashable {
    /// Where it stands in the pattern, in UTF-8 bytes, half-open.
    public let range: Range<Int>
    /// What it stands for.
    public let kind: Kind
  }

  /// What an item of a class stands for.
  public enum Kind: Sendable, Hashable {
    /// One character.
    case single(UInt32)
    /// All from one to another.
    case span(UInt32, UInt32)
    /// `\d`, `\w` and the like, by their letter.
    case type(Character)
    /// `\p{…}` or `\P{…}`.
    case property
    /// `[:alpha:]` and the like.
    case posix
  }
}
