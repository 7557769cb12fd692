/// What stands behind a backslash.
extension RegexParser {
  /// Outside of brackets.
  mutating func parseEscape() throws(RegexError) -> RegexNode {
    guard let scalar = peek else { throw error("it ends with a backslash") }
    if let assertion = assertion(scalar) {
      position += 1
      return .assertion(assertion)
    }
    if dialect == .re2, take("Q") { return quoted() }
    if dialect == .re2, take("C") { return .any(orLineBreak: true) }
    if dialect == .python, take("g<") { return try namedReference(until: ">") }
    if dialect == .python, ("1"..."9").contains(scalar) { return try numberedReference() }
    switch try parseSetItem() {
    case .range(let range):
      guard let scalar = Unicode.Scalar(range.lowerBound) else {
        throw error("an escape names no character")
      }
      return .scalar(scalar)
    case .named(let name): return .set(RegexSet(items: [.named(name)]))
    }
  }

  private func assertion(_ scalar: Unicode.Scalar) -> RegexNode.Assertion? {
    switch (scalar, dialect) {
    case ("A", _): .textStart
    case ("z", .re2), ("Z", .python): .textEnd
    case ("b", _): .wordBoundary
    case ("B", _): .noWordBoundary
    default: nil
    }
  }

  /// `\Q…\E`; without an end, up to the end of the pattern.
  private mutating func quoted() -> RegexNode {
    let rest = String(String.UnicodeScalarView(scalars[position...]))
    let text = read(until: "\\E") ?? rest
    if text == rest { position = scalars.count }
    let nodes = text.unicodeScalars.map { RegexNode.scalar($0) }
    return nodes.count == 1 ? nodes[0] : .group(caseless: nil, .sequence(nodes))
  }

  private mutating func numberedReference() throws(RegexError) -> RegexNode {
    guard let number = readNumber(), number <= captureCount else {
      throw error("it refers to a group that is not there")
    }
    return .reference(number)
  }

  /// A character or a class behind a backslash, in brackets or outside.
  mutating func parseSetItem() throws(RegexError) -> RegexSet.Item {
    guard let scalar = peek else { throw error("it ends with a backslash") }
    position += 1
    switch scalar {
    case "d", "D", "s", "S", "w", "W": return .named("\\\(scalar)")
    case "a": return .one(7)
    case "f": return .one(12)
    case "n": return .one(10)
    case "r": return .one(13)
    case "t": return .one(9)
    case "v": return .one(11)
    case "x": return .one(try hexadecimal())
    case "u" where dialect == .python: return .one(try hexadecimal(digits: 4))
    case "U" where dialect == .python: return .one(try hexadecimal(digits: 8))
    case "0"..."7": return .one(octal(from: scalar))
    case "p", "P": throw error("classes of Unicode such as \\\(scalar){L} have no counterpart here")
    case "a"..."z", "A"..."Z", "8", "9":
      throw error("the escape \\\(scalar) has no counterpart here")
    default: return .one(scalar.value)
    }
  }

  private mutating func hexadecimal() throws(RegexError) -> UInt32 {
    guard dialect == .re2, take("{") else { return try hexadecimal(digits: 2) }
    guard let digits = read(until: "}"), let value = UInt32(digits, radix: 16),
      Unicode.Scalar(value) != nil
    else { throw error("an escape names no character") }
    return value
  }

  private mutating func hexadecimal(digits: Int) throws(RegexError) -> UInt32 {
    let end = min(position + digits, scalars.count)
    let text = String(String.UnicodeScalarView(scalars[position..<end]))
    guard end - position == digits, text.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit),
      let value = UInt32(text, radix: 16), Unicode.Scalar(value) != nil
    else { throw error("an escape names no character") }
    position = end
    return value
  }

  private mutating func octal(from first: Unicode.Scalar) -> UInt32 {
    var value = first.value - 48
    var count = 1
    while count < 3, let scalar = peek, ("0"..."7").contains(scalar) {
      value = value * 8 + scalar.value - 48
      position += 1
      count += 1
    }
    return value
  }
}

extension RegexSet.Item {
  static func one(_ value: UInt32) -> Self { .range(value...value) }
}
