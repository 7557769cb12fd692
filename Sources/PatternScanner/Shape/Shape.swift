/// What a pattern looks like to the scanner: bytes in order, and what stands beside them.
///
/// A shape matches at least every text that its pattern matches, with the same bytes. It may match
/// more: where a pattern compares with an earlier group, for example, its shape takes anything that
/// the group can match. So what does not match the shape need not be shown to PCRE2.
indirect enum Shape: Sendable, Hashable {
  /// One byte of a set.
  case bytes(ByteSet)
  /// One part after the other; without any, the empty text.
  case sequence([Shape])
  /// Any of the parts; without any, nothing matches.
  case choice([Shape])
  /// A part again and again; without a most, without end.
  case repetition(Shape, least: Int, most: Int?)
  /// No bytes, but a condition on those beside the place.
  case condition(Condition)

  /// What stands beside a place.
  enum Condition: Sendable, Hashable {
    /// The byte before it is one of these; ``ByteSet/edge`` if the text may start there.
    case before(ByteSet)
    /// The byte after it is one of these; ``ByteSet/edge`` if the text may end there.
    case after(ByteSet)
    /// Only one of the two bytes belongs to a word.
    case wordBoundary
  }

  /// No bytes and no condition.
  static let empty = Shape.sequence([])
  /// Whatever there is.
  static let anything = Shape.repetition(.bytes(.any), least: 0, most: nil)
}

extension Shape {
  /// The parts in order, with groups opened and one round of what must stand at least once.
  var elements: [Shape] {
    switch self {
    case .sequence(let parts): parts.flatMap(\.elements)
    case .choice(let parts) where parts.count == 1: parts[0].elements
    case .repetition(let body, 1, 1): body.elements
    case .repetition(.bytes, _, _): [self]
    case .repetition(let body, let least, let most) where least > 0:
      body.elements + [.repetition(body, least: least - 1, most: most.map { $0 - 1 })]
    case .repetition(_, _, 0): []
    default: [self]
    }
  }

  /// The shape without its conditions: what an earlier text looks like when it stands again.
  var withoutConditions: Shape {
    switch self {
    case .bytes: self
    case .sequence(let parts): .sequence(parts.map(\.withoutConditions))
    case .choice(let parts): .choice(parts.map(\.withoutConditions))
    case .repetition(let body, let least, let most):
      .repetition(body.withoutConditions, least: least, most: most)
    case .condition: .empty
    }
  }

  /// The shape with each ASCII letter in both cases.
  var inBothCases: Shape {
    switch self {
    case .bytes(let set): .bytes(set.inBothCases)
    case .sequence(let parts): .sequence(parts.map(\.inBothCases))
    case .choice(let parts): .choice(parts.map(\.inBothCases))
    case .repetition(let body, let least, let most):
      .repetition(body.inBothCases, least: least, most: most)
    case .condition: self
    }
  }
}
