/// Oddities of quantifiers.
extension OddityFinder {
  mutating func findUselessQuantifier(_ quantifier: Quantifier, of body: PatternNode) {
    let written = text(quantifier.range)
    if quantifier.minimum == 1, quantifier.maximum == 1 {
      add(.uselessQuantifier, quantifier.range, "`\(written)` changes nothing; leave it out")
    } else if quantifier.maximum == 0, !body.hasGroups {
      add(
        .uselessQuantifier, body.range.lowerBound..<quantifier.range.upperBound,
        "`\(written)` takes out what stands before it; leave both out, or write the number that "
          + "was meant")
    } else if quantifier.isFixed, quantifier.mode == .lazy {
      add(
        .uselessQuantifier, quantifier.range.upperBound - 1..<quantifier.range.upperBound,
        "the number is fixed, so this `?` changes nothing; leave it out, or write `{0,…}` if "
          + "fewer may stand")
    } else if case .lookaround = body.kind {
      add(
        .uselessQuantifier, quantifier.range,
        "what stands before `\(written)` matches no characters, so repeating it changes nothing; "
          + "leave it out")
    }
  }

  /// An endless repetition of nothing but an endless repetition.
  mutating func findNestedQuantifier(
    _ quantifier: Quantifier, of body: PatternNode, at range: Range<Int>
  ) {
    guard quantifier.maximum == nil, quantifier.mode != .possessive,
      case .repetition(let inner, _) = body.onlyItem.kind, body.onlyItem != body,
      inner.maximum == nil, inner.mode != .possessive
    else { return }
    add(
      .nestedQuantifier, range,
      "`\(text(range))` repeats a repetition: the same text can be taken apart in very many ways, "
        + "and a search that fails tries them all; keep one of the two quantifiers")
  }

  /// A quantifier after a character of several bytes repeats only the last of them.
  mutating func findQuantifiedByte(_ quantifier: Quantifier, of body: PatternNode) {
    guard seesBytes, let value = body.matcher?.literal, value >= 0x80,
      body.range.count == 1, bytes[body.range.lowerBound] >= 0x80
    else { return }
    var start = body.range.lowerBound
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let range = start..<quantifier.range.upperBound
    let character = text(start..<body.range.upperBound)
    add(
      .quantifiedByte, range,
      "this pattern sees bytes, and `\(text(quantifier.range))` counts only for the last byte of "
        + "“\(character)”; write `(?:\(character))\(text(quantifier.range))`")
  }
}

extension PatternNode {
  /// Whether a group in it captures and so may be called from elsewhere.
  fileprivate var hasGroups: Bool {
    var hasGroups = false
    forEach { node in
      if case .group(let group, _) = node.kind, group.number != nil { hasGroups = true }
    }
    return hasGroups
  }

  /// What stands in it, if that is one thing; groups around it that do nothing else are looked
  /// through.
  var onlyItem: PatternNode {
    switch kind {
    case .sequence(let items) where items.count == 1: items[0].onlyItem
    case .group(let group, let body) where !group.isAtomic: body.onlyItem
    default: self
    }
  }
}
