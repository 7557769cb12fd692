import PCRE2

/// Quantifiers, and braces that are none.
extension PatternParser {
  /// The quantifier that stands here, with its `?` or `+`; `nil` if there is none.
  mutating func readQuantifier() throws(SyntaxProblem) -> Quantifier? {
    let start = position
    let counts: (minimum: Int, maximum: Int?)
    switch peek() {
    case UInt8(ascii: "*"): counts = (0, nil)
    case UInt8(ascii: "+"): counts = (1, nil)
    case UInt8(ascii: "?"): counts = (0, 1)
    case UInt8(ascii: "{"):
      guard let read = try readCounts() else { return nil }
      counts = read
      position -= 1
    default: return nil
    }
    position += 1
    return Quantifier(
      minimum: counts.minimum, maximum: counts.maximum, mode: readMode(),
      range: start..<position)
  }

  private mutating func readMode() -> Quantifier.Mode {
    // Comments and the like may stand before the sign.
    var ahead = self
    _ = ahead.skipIgnored()
    if !ahead.isVerbatim, ahead.isNext("+") || ahead.isNext("?") { self = ahead }
    if skip("+") { return .possessive }
    return skip("?") != flags.isUngreedy ? .lazy : .greedy
  }

  /// Reads `{2}`, `{2,}` or `{2,3}`; anything else in braces is text for PCRE2.
  private mutating func readCounts() throws(SyntaxProblem) -> (minimum: Int, maximum: Int?)? {
    let start = position
    position += 1
    skipSpaces()
    var minimum = readNumber()
    var maximum = minimum
    skipSpaces()
    if skip(",") {
      skipSpaces()
      maximum = readNumber()
      if minimum == nil, maximum != nil, BraceDialect.allowsMissingMinimum { minimum = 0 }
      skipSpaces()
    }
    guard let minimum, skip("}") else {
      position = start
      return nil
    }
    guard minimum <= 65_535, maximum ?? 0 <= 65_535, minimum <= maximum ?? minimum else {
      throw problem(.badQuantifier)
    }
    return (minimum, maximum)
  }

  private mutating func skipSpaces() {
    guard BraceDialect.allowsSpaces else { return }
    while skip(" ") || skip("\t") {}
  }
}

/// How the PCRE2 of this process reads braces; version 10.43 began to read more of them.
enum BraceDialect {
  /// Whether `{,3}` is a quantifier.
  static let allowsMissingMinimum = isQuantifier("{,3}")
  /// Whether `{ 3 }` is a quantifier.
  static let allowsSpaces = isQuantifier("{ 3 }")

  private static func isQuantifier(_ braces: String) -> Bool {
    guard let pattern = try? Pattern("a" + braces, options: [.anchored, .endAnchored]) else {
      return false
    }
    return pattern.matchesWhole(Array("aaa".utf8).span)
  }
}
