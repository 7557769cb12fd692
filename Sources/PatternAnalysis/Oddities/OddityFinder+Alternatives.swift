/// Oddities of alternatives.
extension OddityFinder {
  /// An empty alternative that is not the last one, or any at the top of the pattern.
  mutating func findEmptyAlternatives(_ parts: [PatternNode], isWhole: Bool) {
    for (index, part) in parts.enumerated() where part.isEmpty {
      guard index < parts.count - 1 || isWhole else { continue }
      // The place of the bar beside it, so that there is something to see.
      let start = max(0, part.range.lowerBound - (index > 0 ? 1 : 0))
      let range = start..<min(bytes.count, max(part.range.upperBound, start + 1))
      add(
        .emptyAlternative, range,
        isWhole
          ? "an alternative without anything matches everywhere; take the extra `|` out"
          : "an alternative without anything always matches, so those after it are tried last; "
            + "take the extra `|` out, or put `?` after the group if it may be missing")
    }
  }

  /// Where nothing can fail any more, an alternative that starts like an earlier one never gets its
  /// turn.
  ///
  /// - Parameter isLast: whether nothing follows the part, so that its first match is final.
  mutating func findShadowedAlternatives(in node: PatternNode, isLast: Bool) {
    switch node.kind {
    case .alternation(let parts):
      if isLast { addShadowed(parts) }
      for part in parts { findShadowedAlternatives(in: part, isLast: isLast) }
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        findShadowedAlternatives(in: item, isLast: isLast && index == items.count - 1)
      }
    case .group(let group, let body):
      findShadowedAlternatives(in: body, isLast: isLast || group.isAtomic)
    default:
      // In lookarounds the length does not matter, and in repetitions something may follow.
      for child in node.children { findShadowedAlternatives(in: child, isLast: false) }
    }
  }

  private mutating func addShadowed(_ parts: [PatternNode]) {
    for (index, part) in parts.enumerated() where !part.isEmpty {
      guard let winner = parts[..<index].first(where: { $0.isPrefix(of: part) }) else { continue }
      add(
        .shadowedAlternative, part.range,
        "`\(text(part.range))` never gets its turn, because `\(text(winner.range))` before it "
          + "already matches; put the longer one first")
    }
  }
}

extension PatternNode {
  /// Whether this is plain text that another part starts with as well.
  fileprivate func isPrefix(of other: PatternNode) -> Bool {
    let (own, others) = (items, other.items)
    guard !own.isEmpty, own.count <= others.count else { return false }
    for (item, next) in zip(own, others) {
      guard let letter = item.plainLetter, letter == next.plainLetter else { return false }
    }
    return true
  }

  /// The one character that this matches, if it is one.
  private var plainLetter: PlainLetter? {
    guard let matcher, let literal = matcher.literal else { return nil }
    return PlainLetter(literal: literal, isCaseless: matcher.isCaseless)
  }
}

/// A character that stands for itself, in either case or as it is.
private struct PlainLetter: Equatable {
  var literal: UInt32
  var isCaseless: Bool
}
