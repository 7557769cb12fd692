/// Escapes that stand for one character, in a class or outside one.
extension PatternParser {
  /// The character whose escape stands here, the backslash having been read.
  mutating func readEscapedCharacter() throws(SyntaxProblem) -> UInt32 {
    guard let letter = peek() else { throw problem(.badEscape) }
    if letter == UInt8(ascii: "0") { return try readOctal() }
    guard letter.isLetter || letter.isDigit else { return readCharacter() }
    position += 1
    switch letter {
    case UInt8(ascii: "a"): return 7
    case UInt8(ascii: "e"): return 27
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "c"): return try readControl()
    case UInt8(ascii: "x"): return try readHexadecimal()
    case UInt8(ascii: "o"):
      guard skip("{") else { throw problem(.badEscape) }
      return try readCode(radix: 8)
    default: throw problem(.badEscape)
    }
  }

  private mutating func readControl() throws(SyntaxProblem) -> UInt32 {
    guard let byte = peek(), (32...126).contains(byte) else { throw problem(.badEscape) }
    position += 1
    let isLowercase = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
    return UInt32(isLowercase ? byte - 32 : byte) ^ 0x40
  }

  private mutating func readHexadecimal() throws(SyntaxProblem) -> UInt32 {
    if skip("{") { return try readCode(radix: 16) }
    var value: UInt32 = 0
    for _ in 0..<2 {
      guard let digit = peek().flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        break
      }
      value = value * 16 + UInt32(digit)
      position += 1
    }
    return value
  }

  /// Up to three octal digits.
  mutating func readOctal() throws(SyntaxProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<3 {
      guard let byte = peek(), byte >= 48, byte < 56 else { break }
      value = value * 8 + UInt32(byte - 48)
      position += 1
    }
    return try checked(value)
  }

  /// A number up to the closing brace, which is read too.
  mutating func readCode(radix: Int) throws(SyntaxProblem) -> UInt32 {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else {
      throw problem(.badEscape)
    }
    let digits = bytes[position..<end]
    guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
      let value = UInt32(text(position..<end), radix: radix)
    else { throw problem(.badEscape) }
    position = end + 1
    return try checked(value)
  }

  private func checked(_ value: UInt32) throws(SyntaxProblem) -> UInt32 {
    guard isUnicode ? Unicode.Scalar(value) != nil : value < 256 else {
      throw problem(.badEscape)
    }
    return value
  }

  /// `\pL` or `\p{…}`, the letter not yet read.
  mutating func skipProperty() throws(SyntaxProblem) {
    position += 1
    if skip("{") {
      guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else {
        throw problem(.badEscape)
      }
      position = end + 1
    } else {
      guard let letter = peek(), letter.isLetter else { throw problem(.badEscape) }
      position += 1
    }
  }
}
