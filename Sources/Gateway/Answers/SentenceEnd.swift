/// Where a text that is still coming can be cut, so that what is before the cut can be judged and shown.
enum SentenceEnd {
  /// A part without an end is cut between two words once it is longer.
  static let longestPart = 2_000

  /// The end of the last whole sentence or line.
  ///
  /// A link or a tag that is still open is not cut: until it is closed nobody knows what becomes of a value in it.
  ///
  /// - Parameter start: where the part begins that is not cut yet.
  /// - Returns: `nil` if there is none behind `start`.
  static func last(in text: [UInt8], after start: Int) -> Int? {
    let limit = openMarkup(in: text, after: start) ?? text.count
    guard limit > start else { return nil }
    if let end = lastBoundary(in: text, start..<limit) { return end }
    guard limit - start > longestPart else { return nil }
    return text[start..<limit].lastIndex(where: isSpace).map { $0 + 1 }
  }

  private static func lastBoundary(in text: [UInt8], _ range: Range<Int>) -> Int? {
    var position = range.upperBound
    while position > range.lowerBound {
      let byte = text[position - 1]
      if byte == 0x0A { return position }
      if isSpace(byte), endsSentence(text, range.lowerBound, position - 1) { return position }
      position -= 1
    }
    return nil
  }

  /// Whether a sentence ends before a space: a mark, perhaps with closing quotes or brackets behind it.
  private static func endsSentence(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var position = end
    while position > start, closing.contains(text[position - 1]) { position -= 1 }
    return position > start && marks.contains(text[position - 1])
  }

  /// Where a tag or the target of a link begins that is not closed yet.
  private static func openMarkup(in text: [UInt8], after start: Int) -> Int? {
    var position = start
    while position < text.count {
      let byte = text[position]
      let next = position + 1
      if byte == UInt8(ascii: "<"), next < text.count, isTag(text[next]) {
        guard let end = tagEnd(in: text, after: next) else { return position }
        position = end
      } else if byte == UInt8(ascii: "("), position > 0, text[position - 1] == UInt8(ascii: "]") {
        guard let end = text[next...].firstIndex(of: UInt8(ascii: ")")) else { return position }
        position = end
      }
      position += 1
    }
    return nil
  }

  /// The `>` that ends a tag, as HTML reads it: a quotation mark opens a value only behind `=`.
  private static func tagEnd(in text: [UInt8], after start: Int) -> Int? {
    var quote: UInt8?
    var isValueNext = false
    for position in start..<text.count {
      let byte = text[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return position
      } else if isValueNext, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        isValueNext = false
      } else {
        isValueNext = byte == UInt8(ascii: "=") || isValueNext && isSpace(byte)
      }
    }
    return nil
  }

  private static func isTag(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static let marks: Set<UInt8> = Set(".!?:;".utf8)
  private static let closing: Set<UInt8> = Set("\"')]*_`".utf8)
}
