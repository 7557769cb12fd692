extension JSONReader {
  /// Whether a value can start here, well written or not.
  var isValueStart: Bool {
    guard position < end else { return false }
    let byte = bytes[position]
    if JSONByte.opening.contains(byte) || stringOpening != nil || JSONByte.isDigit(byte) {
      return true
    }
    return JSONWord(token(from: position)) != nil || startsNumber(at: position)
  }

  /// Reads a value, or begins one with brackets.
  mutating func readValue() {
    let byte = bytes[position]
    if let kind = OpenContainer.Kind(bracket: byte) { return openContainer(kind) }
    let start = position
    if let quote = stringOpening {
      let string = readString(quote)
      return add(JSONNode(.string(string), range: start..<position))
    }
    let value = readWordOrNumber() ?? readUnquotedText()
    add(JSONNode(value, range: start..<position))
  }

  /// Reads the key of a member.
  mutating func readKey() {
    let start = position
    var text = ""
    if let quote = stringOpening {
      text = readString(quote)
    } else if JSONByte.opening.contains(bytes[position]) {
      report(.missingKey, position..<position)
      open[open.count - 1].key = ("", position..<position)
      open[open.count - 1].expectation = .afterColon
      return
    } else {
      text = readUnquotedKey()
    }
    open[open.count - 1].key = (text, start..<position)
    open[open.count - 1].expectation = .afterKey
  }

  private mutating func readUnquotedKey() -> String {
    let start = position
    repeat {
      position += 1
    } while position < end && !endsUnquotedKey(bytes[position])
    report(.unquotedKey, start..<position)
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func endsUnquotedKey(_ byte: UInt8) -> Bool {
    JSONByte.isSpace(byte) || ":,;={}[]\"".utf8.contains(byte)
  }

  /// Reads text without quotes: to the end of the line, or a comma or closing bracket before it.
  private mutating func readUnquotedText() -> JSONValue {
    let start = position
    repeat {
      position += 1
    } while position < end && !endsUnquotedText(bytes[position])
    while position > start + 1, JSONByte.isSpace(bytes[position - 1]) { position -= 1 }
    report(.unquotedText, start..<position)
    return .string(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private func endsUnquotedText(_ byte: UInt8) -> Bool {
    JSONByte.isLineBreak(byte) || byte == JSONByte.comma || byte == JSONByte.quote
      || JSONByte.closing.contains(byte)
  }

  /// The word or number that starts at a position.
  func token(from start: Int) -> ArraySlice<UInt8> {
    bytes[start..<end].prefix(while: JSONByte.isTokenPart)
  }

  /// Whether the text goes on behind a word or number, on the same line, so that it is prose.
  func isProse(behind end: Int) -> Bool {
    let next = bytes[end..<self.end].first { $0 != 0x20 && $0 != 0x09 }
    guard let next else { return false }
    let isText = JSONByte.isLetter(next) || "%&*@!?.$<>^|~`(_".utf8.contains(next)
    return isText && !open.isEmpty
  }
}
