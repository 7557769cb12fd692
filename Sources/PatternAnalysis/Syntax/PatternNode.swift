/// A part of a pattern, and where it is written.
public struct PatternNode: Sendable, Hashable {
  /// Where it stands in the pattern, in UTF-8 bytes, half-open.
  public let range: Range<Int>
  /// What it is.
  public let kind: Kind

  /// What a part of a pattern is.
  public indirect enum Kind: Sendable, Hashable {
    /// Whatever matches one character: a literal, a class, a dot, `\d`.
    case character(CharacterMatcher)
    /// A condition on a place in the text, such as `^` or `\b`.
    case assertion(PlaceAssertion)
    /// One part after the other; without any, the empty text.
    case sequence([PatternNode])
    /// The first part that leads to a match.
    case alternation([PatternNode])
    /// Parentheses that match what stands in them.
    case group(PatternGroup, PatternNode)
    /// A part and how often it may stand.
    case repetition(Quantifier, PatternNode)
    /// A condition on the text before or after a place.
    case lookaround(Lookaround, PatternNode)
    /// The text of a group again, as in `\1`.
    case backreference(GroupReference)
    /// A group's pattern again, as in `(?1)`.
    case call(GroupReference)
    /// `(?(condition)yes|no)`.
    case conditional(PatternCondition, yes: PatternNode, no: PatternNode)
    /// A line end, `\R`.
    case lineEnd
    /// A backtracking verb, by its name: `F`, `COMMIT`.
    case verb(String)
    /// What matches nothing and asks for nothing: `(?i)`, `\K`, a callout.
    case marker(Marker)
    /// What PCRE2 accepts and nobody here judges.
    case opaque(String)
  }

  /// What stands in a pattern without matching anything.
  public enum Marker: Sendable, Hashable {
    /// `(?i)` and the like.
    case options
    /// `\K`.
    case matchStart
    /// `(?C)`.
    case callout
  }

  init(_ kind: Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension PatternNode {
  /// The parts that stand directly in this one, in the order of the pattern.
  public var children: [PatternNode] {
    switch kind {
    case .sequence(let parts), .alternation(let parts): parts
    case .group(_, let body), .repetition(_, let body), .lookaround(_, let body): [body]
    case .conditional(let condition, let yes, let no): condition.children + [yes, no]
    default: []
    }
  }

  /// Calls `body` with this part and all in it, from the outside to the inside.
  public func forEach(_ body: (PatternNode) -> Void) {
    body(self)
    for child in children { child.forEach(body) }
  }

  /// Whether nothing is written here.
  var isEmpty: Bool {
    if case .sequence(let parts) = kind { parts.isEmpty } else { false }
  }

  /// The alternatives at the top of this part; without `|`, it alone.
  var alternatives: [PatternNode] {
    if case .alternation(let parts) = kind { parts } else { [self] }
  }

  /// The parts that follow one another here.
  var items: [PatternNode] {
    if case .sequence(let parts) = kind { parts } else { [self] }
  }
}
