/// The alternatives of a pattern that are planned each for itself.
enum Branches {
  /// More alternatives than this stay together.
  private static let most = 1024

  /// The elements of each alternative: choices at the beginning are opened, also after a part that
  /// may be long or short, and also those that stand in them.
  ///
  /// - Returns: `nil` if there is only one.
  static func open(_ elements: [Shape]) -> [Branch]? {
    var closed = [Branch(elements: elements, end: elements.count)]
    var open: [Branch] = []
    while let branch = closed.popLast() {
      guard let (index, parts) = leadingChoice(of: branch.elements) else {
        open.append(branch)
        continue
      }
      guard closed.count + open.count + parts.count <= most else { return nil }
      let (before, after) = (branch.elements[..<index], branch.elements[(index + 1)...])
      for part in parts.reversed() {
        let opened = part.elements
        closed.append(
          Branch(elements: before + opened + after, end: index + max(1, opened.count)))
      }
    }
    return open.count > 1 ? open : nil
  }

  /// One alternative of a pattern.
  struct Branch {
    /// Its elements.
    var elements: [Shape]
    /// The end of what is its own; what follows stands in other alternatives too.
    var end: Int
  }

  private static func leadingChoice(of elements: [Shape]) -> (index: Int, parts: [Shape])? {
    for (index, element) in elements.enumerated() {
      switch element {
      // What only looks at the bytes beside it is no other beginning.
      case .choice where element.length.most == 0: continue
      case .choice(let parts): return (index, parts)
      case .condition: continue
      case .repetition(_, let least, let most) where least != most: continue
      default: return nil
      }
    }
    return nil
  }
}
