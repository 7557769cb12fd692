/// The characters that what a pattern matches can hold.
struct Alphabet {
  private var ascii = [Bool](repeating: false, count: 0x80)
  private var hasOthers = false

  /// Every character of a pattern; where case may not count, in both cases.
  init(of node: RegexNode) {
    node.visit { add($0) }
    for letter in 0..<26 where ascii[65 + letter] || ascii[97 + letter] {
      (ascii[65 + letter], ascii[97 + letter]) = (true, true)
    }
  }

  private mutating func add(_ node: RegexNode) {
    switch node {
    case .scalar(let scalar): add(RegexSet(items: [.one(scalar.value)]))
    case .set(let set): add(set)
    case .any: add(RegexSet(items: [], isNegated: true))
    default: break
    }
  }

  private mutating func add(_ set: RegexSet) {
    for value in UInt8(0)..<0x80 where set.contains(Unicode.Scalar(value)) {
      ascii[Int(value)] = true
    }
    hasOthers = hasOthers || set.isNegated || !set.beyondASCII.isEmpty || set.hasNegatedClass
  }

  /// Whether a text of these characters can hold a match of a pattern.
  func canHold(_ node: RegexNode) -> Bool {
    switch node {
    case .sequence(let nodes): nodes.allSatisfy(canHold)
    case .alternation(let branches): branches.contains(where: canHold)
    case .scalar(let scalar): holdsAny(of: RegexSet(items: [.one(scalar.value)]))
    case .set(let set): holdsAny(of: set)
    case .capture(_, _, let inner), .group(_, let inner), .atomic(let inner): canHold(inner)
    case .repetition(let inner, let count): count.least == 0 || canHold(inner)
    case .any, .assertion, .caseless, .look, .reference: true
    }
  }

  private func holdsAny(of set: RegexSet) -> Bool {
    if hasOthers, set.isNegated || !set.beyondASCII.isEmpty || set.hasNegatedClass { return true }
    return Alphabet.of(set).enumerated().contains { ascii[$0.offset] && $0.element }
  }

  /// The ASCII members of a set, in both cases.
  private static func of(_ set: RegexSet) -> [Bool] {
    (UInt8(0)..<0x80).map { byte in
      let isLetter = (65...90).contains(byte & ~0x20)
      return set.contains(Unicode.Scalar(byte))
        || isLetter && set.contains(Unicode.Scalar(byte ^ 0x20))
    }
  }
}

extension RegexSet {
  fileprivate var hasNegatedClass: Bool {
    items.contains { item in
      guard case .named(let name) = item else { return false }
      return NamedSet.isNegated(name)
    }
  }
}
