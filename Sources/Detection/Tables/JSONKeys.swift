/// Finds the key of a value in text that may be JSON, from the value backwards.
///
/// Nothing is parsed as a whole: a draft has pieces of JSON between its sentences, and lines of it.
enum JSONKeys {
  /// The key of the value that a place is in, without its quotes; `nil` if there is none.
  static func key(of offset: Int, in text: [UInt8]) -> Range<Int>? {
    var reader = Reader(text: text, position: offset)
    reader.skipSpaces()
    // A number stands right behind the colon; what does not stands in a string.
    if reader.last != UInt8(ascii: ":"), reader.last != UInt8(ascii: "["),
      reader.last != UInt8(ascii: ",") || !reader.isAfterNumber
    {
      guard reader.skipToQuote(within: longestValue) else { return nil }
      reader.skipSpaces()
    }
    if reader.last == UInt8(ascii: "[") || reader.last == UInt8(ascii: ",") {
      guard reader.skipToBracket() else { return nil }
      reader.skipSpaces()
    }
    guard reader.last == UInt8(ascii: ":") else { return nil }
    reader.position -= 1
    reader.skipSpaces()
    guard reader.last == UInt8(ascii: "\"") || reader.last == UInt8(ascii: "'") else { return nil }
    reader.skipEscapedQuote()
    let end = reader.position
    guard reader.skipToQuote(within: longestKey), let start = reader.quoteEnd, start < end else {
      return nil
    }
    return start..<end
  }

  private static let longestValue = 512
  private static let longestKey = 64
  private static let longestArray = 4_096

  private struct Reader {
    let text: [UInt8]
    /// Behind the byte that is looked at next.
    var position: Int
    /// Behind the quotation mark that was passed last.
    var quoteEnd: Int?

    var last: UInt8? { position > 0 ? text[position - 1] : nil }

    /// Whether an element of an array before this one is a number.
    var isAfterNumber: Bool {
      position > 1 && text[position - 2].isASCIIDigit
    }

    mutating func skipSpaces() {
      while let byte = last,
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
          || byte == UInt8(ascii: "\t")
      {
        position -= 1
      }
    }

    /// Goes to before the quotation mark that opens what the position is in.
    mutating func skipToQuote(within limit: Int) -> Bool {
      let least = max(0, position - limit)
      while position > least, let byte = last, byte != UInt8(ascii: "\n") {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quoteEnd = position
          skipEscapedQuote()
          return true
        }
        position -= 1
      }
      return false
    }

    /// Goes to before a quotation mark and the backslashes before it, in JSON that is a string itself.
    mutating func skipEscapedQuote() {
      position -= 1
      while last == UInt8(ascii: "\\") { position -= 1 }
    }

    /// Goes to before the bracket that opens an array of plain values.
    mutating func skipToBracket() -> Bool {
      let least = max(0, position - longestArray)
      while position > least, let byte = last {
        position -= 1
        if byte == UInt8(ascii: "[") { return true }
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
          return false
        }
      }
      return false
    }
  }
}
