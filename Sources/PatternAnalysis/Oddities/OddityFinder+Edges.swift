import PCRE2

/// Oddities of a pattern's edges.
extension OddityFinder {
  /// `.*` first or last in an alternative: a search does not need it.
  mutating func findOuterAnything() {
    let options = syntax.options
    for part in syntax.root.alternatives {
      if !options.contains(.anchored), let first = part.items.first, first.isAnything {
        addOuterAnything(first.range, "starts anywhere anyway")
      }
      if !options.contains(.endAnchored), part.items.count > 1, let last = part.items.last,
        last.isAnything
      {
        addOuterAnything(last.range, "may end before the text does anyway")
      }
    }
  }

  private mutating func addOuterAnything(_ range: Range<Int>, _ reason: String) {
    add(
      .outerAnything, range,
      use == .search
        ? "`\(text(range))` makes what is found as long as the line, although a search \(reason); "
          + "leave it out"
        : "`\(text(range))` changes nothing, because a search \(reason); leave it out")
  }

  /// `^` and `$` that every match must pass, so that nothing is found inside a longer text.
  mutating func findTextAnchors() {
    guard use == .search else { return }
    for part in syntax.root.alternatives { findTextAnchors(in: part) }
  }

  private mutating func findTextAnchors(in node: PatternNode) {
    for item in node.items {
      switch item.kind {
      case .assertion(.circumflex(multiline: false)): addTextAnchor(item.range, "start")
      case .assertion(.dollar(multiline: false)): addTextAnchor(item.range, "end")
      case .group(_, let body) where body.alternatives.count == 1: findTextAnchors(in: body)
      default: break
      }
    }
  }

  private mutating func addTextAnchor(_ range: Range<Int>, _ edge: String) {
    add(
      .textAnchor, range,
      "`\(text(range))` allows a match only at the \(edge) of the whole text, so that nothing is "
        + "found in the middle of a draft; leave it out, or put `(?m)` first if lines are meant")
  }

  /// Groups that capture without a name and that nothing refers to.
  mutating func findUnusedCaptures() {
    let groups = GroupIndex(syntax.root)
    var used: Set<Int> = []
    syntax.root.forEach { node in
      switch node.kind {
      case .backreference(let reference), .call(let reference),
        .conditional(.group(let reference), _, _):
        if let number = groups.number(of: reference) { used.insert(number) }
      default: break
      }
    }
    var unused: [Range<Int>] = []
    syntax.root.forEach { node in
      if case .group(let group, _) = node.kind, let number = group.number, group.name == nil,
        !used.contains(number)
      {
        unused.append(node.range.lowerBound..<node.range.lowerBound + 1)
      }
    }
    for range in unused {
      add(
        .unusedCapture, range,
        "this group remembers its text, and nothing asks for it; write `(?:…)`, or give it a name")
    }
  }
}

extension PatternNode {
  /// Whether it is `.*` or `.+`, in any mode.
  fileprivate var isAnything: Bool {
    guard case .repetition(let quantifier, let body) = kind, quantifier.maximum == nil,
      quantifier.minimum <= 1
    else { return false }
    return body.matcher?.form == .anyCharacter
  }
}
