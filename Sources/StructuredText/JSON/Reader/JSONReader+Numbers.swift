extension JSONReader {
  /// Whether a number starts here, well written or not.
  func startsNumber(at position: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      byte(at: position + 1).map { JSONByte.isDigit($0) || $0 == UInt8(ascii: ".") } ?? false
    default: false
    }
  }

  /// Reads a word or a number; `nil`, and nothing read, if it is neither.
  mutating func readWordOrNumber() -> JSONValue? {
    let start = position
    let token = token(from: start)
    guard !token.isEmpty, !isProse(behind: token.endIndex) else { return nil }
    let range = start..<token.endIndex
    if let word = JSONWord(token) {
      if let kind = word.problem { report(kind, range) }
      position = token.endIndex
      return word.value
    }
    guard let value = number(token, range) else { return nil }
    position = token.endIndex
    return value
  }

  private mutating func number(_ token: ArraySlice<UInt8>, _ range: Range<Int>) -> JSONValue? {
    if let value = Self.hexadecimal(token) {
      report(.hexadecimal, range)
      return .number(value)
    }
    if let parts = NumberParts(token) { return number(parts, token, range) }
    guard let parts = NumberParts(token.filter { $0 != UInt8(ascii: "_") }) else { return nil }
    report(.malformedNumber, range)
    return .number(JSONNumber(parts, text: parts.repairedText))
  }

  private mutating func number(
    _ parts: NumberParts, _ token: ArraySlice<UInt8>, _ range: Range<Int>
  ) -> JSONValue {
    guard !parts.isJSON else {
      return .number(JSONNumber(parts, text: String(decoding: token, as: UTF8.self)))
    }
    if parts.hasPlus { report(.leadingPlus, range) }
    if parts.hasLeadingZero { report(.leadingZero, range) }
    if parts.integer.isEmpty { report(.missingDigitBeforePoint, range) }
    if parts.hasPoint, parts.fraction.isEmpty { report(.missingDigitAfterPoint, range) }
    if parts.hasExponent, parts.exponentDigits == 0 { report(.malformedNumber, range) }
    return .number(JSONNumber(parts, text: parts.repairedText))
  }

  /// The value of `0x1F`, if it is one that fits 64 bits.
  private static func hexadecimal(_ token: ArraySlice<UInt8>) -> JSONNumber? {
    var digits = token
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard digits.count <= 18, digits.starts(with: "0x".utf8) || digits.starts(with: "0X".utf8)
    else { return nil }
    let value = UInt64(String(decoding: digits.dropFirst(2), as: UTF8.self), radix: 16)
    guard let value else { return nil }
    return JSONNumber(isNegative ? -Int128(value) : Int128(value))
  }
}
