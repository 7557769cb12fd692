/// `(?(condition)yes|no)`, and callouts.
extension PatternParser {
  /// Reads a conditional group, `(?(` having been read.
  mutating func parseConditional(from start: Int) throws(SyntaxProblem) -> PatternNode {
    let condition = try parseCondition()
    let body = try parseBody()
    let ways = body.alternatives
    guard ways.count <= 2 else { throw problem(.badGroup) }
    let end = body.range.upperBound
    let no = ways.count == 2 ? ways[1] : PatternNode(.sequence([]), at: end..<end)
    return node(.conditional(condition, yes: ways[0], no: no), from: start)
  }

  private mutating func parseCondition() throws(SyntaxProblem) -> PatternCondition {
    // A callout may stand before a lookaround.
    if skip("?C") {
      _ = try parseCallout(from: position)
      guard skip("(") else { throw problem(.badGroup) }
    }
    if peek() == UInt8(ascii: "?") || peek() == UInt8(ascii: "*") {
      position -= 1
      let node = try parseParentheses()
      guard case .lookaround = node.kind else { throw problem(.badGroup) }
      return .lookaround(node)
    }
    if let reference = try readSignedNumber() {
      guard skip(")") else { throw problem(.badGroup) }
      return .group(reference)
    }
    if isNext("<") || isNext("'") {
      let end = isNext("<") ? UInt8(ascii: ">") : UInt8(ascii: "'")
      position += 1
      let name = try readName(until: end)
      guard skip(")") else { throw problem(.badGroup) }
      return .group(.name(name))
    }
    return try parseWordCondition()
  }

  /// `DEFINE`, `R`, `R1`, `R&name`, `VERSION>=10.4`, or a group's name.
  private mutating func parseWordCondition() throws(SyntaxProblem) -> PatternCondition {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ")")) else {
      throw problem(.unclosed)
    }
    let word = text(position..<end)
    guard !word.isEmpty else { throw problem(.badGroup) }
    position = end + 1
    if word == "DEFINE" { return .define }
    let isRecursion = word.first == "R" && word.dropFirst().allSatisfy(\.isWholeNumber)
    if isRecursion || word.hasPrefix("R&") || word.hasPrefix("VERSION") { return .other }
    guard word.utf8.allSatisfy({ $0.isWord || $0 >= 0x80 }) else { throw problem(.badGroup) }
    return .group(.name(word))
  }

  /// Reads a callout, `(?C` having been read: nothing, a number, or text between delimiters.
  mutating func parseCallout(from start: Int) throws(SyntaxProblem) -> PatternNode {
    if let byte = peek(), !byte.isDigit, byte != UInt8(ascii: ")") {
      guard "`'\"^%#${".utf8.contains(byte) else { throw problem(.badGroup) }
      try skipDelimited(until: byte == UInt8(ascii: "{") ? UInt8(ascii: "}") : byte)
    } else if let number = readNumber(), number > 255 {
      throw problem(.badGroup)
    }
    guard skip(")") else { throw problem(.badGroup) }
    return node(.marker(.callout), from: start)
  }

  /// Reads up to a delimiter that does not stand twice.
  private mutating func skipDelimited(until end: UInt8) throws(SyntaxProblem) {
    position += 1
    while let byte = peek() {
      position += 1
      guard byte == end else { continue }
      guard peek() == end else { return }
      position += 1
    }
    throw problem(.unclosed)
  }
}
