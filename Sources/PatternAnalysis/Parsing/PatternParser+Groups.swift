/// What an opening parenthesis starts.
extension PatternParser {
  mutating func parseParentheses() throws(SyntaxProblem) -> PatternNode {
    let start = position
    position += 1
    if peek() == UInt8(ascii: "*"), let next = peek(1) {
      if next == UInt8(ascii: ":") || next.isLetter { return try parseVerb(from: start) }
    }
    guard skip("?") else {
      return flags.capturesOnlyNamed
        ? try parseGroup(PatternGroup(), from: start) : try parseCapture(name: nil, from: start)
    }
    if skip("#") { throw problem(.unclosed) }
    if skip(":") { return try parseGroup(PatternGroup(), from: start) }
    if skip(">") { return try parseGroup(PatternGroup(isAtomic: true), from: start) }
    if skip("|") { return try parseGroup(PatternGroup(), from: start, resetsGroups: true) }
    if skip("(") { return try parseConditional(from: start) }
    if skip("C") { return try parseCallout(from: start) }
    for (opening, lookaround) in Lookaround.openings where skip(opening) {
      return try parseLookaround(lookaround, from: start)
    }
    if let named = try parseNamed(from: start) { return named }
    if let call = try parseCall(from: start) { return call }
    return try parseFlags(from: start)
  }

  /// Reads what stands in parentheses, and the closing one.
  mutating func parseBody(resetsGroups: Bool = false) throws(SyntaxProblem) -> PatternNode {
    let outer = flags
    depth += 1
    guard depth <= Self.deepest else { throw problem(.tooDeep) }
    let body = try parseAlternatives(resettingGroups: resetsGroups)
    guard skip(")") else { throw problem(.unclosed) }
    depth -= 1
    flags = outer
    return body
  }

  mutating func parseGroup(
    _ group: PatternGroup, from start: Int, resetsGroups: Bool = false
  ) throws(SyntaxProblem) -> PatternNode {
    let body = try parseBody(resetsGroups: resetsGroups)
    return node(.group(group, body), from: start)
  }

  private mutating func parseCapture(
    name: String?, from start: Int
  ) throws(SyntaxProblem) -> PatternNode {
    groupCount += 1
    return try parseGroup(PatternGroup(number: groupCount, name: name), from: start)
  }

  mutating func parseLookaround(
    _ lookaround: Lookaround, from start: Int
  ) throws(SyntaxProblem) -> PatternNode {
    let body = try parseBody()
    return node(.lookaround(lookaround, body), from: start)
  }

  /// `(?<name>…)`, `(?'name'…)`, `(?P<name>…)`, `(?P=name)`, `(?P>name)`.
  private mutating func parseNamed(from start: Int) throws(SyntaxProblem) -> PatternNode? {
    if skip("P=") {
      return node(.backreference(.name(try readName(until: UInt8(ascii: ")")))), from: start)
    }
    if skip("P>") {
      return node(.call(.name(try readName(until: UInt8(ascii: ")")))), from: start)
    }
    if skip("<") || skip("P<") {
      let name = try readName(until: UInt8(ascii: ">"))
      return try parseCapture(name: name, from: start)
    }
    guard skip("'") else { return nil }
    let name = try readName(until: UInt8(ascii: "'"))
    return try parseCapture(name: name, from: start)
  }

  /// `(?R)`, `(?1)`, `(?-1)`, `(?&name)`.
  private mutating func parseCall(from start: Int) throws(SyntaxProblem) -> PatternNode? {
    if skip("R") {
      guard skip(")") else { throw problem(.badGroup) }
      return node(.call(.number(0)), from: start)
    }
    if skip("&") {
      return node(.call(.name(try readName(until: UInt8(ascii: ")")))), from: start)
    }
    guard let reference = try readSignedNumber() else { return nil }
    guard skip(")") else { throw problem(.badGroup) }
    return node(.call(reference), from: start)
  }

  /// `(?i)` up to the end of the group, or `(?i:…)`.
  private mutating func parseFlags(from start: Int) throws(SyntaxProblem) -> PatternNode {
    let outer = flags
    var isOn = true
    let isReset = skip("^")
    if isReset { flags = flags.unset }
    while let letter = peek() {
      if letter == UInt8(ascii: ")") {
        position += 1
        return node(.marker(.options), from: start)
      }
      if letter == UInt8(ascii: ":") {
        position += 1
        let body = try parseBody()
        flags = outer
        return node(.group(PatternGroup(), body), from: start)
      }
      try readFlag(letter, isOn: &isOn, isReset: isReset)
    }
    throw problem(.unclosed)
  }

  private mutating func readFlag(
    _ letter: UInt8, isOn: inout Bool, isReset: Bool
  ) throws(SyntaxProblem) {
    if letter == UInt8(ascii: "-"), isOn, !isReset {
      isOn = false
    } else if isNext("xx") {
      position += 1
      flags.isExtended = isOn
      flags.isExtendedMore = isOn
    } else if !flags.set(letter, to: isOn) {
      throw problem(.badGroup)
    }
    position += 1
  }
}

extension Lookaround {
  /// What a lookaround may start with, after `(?`.
  fileprivate static let openings: [(StaticString, Lookaround)] = [
    ("=", Lookaround(isBehind: false, isNegative: false, isNonAtomic: false)),
    ("!", Lookaround(isBehind: false, isNegative: true, isNonAtomic: false)),
    ("*", Lookaround(isBehind: false, isNegative: false, isNonAtomic: true)),
    ("<=", Lookaround(isBehind: true, isNegative: false, isNonAtomic: false)),
    ("<!", Lookaround(isBehind: true, isNegative: true, isNonAtomic: false)),
    ("<*", Lookaround(isBehind: true, isNegative: false, isNonAtomic: true)),
  ]
}
