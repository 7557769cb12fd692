/// Reading characters, numbers and names.
extension PatternParser {
  func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  func isNext(_ text: StaticString) -> Bool {
    bytes[position...].starts(with: text.description.utf8)
  }

  mutating func skip(_ text: StaticString) -> Bool {
    guard isNext(text) else { return false }
    position += text.utf8CodeUnitCount
    return true
  }

  func problem(_ reason: SyntaxProblem.Reason) -> SyntaxProblem {
    SyntaxProblem(reason: reason, offset: position)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The next character, which must exist: a scalar under `.unicode`, or else a byte.
  mutating func readCharacter() -> UInt32 {
    let first = bytes[position]
    position += 1
    guard isUnicode, first >= 0xC0 else { return UInt32(first) }
    let length = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var value = UInt32(first) & (0x3F >> UInt32(length))
    for _ in 0..<length where position < bytes.count {
      value = value << 6 | UInt32(bytes[position] & 0x3F)
      position += 1
    }
    return value
  }

  mutating func readNumber() -> Int? {
    let digits = bytes[position...].prefix { $0.isDigit }
    guard !digits.isEmpty else { return nil }
    position = digits.endIndex
    // Longer ones are more than PCRE2 allows anywhere.
    return Int(text(digits.startIndex..<min(digits.endIndex, digits.startIndex + 9)))
  }

  /// A name up to `end`, which is read too.
  mutating func readName(until end: UInt8) throws(SyntaxProblem) -> String {
    let name = bytes[position...].prefix { $0.isWord || isUnicode && $0 >= 0x80 }
    guard let first = name.first, !first.isDigit, name.count <= 32 || isUnicode else {
      throw problem(.badName)
    }
    position = name.endIndex
    guard peek() == end else { throw problem(.badName) }
    position += 1
    return text(name.startIndex..<name.endIndex)
  }

  /// A number, with or without a sign, or a name, up to `end`, which is read too.
  mutating func readReference(until end: UInt8) throws(SyntaxProblem) -> GroupReference {
    if let reference = try readSignedNumber() {
      guard peek() == end else { throw problem(.badName) }
      position += 1
      return reference
    }
    return .name(try readName(until: end))
  }

  /// A group by its number; a sign counts from here.
  mutating func readSignedNumber() throws(SyntaxProblem) -> GroupReference? {
    let sign = peek()
    let isSigned = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
    guard peek(isSigned ? 1 : 0)?.isDigit == true else { return nil }
    if isSigned { position += 1 }
    guard let number = readNumber() else { return nil }
    guard isSigned else { return .number(number) }
    let absolute =
      sign == UInt8(ascii: "+") ? groupCount + number : groupCount - number + 1
    guard number > 0, absolute > 0 else { throw problem(.badName) }
    return .number(absolute)
  }
}

/// Making nodes that end where the parser stands.
///
/// All of them are `mutating`, so that arguments which read on are evaluated before the position is
/// looked at.
extension PatternParser {
  mutating func node(_ kind: PatternNode.Kind, from start: Int) -> PatternNode {
    PatternNode(kind, at: start..<position)
  }

  mutating func literal(_ value: UInt32, isEscaped: Bool = false, from start: Int) -> PatternNode {
    character(
      .literal(value, isEscaped: isEscaped), from: start,
      expression: "\\x{" + String(value, radix: 16) + "}")
  }

  mutating func character(
    _ form: CharacterMatcher.Form, from start: Int, expression: String? = nil
  ) -> PatternNode {
    node(
      .character(
        CharacterMatcher(
          form: form, isCaseless: flags.isCaseless, isDotAll: flags.isDotAll,
          expression: expression ?? text(start..<position))), from: start)
  }
}

extension UInt8 {
  var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

  var isLetter: Bool {
    let lowercase = self | 0x20
    return UInt8(ascii: "a") <= lowercase && lowercase <= UInt8(ascii: "z")
  }

  var isWord: Bool { isDigit || isLetter || self == UInt8(ascii: "_") }
}
