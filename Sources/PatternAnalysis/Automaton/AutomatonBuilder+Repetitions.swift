/// Repetitions, written out or as loops.
extension AutomatonBuilder {
  mutating func repetition(
    _ quantifier: Quantifier, of body: PatternNode, at range: Range<Int>
  ) throws(TooLarge) -> AutomatonFragment {
    if quantifier.mode == .possessive {
      return try region { (builder) throws(TooLarge) in
        try builder.copies(quantifier, of: body, at: range)
      }
    }
    return try copies(quantifier, of: body, at: range)
  }

  private mutating func copies(
    _ quantifier: Quantifier, of body: PatternNode, at range: Range<Int>
  ) throws(TooLarge) -> AutomatonFragment {
    // Copies of what matches no character would change nothing, and there may be very many.
    guard body.mayMatchCharacters(groups) else { return .empty }
    let (minimum, choices) = counts(of: quantifier, hasFixedLength: body.length != nil)
    var whole = AutomatonFragment.empty
    guard let choices else {
      for _ in 0..<max(0, minimum - 1) { whole = join(whole, try fragment(of: body)) }
      let loop = try self.loop(body, isBounded: quantifier.maximum != nil, at: range)
      return join(whole, minimum == 0 ? loop.optional : loop)
    }
    for _ in 0..<minimum { whole = join(whole, try fragment(of: body)) }
    return join(whole, try optionals(choices, of: body))
  }

  /// The copies that must stand, and how many more may; `nil` for any number of them.
  private func counts(
    of quantifier: Quantifier, hasFixedLength: Bool
  ) -> (minimum: Int, choices: Int?) {
    let choices = quantifier.maximum.map { $0 - quantifier.minimum }
    switch unrolling {
    case .exact: return (quantifier.minimum, choices)
    case .loops(let copies):
      // With copies of different lengths even a fixed number of them leaves many choices.
      if !hasFixedLength, quantifier.maximum ?? 0 > 3 { return (min(quantifier.minimum, 1), nil) }
      if quantifier.minimum > copies { return (copies, nil) }
      return (quantifier.minimum, choices.flatMap { $0 <= min(3, copies) ? $0 : nil })
    }
  }

  /// Up to so many copies, each only after the one before.
  private mutating func optionals(
    _ count: Int, of body: PatternNode
  ) throws(TooLarge) -> AutomatonFragment {
    guard count > 0 else { return .empty }
    // From the last to the first, so that each copy holds all that may follow it; the positions
    // need not stand in the order of the text.
    var rest = AutomatonFragment.empty
    for _ in 0..<count {
      let copy = try fragment(of: body)
      rest = join(copy, rest).optional
    }
    return rest
  }

  /// A part once or more.
  private mutating func loop(
    _ body: PatternNode, isBounded: Bool, at range: Range<Int>
  ) throws(TooLarge) -> AutomatonFragment {
    let start = positions.count
    let once = try fragment(of: body)
    connect(once.last, to: once.first)
    // Of a fixed number of copies any may be empty; without a number an empty one ends the loop.
    if isBounded, once.emptyWays > 0 { connect(once.last, to: once.first) }
    loops.append(.init(range: range, positions: start..<positions.count))
    return once
  }
}
