/// What the parentheses around a part do.
public struct PatternGroup: Sendable, Hashable {
  /// The number it captures under, counted from 1; `nil` if it captures nothing.
  public let number: Int?
  /// Its name, as in `(?<name>…)`.
  public let name: String?
  /// Whether a part that matched is never tried again in another way, as in `(?>…)`.
  public let isAtomic: Bool

  init(number: Int? = nil, name: String? = nil, isAtomic: Bool = false) {
    self.number = number
    self.name = name
    self.isAtomic = isAtomic
  }
}

/// Which way a lookaround looks, and what it wants.
public struct Lookaround: Sendable, Hashable {
  /// Whether it looks at the text before the place.
  public let isBehind: Bool
  /// Whether it wants that nothing matches.
  public let isNegative: Bool
  /// Whether it may be tried again in another way, as in `(?*…)`.
  public let isNonAtomic: Bool
}

/// How a pattern names a group.
public enum GroupReference: Sendable, Hashable {
  /// By its number; 0 is the whole pattern.
  case number(Int)
  /// By its name.
  case name(String)
}

/// What decides between the two ways of a conditional group.
public indirect enum PatternCondition: Sendable, Hashable {
  /// Whether a group took part.
  case group(GroupReference)
  /// A lookaround.
  case lookaround(PatternNode)
  /// `DEFINE`: never; the group is only there to be called.
  case define
  /// Whether this is a recursion, or the version of PCRE2.
  case other

  var children: [PatternNode] {
    if case .lookaround(let node) = self { [node] } else { [] }
  }
}
