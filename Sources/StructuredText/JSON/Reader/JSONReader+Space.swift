extension JSONReader {
  /// Goes to the next piece; comments and spaces that JSON does not know are reported.
  mutating func skipSpace() {
    while position < end {
      let byte = bytes[position]
      if JSONByte.isSpace(byte) {
        position += 1
      } else if let length = commentLength {
        report(.comment, position..<position + length)
        position += length
      } else if let length = unusualSpaceLength(at: position) {
        skipUnusualSpace(length)
      } else {
        return
      }
    }
  }

  private mutating func skipUnusualSpace(_ length: Int) {
    let start = position
    position += length
    while let length = unusualSpaceLength(at: position) { position += length }
    report(.unusualSpace, start..<position)
  }

  /// How long the comment is that starts here, if one does: `// …`, `# …` or `/* … */`.
  private var commentLength: Int? {
    switch (bytes[position], byte(at: position + 1)) {
    case (UInt8(ascii: "#"), _), (JSONByte.slash, JSONByte.slash):
      let lineEnd = bytes[position..<end].firstIndex(where: JSONByte.isLineBreak)
      return (lineEnd ?? end) - position
    case (JSONByte.slash, UInt8(ascii: "*")): return blockCommentLength
    default: return nil
    }
  }

  private var blockCommentLength: Int {
    var next = position + 2
    while next + 1 < end {
      if bytes[next] == UInt8(ascii: "*"), bytes[next + 1] == JSONByte.slash {
        return next + 2 - position
      }
      next += 1
    }
    return end - position
  }

  /// The UTF-8 of spaces that people paste without seeing them.
  private static let unusualSpaces: [[UInt8]] = [
    [0x0B], [0x0C],  // vertical tab, form feed
    [0xC2, 0xA0],  // no-break space
    [0xE2, 0x80, 0x8B], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9],  // zero width, line, paragraph
    [0xE2, 0x80, 0xAF], [0xE3, 0x80, 0x80],  // narrow no-break, ideographic
    [0xEF, 0xBB, 0xBF],  // a byte-order mark inside the text
  ]

  private func unusualSpaceLength(at position: Int) -> Int? {
    guard let first = byte(at: position), first > 0x7F || first == 0x0B || first == 0x0C else {
      return nil
    }
    return Self.unusualSpaces.first { bytes[position..<end].starts(with: $0) }?.count
  }
}
