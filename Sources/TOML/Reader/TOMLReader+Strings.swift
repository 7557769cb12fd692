import Diagnostics

/// Texts: 'literal' and "basic", each on one line or between three quotes on several.
extension TOMLReader {
  mutating func readString() throws(TOMLError) -> String {
    if take("'''") { return try readLines(until: "'", start: position - 3) }
    if take("\"\"\"") { return try readLines(until: "\"", start: position - 3) }
    return try readOneLineString()
  }

  mutating func readOneLineString() throws(TOMLError) -> String {
    let start = position
    let quote = peek
    position += 1
    var bytes: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      if byte == quote {
        position += 1
        return String(decoding: bytes, as: UTF8.self)
      }
      try append(byte, to: &bytes, isBasic: quote == UInt8(ascii: "\""))
    }
    throw error(
      "this text has no end", at: start..<start + 1,
      fix: "close it with \(quote == UInt8(ascii: "'") ? "'" : "\"") on the same line")
  }

  /// Between three quotes; a line break right behind the first three does not count.
  private mutating func readLines(
    until quote: Unicode.Scalar, start: Int
  ) throws(TOMLError) -> String {
    let mark = UInt8(ascii: quote)
    var bytes: [UInt8] = []
    if !take("\r\n") { _ = take("\n") }
    while let byte = peek {
      if byte == mark {
        let count = text.bytes[position...].prefix(5).prefix { $0 == mark }.count
        position += count
        guard count < 3 else {
          // Up to two quotes may stand before the three that end it.
          bytes += [UInt8](repeating: mark, count: count - 3)
          return String(decoding: bytes, as: UTF8.self)
        }
        bytes += [UInt8](repeating: mark, count: count)
      } else if byte == UInt8(ascii: "\n") || text.bytes[position...].starts(with: [0x0D, 0x0A]) {
        bytes += take("\r\n") ? [0x0D, 0x0A] : take("\n") ? [0x0A] : []
      } else {
        try append(byte, to: &bytes, isBasic: quote == "\"", spansLines: true)
      }
    }
    throw error(
      "this text has no end", at: start..<start + 3,
      fix: "close it with \(String(repeating: Character(quote), count: 3))")
  }

  private mutating func append(
    _ byte: UInt8, to bytes: inout [UInt8], isBasic: Bool, spansLines: Bool = false
  ) throws(TOMLError) {
    guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else { throw controlCharacter() }
    position += 1
    guard isBasic, byte == UInt8(ascii: "\\") else { return bytes.append(byte) }
    if spansLines, skipLineEnd() { return }
    bytes += try readEscape()
  }

  /// A backslash at the end of a line takes away all space up to the next text.
  private mutating func skipLineEnd() -> Bool {
    let before = position
    skipSpace()
    guard take("\n") || take("\r\n") else {
      position = before
      return false
    }
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
    return true
  }

  private mutating func readEscape() throws(TOMLError) -> [UInt8] {
    let start = position - 1
    let byte = peek
    position += 1
    switch byte {
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [byte ?? 0]
    case UInt8(ascii: "u"): return try readScalar(digits: 4, from: start)
    case UInt8(ascii: "U"): return try readScalar(digits: 8, from: start)
    default:
      throw error(
        "in double quotes this is an unknown escape", at: start..<start + 2,
        fix: "put patterns in 'single quotes', where a backslash is a backslash")
    }
  }

  private mutating func readScalar(digits: Int, from start: Int) throws(TOMLError) -> [UInt8] {
    let end = min(position + digits, text.bytes.count)
    let hex = text.string(in: position..<end)
    guard hex.utf8.count == digits, !hex.contains("+"), !hex.contains("-"),
      let value = UInt32(hex, radix: 16), let scalar = Unicode.Scalar(value)
    else { throw error("this escape names no character", at: start..<end) }
    position = end
    return Array(String(Character(scalar)).utf8)
  }
}
