/// The length of what a part matches, and whether it matches characters at all.
extension PatternNode {
  /// How many characters it matches, if that is always the same number.
  var length: Int? {
    switch kind {
    case .character: 1
    case .assertion, .lookaround, .marker, .verb: 0
    case .sequence(let items):
      items.reduce(0) { sum, item in sum.flatMap { sum in item.length.map { sum + $0 } } }
    case .alternation(let parts): Self.common(parts.map(\.length))
    case .group(_, let body): body.length
    case .repetition(let quantifier, let body):
      quantifier.isFixed ? body.length.map { $0 * quantifier.minimum } : nil
    case .conditional(_, let yes, let no): Self.common([yes.length, no.length])
    case .backreference, .call, .lineEnd, .opaque: nil
    }
  }

  private static func common(_ lengths: [Int?]) -> Int? {
    guard let first = lengths.first, lengths.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

extension PatternNode {
  /// Whether any part of it matches characters, be it in a lookaround.
  func mayMatchCharacters(_ groups: GroupIndex) -> Bool {
    switch kind {
    case .character, .lineEnd, .opaque: true
    // What is called stands elsewhere; a group that refers to itself counts as one that may.
    case .backreference(let reference), .call(let reference):
      groups.group(reference)?.body.hasCharacters ?? true
    default: children.contains { $0.mayMatchCharacters(groups) }
    }
  }

  private var hasCharacters: Bool {
    switch kind {
    case .character, .lineEnd, .opaque, .backreference, .call: true
    default: children.contains(where: \.hasCharacters)
    }
  }
}
