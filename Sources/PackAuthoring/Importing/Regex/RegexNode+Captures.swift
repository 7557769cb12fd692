/// The group that is the finding, and what stands before the match that leads to it.
extension RegexNode {
  /// How many groups are kept.
  var captureCount: Int {
    var count = 0
    visit { if case .capture = $0 { count += 1 } }
    return count
  }

  /// How many groups are the finding.
  var valueCount: Int {
    var count = 0
    visit { if case .capture(_, true, _) = $0 { count += 1 } }
    return count
  }

  /// Whether the pattern holds letters, for which case matters.
  var hasLetters: Bool {
    var has = false
    visit { node in
      switch node {
      case .scalar(let scalar): has = has || scalar.properties.isCased
      case .set(let set): has = has || !set.items.allSatisfy { $0.isCaseFree }
      default: break
      }
    }
    return has
  }

  /// The pattern with groups marked as the finding.
  func markingValue(_ isValue: (_ number: Int, _ isOutermost: Bool) -> Bool) -> RegexNode {
    marking(isValue, isOutermost: true)
  }

  private func marking(_ isValue: (Int, Bool) -> Bool, isOutermost: Bool) -> RegexNode {
    if case .capture(let number, _, let inner) = self {
      return .capture(
        number: number, isValue: isValue(number, isOutermost),
        inner.marking(isValue, isOutermost: false))
    }
    return mapChildren { $0.marking(isValue, isOutermost: isOutermost) }
  }

  /// The pattern without a lazy run of optional characters in front.
  ///
  /// Where a group is the finding, the run changes nothing but where the match begins: the rest
  /// matches at the first place where it can, with the run or without, and the search for the next
  /// match goes on behind the same end. Without the run, the search is many times faster.
  var withoutLeadingRun: RegexNode {
    switch self {
    case .sequence(let nodes):
      let flags = nodes.prefix { if case .caseless = $0 { true } else { false } }
      let rest = nodes.dropFirst(flags.count).drop(while: \.isLeadingRun)
      guard let first = rest.first else { return self }
      return .sequence(flags + [first.withoutLeadingRun] + rest.dropFirst())
    case .group(let caseless, let inner): return .group(caseless: caseless, inner.withoutLeadingRun)
    default: return self
    }
  }

  private var isLeadingRun: Bool {
    guard case .repetition(let inner, let count) = self, count.least == 0, count.kind == .lazy
    else {
      return false
    }
    return switch inner {
    case .set, .any, .scalar: true
    default: false
    }
  }

  /// Calls a closure with the node and each one in it.
  func visit(_ body: (RegexNode) -> Void) {
    body(self)
    _ = mapChildren { child in
      child.visit(body)
      return child
    }
  }

  /// The node with other nodes in it.
  func mapChildren(_ transform: (RegexNode) -> RegexNode) -> RegexNode {
    switch self {
    case .sequence(let nodes): .sequence(nodes.map(transform))
    case .alternation(let nodes): .alternation(nodes.map(transform))
    case .capture(let number, let isValue, let inner):
      .capture(number: number, isValue: isValue, transform(inner))
    case .group(let caseless, let inner): .group(caseless: caseless, transform(inner))
    case .look(let look, let inner): .look(look, transform(inner))
    case .atomic(let inner): .atomic(transform(inner))
    case .repetition(let inner, let count): .repetition(transform(inner), count)
    case .scalar, .set, .any, .assertion, .caseless, .reference: self
    }
  }
}

extension RegexSet.Item {
  /// Whether the item stands for the same characters when case does not count.
  fileprivate var isCaseFree: Bool {
    switch self {
    case .named(let name): !name.contains("upper") && !name.contains("lower")
    case .range(let range):
      range.upperBound < 0x80 && !range.overlaps(65...90) && !range.overlaps(97...122)
    }
  }
}
