/// What is written in a pattern and says nothing about the text.
extension PatternParser {
  /// Skips comments, white space under `(?x)`, `\E`, and `\Q`, which starts verbatim text.
  ///
  /// - Returns: always `true`, so that it can stand in a loop's condition.
  mutating func skipIgnored() -> Bool {
    while skipOneIgnored() {}
    return true
  }

  private mutating func skipOneIgnored() -> Bool {
    if isVerbatim {
      guard skip("\\E") else { return false }
      isVerbatim = false
      return true
    }
    if skip("\\Q") {
      isVerbatim = true
      return true
    }
    if skip("\\E") { return true }
    if isNext("(?#"), let end = bytes[position...].firstIndex(of: UInt8(ascii: ")")) {
      position = end + 1
      return true
    }
    return flags.isExtended && skipExtended()
  }

  private mutating func skipExtended() -> Bool {
    guard let byte = peek() else { return false }
    if byte == UInt8(ascii: "#") {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n"))
      position = end.map { $0 + 1 } ?? bytes.count
      return true
    }
    if (9...13).contains(byte) || byte == 32 {
      position += 1
      return true
    }
    // U+0085, U+200E, U+200F, U+2028 and U+2029.
    guard isUnicode else { return false }
    for space: StaticString in ["\u{85}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}"]
    where skip(space) {
      return true
    }
    return false
  }

  /// Reads `(*UCP)` and the like, which only count at the very start.
  mutating func readPreamble() {
    let start = position
    while isNext("(*"), let end = bytes[position...].firstIndex(of: UInt8(ascii: ")")) {
      let name = text(position + 2..<end)
      let word = name.prefix { $0 != "=" }
      guard Self.preambleWords.contains(String(word)) else { break }
      position = end + 1
    }
    preamble = text(start..<position)
  }

  private static let preambleWords: Set<String> = [
    "UTF", "UCP", "NOTEMPTY", "NOTEMPTY_ATSTART", "NO_AUTO_POSSESS", "NO_DOTSTAR_ANCHOR",
    "NO_JIT", "NO_START_OPT", "LIMIT_HEAP", "LIMIT_MATCH", "LIMIT_DEPTH", "LIMIT_RECURSION",
    "CR", "LF", "CRLF", "ANYCRLF", "ANY", "NUL", "BSR_ANYCRLF", "BSR_UNICODE",
  ]
}
