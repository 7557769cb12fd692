import ExactMatch

/// The encoding of mail that writes `=40` for `@` (RFC 2045, section 6.7).
///
/// `=` and two digits stand in a lot of source code, so the text has to show that it is mail.
enum QuotedPrintable {
  /// Whether a text is written in it, in part at least.
  static func isUsed(in text: [UInt8]) -> Bool {
    var (hasLineEnd, hasEqualsSign) = (false, false)
    for index in text.indices {
      let byte = text[index]
      if byte | 0x20 == UInt8(ascii: "q"), isName(at: index, text) { return true }
      guard byte == UInt8(ascii: "=") else { continue }
      if isRun(at: index, text) { return true }
      hasLineEnd = hasLineEnd || isLineEnd(at: index, text)
      hasEqualsSign = hasEqualsSign || isEqualsSign(at: index, text)
      if hasLineEnd, hasEqualsSign { return true }
    }
    return false
  }

  private static let name = Array("quoted-printable".utf8)

  private static func isName(at start: Int, _ text: [UInt8]) -> Bool {
    guard start + name.count <= text.count else { return false }
    return name.indices.allSatisfy { text[start + $0] | 0x20 == name[$0] | 0x20 }
  }

  private static func isEqualsSign(at index: Int, _ text: [UInt8]) -> Bool {
    index + 2 < text.count && text[index + 1] == UInt8(ascii: "3")
      && text[index + 2] == UInt8(ascii: "D")
  }

  /// A line of about the length at which mail is cut.
  private static func isLineEnd(at index: Int, _ text: [UInt8]) -> Bool {
    guard index >= 60, index + 1 < text.count,
      text[index + 1] == UInt8(ascii: "\n") || text[index + 1] == UInt8(ascii: "\r")
    else { return false }
    return !text[index - 60..<index].contains(UInt8(ascii: "\n"))
  }

  /// Four bytes in a row, or a character beyond ASCII.
  private static func isRun(at start: Int, _ text: [UInt8]) -> Bool {
    var bytes: [UInt8] = []
    var index = start
    while bytes.count < 4, index + 2 < text.count, text[index] == UInt8(ascii: "="),
      let high = text[index + 1].hexadecimalDigit, let low = text[index + 2].hexadecimalDigit,
      text[index + 1] < UInt8(ascii: "a"), text[index + 2] < UInt8(ascii: "a")
    {
      bytes.append(high << 4 | low)
      index += 3
    }
    guard bytes.count < 4 else { return true }
    return bytes.count >= 2 && bytes[0] >= 0xC2 && Unicode.Scalar(at: 0, in: bytes) != nil
  }
}
