/// A part of a pattern that is planned for itself: the whole pattern, or one of its alternatives.
struct Branch {
  /// Its elements, with all that stands before and behind what is its own.
  let elements: [Shape]
  /// The element that matches begin with; those before it stand before matches.
  let start: Int
  /// The elements that are its own; what is before or behind stands in other alternatives too.
  let own: Range<Int>

  /// A whole pattern, which may be cut also where nothing of it is: what stands beside its matches is often rarer
  /// than they are.
  ///
  /// - Parameters:
  ///   - preceding: what stands before every match, no longer than some most.
  ///   - following: what stands behind every match.
  init(_ elements: [Shape], after preceding: [Shape] = [], before following: [Shape] = []) {
    self.elements = preceding + elements + following
    start = preceding.count
    own = self.elements.indices
  }

  private init(elements: [Shape], start: Int, own: Range<Int>) {
    self.elements = elements
    self.start = start
    self.own = own
  }

  /// The places of its choices that may be opened, the one at its beginning first.
  ///
  /// That one counts also after a part that may be long or short.
  var choices: (leading: Int?, others: [Int]) {
    // What only looks at the bytes beside it is no other beginning.
    let all = own.filter { elements[$0].isChoice && elements[$0].length.most != 0 }
    let leading = all.first.flatMap { first in
      (own.lowerBound..<first).allSatisfy { elements[$0].isSkippable } ? first : nil
    }
    return (leading, all.filter { $0 != leading })
  }

  /// A branch for each part of one of its choices; those parts are their own.
  func opened(at index: Int) -> [Branch] {
    guard case .choice(let parts) = elements[index] else { return [self] }
    let (before, after) = (elements[..<index], elements[(index + 1)...])
    // Conditions belong to what follows them.
    let firstOwn = (before.lastIndex { !$0.isCondition } ?? -1) + 1
    return parts.map { part in
      let opened = part.elements
      let elements = Array(before + opened + after)
      // An empty part shows itself in what follows it, if anything does.
      return Branch(
        elements: elements, start: index < start ? start + opened.count - 1 : start,
        own: firstOwn..<min(elements.count, index + max(1, opened.count)))
    }
  }
}

extension Shape {
  fileprivate var isChoice: Bool { if case .choice = self { true } else { false } }

  /// Whether what follows it may be the beginning, too.
  fileprivate var isSkippable: Bool {
    switch self {
    case .choice: length.most == 0
    case .condition: true
    case .repetition(_, let least, let most): least != most
    default: false
    }
  }

  /// Whether it only says what stands beside a place.
  var isCondition: Bool { if case .condition = self { true } else { false } }
}
