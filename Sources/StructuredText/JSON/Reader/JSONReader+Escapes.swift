extension JSONReader {
  /// Reads what a backslash stands for.
  ///
  /// What JSON does not know is reported and kept: `\'` as the quote, `\U` as it stands.
  mutating func readEscape(into content: inout [UInt8]) {
    let start = position
    guard let letter = byte(at: start + 1) else {
      report(.badEscape, start..<end)
      position = end
      return
    }
    position += 2
    if letter == UInt8(ascii: "u") { return readUnicodeEscape(from: start, into: &content) }
    if let byte = Self.escapes[letter] {
      content.append(byte)
    } else if letter == JSONByte.apostrophe {
      report(.badEscape, start..<position)
      content.append(letter)
    } else {
      // The character behind the backslash is read as if there were none.
      position = start + 1
      report(.badEscape, start..<start + 1)
      content.append(JSONByte.backslash)
    }
  }

  private static let escapes: [UInt8: UInt8] = [
    JSONByte.quote: JSONByte.quote, JSONByte.backslash: JSONByte.backslash,
    JSONByte.slash: JSONByte.slash, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): JSONByte.newline, UInt8(ascii: "r"): JSONByte.carriageReturn,
    UInt8(ascii: "t"): 0x09,
  ]

  private mutating func readUnicodeEscape(from start: Int, into content: inout [UInt8]) {
    guard let first = hexadecimal(at: position) else {
      report(.badEscape, start..<position)
      content += [JSONByte.backslash, UInt8(ascii: "u")]
      return
    }
    position += 4
    guard let scalar = Unicode.Scalar(first) ?? joinSurrogates(first) else {
      report(.loneSurrogate, start..<position)
      content += "\u{FFFD}".utf8
      return
    }
    content += String(Character(scalar)).utf8
  }

  /// Reads the second half of a character beyond the basic plane, if it follows.
  private mutating func joinSurrogates(_ high: UInt32) -> Unicode.Scalar? {
    guard 0xD800...0xDBFF ~= high, byte(at: position) == JSONByte.backslash,
      byte(at: position + 1) == UInt8(ascii: "u"),
      let low = hexadecimal(at: position + 2), 0xDC00...0xDFFF ~= low
    else { return nil }
    position += 6
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private func hexadecimal(at position: Int) -> UInt32? {
    guard position + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
