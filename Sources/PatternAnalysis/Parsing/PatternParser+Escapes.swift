/// What a backslash starts, outside a class.
extension PatternParser {
  mutating func parseEscape() throws(SyntaxProblem) -> PatternNode {
    let start = position
    position += 1
    guard let letter = peek() else { throw problem(.badEscape) }
    if letter.isDigit, letter != UInt8(ascii: "0") {
      return try parseBackreferenceOrOctal(from: start)
    }
    if let assertion = Self.assertions[letter] {
      position += 1
      return node(.assertion(assertion), from: start)
    }
    if Self.types.contains(letter) {
      position += 1
      return character(.type(Character(Unicode.Scalar(letter))), from: start)
    }
    switch letter {
    case UInt8(ascii: "K"):
      position += 1
      return node(.marker(.matchStart), from: start)
    case UInt8(ascii: "R"):
      position += 1
      return node(.lineEnd, from: start)
    case UInt8(ascii: "X"):
      position += 1
      return node(.opaque("\\X"), from: start)
    case UInt8(ascii: "N"):
      position += 1
      if isUnicode, skip("{U+") {
        return literal(try readCode(radix: 16), isEscaped: true, from: start)
      }
      // A brace that is no count would be a character's name, which PCRE2 does not know.
      var ahead = self
      let count = try ahead.readQuantifier()
      guard peek() != UInt8(ascii: "{") || count != nil else { throw problem(.badEscape) }
      return character(.type("N"), from: start)
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      try skipProperty()
      return character(.property, from: start)
    case UInt8(ascii: "g"), UInt8(ascii: "k"):
      return try parseReferenceEscape(from: start)
    default:
      return literal(try readEscapedCharacter(), isEscaped: true, from: start)
    }
  }

  /// `\1`; from `\10` on only with so many groups before it, or else a character's octal number.
  private mutating func parseBackreferenceOrOctal(
    from start: Int
  ) throws(SyntaxProblem) -> PatternNode {
    let first = bytes[position]
    let digits = position
    guard let number = readNumber() else { throw problem(.badEscape) }
    if number < 10 || first >= UInt8(ascii: "8") || number <= groupCount {
      return node(.backreference(.number(number)), from: start)
    }
    position = digits
    return literal(try readOctal(), isEscaped: true, from: start)
  }

  /// `\g` and `\k` with a number or name.
  private mutating func parseReferenceEscape(
    from start: Int
  ) throws(SyntaxProblem) -> PatternNode {
    let isCallable = bytes[position] == UInt8(ascii: "g")
    position += 1
    if skip("{") {
      let reference =
        isCallable
        ? try readReference(until: UInt8(ascii: "}"))
        : .name(try readName(until: UInt8(ascii: "}")))
      return node(.backreference(reference), from: start)
    }
    let end = peek() == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: "'")
    if skip("<") || skip("'") {
      guard isCallable else {
        return node(.backreference(.name(try readName(until: end))), from: start)
      }
      return node(.call(try readReference(until: end)), from: start)
    }
    guard isCallable, let reference = try readSignedNumber() else { throw problem(.badEscape) }
    return node(.backreference(reference), from: start)
  }

  private static let assertions: [UInt8: PlaceAssertion] = [
    UInt8(ascii: "A"): .textStart, UInt8(ascii: "Z"): .textEndOrLineEnd,
    UInt8(ascii: "z"): .textEnd, UInt8(ascii: "G"): .searchStart,
    UInt8(ascii: "b"): .wordBoundary, UInt8(ascii: "B"): .noWordBoundary,
  ]

  /// The letters of `\d` and the like.
  static let types = Set("dDhHsSvVwW".utf8)
}
