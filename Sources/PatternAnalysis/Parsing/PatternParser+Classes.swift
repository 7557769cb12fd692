/// `[…]`.
extension PatternParser {
  mutating func parseClass() throws(SyntaxProblem) -> PatternNode {
    let start = position
    if skip("[[:<:]]") || skip("[[:>:]]") {
      // PCRE2 makes a look-ahead of it as well, so that a quantifier may follow.
      return node(.sequence([node(.assertion(.wordBoundary), from: start)]), from: start)
    }
    guard posixEnd == nil else { throw problem(.badClass) }
    position += 1
    var reader = ClassReader(isVerbatim: false)
    var isNegated = false
    while true {
      if skip("\\E") || skip("\\Q\\E") || skipClassSpace() { continue }
      guard !isNegated, skip("^") else { break }
      isNegated = true
    }
    // A closing bracket in the first place is a character.
    if peek() == UInt8(ascii: "]") {
      reader.add(readCharacter(), at: position - 1..<position)
    }
    while let byte = peek() {
      if byte == UInt8(ascii: "]"), !reader.isVerbatim {
        position += 1
        return character(
          .characterClass(CharacterClass(isNegated: isNegated, items: reader.items)),
          from: start)
      }
      try parseClassItem(into: &reader)
    }
    throw problem(.unclosed)
  }

  private mutating func parseClassItem(into reader: inout ClassReader) throws(SyntaxProblem) {
    let start = position
    if reader.isVerbatim {
      if skip("\\E") {
        reader.isVerbatim = false
      } else {
        try addClassCharacter(readCharacter(), from: start, to: &reader)
      }
      return
    }
    if skipClassSpace() { return }
    if bytes[position] == UInt8(ascii: "["), let end = posixEnd {
      guard Self.posixNames.contains(text(position..<end)) else { throw problem(.badClass) }
      position = end
      return try addType(.posix, from: start, to: &reader)
    }
    if bytes[position] == UInt8(ascii: "\\") {
      return try parseClassEscape(into: &reader)
    }
    let value = readCharacter()
    if value == UInt32(UInt8(ascii: "-")), reader.startRange(at: start..<position) { return }
    try addClassCharacter(value, from: start, to: &reader)
  }

  private mutating func parseClassEscape(into reader: inout ClassReader) throws(SyntaxProblem) {
    let start = position
    if skip("\\E") { return }
    if skip("\\Q") {
      reader.isVerbatim = true
      return
    }
    position += 1
    guard let letter = peek() else { throw problem(.unclosed) }
    if Self.types.contains(letter) {
      position += 1
      return try addType(.type(Character(Unicode.Scalar(letter))), from: start, to: &reader)
    }
    let value: UInt32
    switch letter {
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      try skipProperty()
      return try addType(.property, from: start, to: &reader)
    case UInt8(ascii: "b"):
      position += 1
      value = 8
    case UInt8(ascii: "N"):
      position += 1
      guard skip("{U+") else { throw problem(.badClass) }
      value = try readCode(radix: 16)
    // No reference is possible here, so these stand for themselves.
    case UInt8(ascii: "8"), UInt8(ascii: "9"), UInt8(ascii: "g"): value = readCharacter()
    case UInt8(ascii: "1")...UInt8(ascii: "7"): value = try readOctal()
    default: value = try readEscapedCharacter()
    }
    try addClassCharacter(value, from: start, to: &reader)
  }

  private func addClassCharacter(
    _ value: UInt32, from start: Int, to reader: inout ClassReader
  ) throws(SyntaxProblem) {
    guard reader.add(value, at: start..<position) else { throw problem(.badRange) }
  }

  private func addType(
    _ kind: CharacterClass.Kind, from start: Int, to reader: inout ClassReader
  ) throws(SyntaxProblem) {
    // PCRE2 refuses a hyphen beside a type unless it is the last character.
    guard !reader.hasOpenRange, !isNext("-") || peek(1) == UInt8(ascii: "]") else {
      throw problem(.badRange)
    }
    reader.add(kind, at: start..<position)
  }

  private mutating func skipClassSpace() -> Bool {
    flags.isExtendedMore && (skip(" ") || skip("\t"))
  }

  /// Where `[:alpha:]` and the like end, if something of that form stands here.
  private var posixEnd: Int? {
    guard peek() == UInt8(ascii: "["), let mark = peek(1), ".:=".utf8.contains(mark) else {
      return nil
    }
    var index = position + 2
    while index + 1 < bytes.count {
      let (byte, next) = (bytes[index], bytes[index + 1])
      if byte == UInt8(ascii: "\\"), next == UInt8(ascii: "]") || next == byte {
        index += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "[") && next == mark {
        return nil
      } else if byte == mark, next == UInt8(ascii: "]") {
        return index + 2
      }
      index += 1
    }
    return nil
  }

  private static let posixNames = Set(
    [
      "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct",
      "space", "upper", "word", "xdigit",
    ].flatMap { ["[:\($0):]", "[:^\($0):]"] })
}
