import PatternAnalysis

/// Assertions and lookarounds, as far as they speak of the bytes beside a place.
extension ShapeReader {
  func shape(of assertion: PlaceAssertion) -> Shape {
    guard !isUnicode else { return .empty }
    return switch assertion {
    case .circumflex(multiline: false), .textStart: .condition(.before(.edge))
    case .circumflex(multiline: true): .condition(.before(ByteSet.lineEnds.union(.edge)))
    case .dollar, .textEndOrLineEnd: .condition(.after(ByteSet.lineEnds.union(.edge)))
    case .textEnd: .condition(.after(.edge))
    case .wordBoundary: .condition(.wordBoundary)
    case .noWordBoundary, .searchStart: .empty
    }
  }

  mutating func shape(of lookaround: Lookaround, _ body: PatternNode) -> Shape {
    guard !isUnicode else { return .empty }
    guard let set = lookaround.isNegative ? notRefused(by: body) : wanted(by: body, lookaround)
    else { return .empty }
    return .condition(lookaround.isBehind ? .before(set) : .after(set))
  }

  /// The byte that a positive lookaround wants beside the place.
  private mutating func wanted(by body: PatternNode, _ lookaround: Lookaround) -> ByteSet? {
    let shape = shape(of: body)
    let (bytes, canBeEmpty) = lookaround.isBehind ? shape.ending : shape.beginning
    return canBeEmpty ? nil : bytes
  }

  /// What a negative lookaround leaves; only alternatives that are exactly one byte count.
  private func notRefused(by body: PatternNode) -> ByteSet? {
    let alternatives =
      if case .alternation(let parts) = body.withoutWrapping.kind { parts } else { [body] }
    var refused = ByteSet.none
    for alternative in alternatives {
      guard case .character(let matcher) = alternative.withoutWrapping.kind,
        case .bytes(let set) = shape(of: matcher)
      else { continue }
      refused = refused.union(set)
    }
    return refused.isEmpty ? nil : refused.inverted.union(.edge)
  }
}

extension PatternNode {
  /// The part, without sequences of one and groups around it.
  fileprivate var withoutWrapping: PatternNode {
    switch kind {
    case .sequence(let parts) where parts.count == 1: parts[0].withoutWrapping
    case .group(_, let body): body.withoutWrapping
    default: self
    }
  }
}
