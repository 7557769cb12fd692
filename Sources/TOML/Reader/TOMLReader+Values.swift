import Diagnostics

/// Values: lists and tables in braces here, texts and numbers beside.
extension TOMLReader {
  mutating func readValue() throws(TOMLError) -> TOMLNode {
    guard depth < Limit.depth else { throw tooDeep() }
    depth += 1
    defer { depth -= 1 }
    let start = position
    let value: TOMLNode.Value
    switch peek {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): value = .string(try readString())
    case UInt8(ascii: "["): value = try readList()
    case UInt8(ascii: "{"): value = try readInline()
    default: value = try readWord()
    }
    return TOMLNode(value, at: location(start..<position))
  }

  private mutating func readList() throws(TOMLError) -> TOMLNode.Value {
    let start = position
    _ = take("[")
    var items: [TOMLNode] = []
    while true {
      try skipSpaceAndLines()
      if take("]") { return .array(items) }
      guard peek != nil else { throw unclosed(start, "list", "]") }
      items.append(try readValue())
      try skipSpaceAndLines()
      if take("]") { return .array(items) }
      guard take(",") else {
        guard peek != nil else { throw unclosed(start, "list", "]") }
        throw error("a ',' or ']' is missing before this", at: position..<position + 1)
      }
    }
  }

  private mutating func readInline() throws(TOMLError) -> TOMLNode.Value {
    let start = position
    _ = take("{")
    let table = TableBuilder(.inline, at: location(start..<start + 1))
    skipSpace()
    guard !take("}") else { return table.node.value }
    while true {
      skipSpace()
      try readPair(into: table)
      skipSpace()
      if take("}") { return table.node.value }
      guard take(",") else { throw unclosed(start, "table", "}") }
    }
  }

  private func unclosed(_ start: Int, _ what: String, _ end: String) -> TOMLError {
    error("this \(what) has no end", at: start..<start + 1, fix: "close it with \(end)")
  }

  /// A number, `true`, `false` or a date: what has no quotes.
  private mutating func readWord() throws(TOMLError) -> TOMLNode.Value {
    let start = position
    while let byte = peek, !byte.endsWord { position += 1 }
    // A date may have a space before its time.
    if position - start == 10, peek == 0x20, text.bytes[(position + 1)...].starts(withTime: ()) {
      position += 1
      while let byte = peek, !byte.endsWord { position += 1 }
    }
    let word = text.string(in: start..<position)
    if let value = TOMLWord.value(of: word) { return value }
    throw error(
      word.isEmpty ? "a value is missing here" : "this is no value of TOML",
      at: start..<max(position, start + 1), fix: "put text in quotes: 'like this'")
  }
}

extension UInt8 {
  fileprivate var endsWord: Bool {
    [0x20, 0x09, 0x0A, 0x0D].contains(self) || ",]}#\"'=[{".utf8.contains(self)
  }
}

extension ArraySlice<UInt8> {
  /// Whether two digits and a colon stand here.
  fileprivate func starts(withTime: Void) -> Bool {
    let head = Array(prefix(3))
    return head.count == 3 && (48...57).contains(head[0]) && (48...57).contains(head[1])
      && head[2] == UInt8(ascii: ":")
  }
}
