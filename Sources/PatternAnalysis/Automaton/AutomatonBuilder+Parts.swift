/// Positions, regions, and parts that are made of others.
extension AutomatonBuilder {
  mutating func position(
    of characters: MatchedCharacters, at range: Range<Int>
  ) throws(TooLarge) -> Int {
    guard positions.count < Self.mostPositions else { throw TooLarge() }
    let set = sets[characters] ?? sets.count
    sets[characters] = set
    positions.append(.init(set: set, range: range, regions: openRegions))
    follow.append([:])
    return positions.count - 1
  }

  /// One part after another.
  mutating func join(
    _ left: AutomatonFragment, _ right: AutomatonFragment
  ) -> AutomatonFragment {
    connect(left.last, to: right.first)
    var result = AutomatonFragment(emptyWays: min(2, left.emptyWays * right.emptyWays))
    result.first = left.first
    result.first.add(right.first, times: left.emptyWays)
    result.last = right.last
    result.last.add(left.last, times: right.emptyWays)
    return result
  }

  mutating func connect(_ ends: [Int: Int], to starts: [Int: Int]) {
    for (position, ways) in ends { follow[position].add(starts, times: ways) }
  }

  /// A part that is not tried again in another way.
  mutating func region(of body: PatternNode) throws(TooLarge) -> AutomatonFragment {
    try region { (builder) throws(TooLarge) in try builder.fragment(of: body) }
  }

  mutating func region(
    _ build: (inout AutomatonBuilder) throws(TooLarge) -> AutomatonFragment
  ) throws(TooLarge) -> AutomatonFragment {
    let index = regions.count
    regions.append(.init())
    openRegions.append(index)
    let fragment = try build(&self)
    openRegions.removeLast()
    regions[index].ends = Set(fragment.last.keys)
    return fragment
  }

  /// A look-ahead is a way that leads nowhere: its text is read, then read again behind it.
  mutating func lookaround(
    _ lookaround: Lookaround, _ body: PatternNode
  ) throws(TooLarge) -> AutomatonFragment {
    // What looks behind has a length that PCRE2 knows, so it costs the same everywhere.
    guard !lookaround.isBehind else { return .empty }
    if lookaround.isNonAtomic { unjudged.insert("a non-atomic look-ahead") }
    let ahead = try region(of: body)
    var result = AutomatonFragment.empty
    result.first = ahead.first
    return result
  }

  mutating func conditional(
    _ condition: PatternCondition, _ yes: PatternNode, _ no: PatternNode
  ) throws(TooLarge) -> AutomatonFragment {
    switch condition {
    case .define: return .empty
    case .lookaround(let node):
      let ahead = try fragment(of: node)
      let ways = try fragment(of: yes).or(try fragment(of: no))
      return join(ahead, ways)
    case .group, .other:
      return try fragment(of: yes).or(try fragment(of: no))
    }
  }

  /// What a backreference or a call matches: the group's pattern once more.
  mutating func copy(
    of reference: GroupReference, isAtomic: Bool
  ) throws(TooLarge) -> AutomatonFragment {
    guard let (number, node) = groups.group(reference), !called.contains(number),
      called.count < Self.mostCalls
    else {
      unjudged.insert("a recursion")
      return .empty
    }
    called.append(number)
    let fragment = isAtomic ? try region(of: node) : try fragment(of: node)
    called.removeLast()
    return fragment
  }

  mutating func special(_ node: PatternNode) throws(TooLarge) -> AutomatonFragment {
    switch node.kind {
    case .lineEnd: return try lineEnd(at: node.range)
    case .verb("F"): return .nothing
    case .verb(let name):
      if name != "MARK", !name.isEmpty { unjudged.insert("the verb (*\(name))") }
      return .empty
    case .opaque(let what):
      unjudged.insert(what)
      return .empty
    default: return .empty
    }
  }

  /// `\R`: CR LF as one, or one of the characters that end a line.
  private mutating func lineEnd(at range: Range<Int>) throws(TooLarge) -> AutomatonFragment {
    let isUnicode = self.isUnicode
    return try region { (builder) throws(TooLarge) in
      let carriageReturn = AutomatonFragment(
        position: try builder.position(of: MatchedCharacters(13), at: range))
      let lineFeed = AutomatonFragment(
        position: try builder.position(of: MatchedCharacters(10), at: range))
      let both = builder.join(carriageReturn, lineFeed)
      let ends: [ClosedRange<UInt32>] = [10...13, 0x85...0x85]
      let single = MatchedCharacters(ends + (isUnicode ? [0x2028...0x2029] : []))
      return both.or(
        AutomatonFragment(position: try builder.position(of: single, at: range)))
    }
  }
}
