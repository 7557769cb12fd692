/// Finds words in a text as people would: whatever their case, and however lines are broken.
package enum TextSearch {
  /// Where some words stand, in UTF-8 bytes.
  ///
  /// A number is not found inside a longer one: `850` is not in `1,850`. Case counts only beyond ASCII.
  package static func places(of words: String, in text: [UInt8]) -> [Range<Int>] {
    let wanted = Array(words.utf8).trimmedSpaces
    guard let first = wanted.first else { return [] }
    var places: [Range<Int>] = []
    var start = 0
    while start < text.count {
      guard text[start].folded == first.folded, let end = end(of: wanted, at: start, in: text),
        !text.continuesNumber(before: start, first),
        !text.continuesNumber(after: end, wanted[wanted.count - 1])
      else {
        start += 1
        continue
      }
      places.append(start..<end)
      start = end
    }
    return places
  }

  /// Whether some words stand in a text.
  package static func contains(_ words: String, in text: [UInt8]) -> Bool {
    !places(of: words, in: text).isEmpty
  }

  /// Where the words end if they begin at a place; some white space is as good as any other.
  private static func end(of words: [UInt8], at start: Int, in text: [UInt8]) -> Int? {
    var (position, index) = (start, 0)
    while index < words.count {
      guard position < text.count else { return nil }
      if words[index].isSpace {
        guard text[position].isSpace else { return nil }
        while index < words.count, words[index].isSpace { index += 1 }
        while position < text.count, text[position].isSpace { position += 1 }
      } else {
        guard text[position].folded == words[index].folded else { return nil }
        (position, index) = (position + 1, index + 1)
      }
    }
    return position
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or a line's end.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var folded: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
  fileprivate var isDecimalMark: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ",") }
}

extension [UInt8] {
  fileprivate var trimmedSpaces: [UInt8] {
    let head = drop(while: \.isSpace)
    return Array(head.prefix(head.count - head.reversed().prefix(while: \.isSpace).count))
  }

  /// Whether a number that begins at a place is the end of a longer one: the `850` of `1,850`, the `50`
  /// of `3.50`.
  fileprivate func continuesNumber(before place: Int, _ first: UInt8) -> Bool {
    guard first.isASCIIDigit, place > 0 else { return false }
    if self[place - 1].isASCIIDigit { return true }
    guard self[place - 1].isDecimalMark, place > 1, self[place - 2].isASCIIDigit else {
      return false
    }
    return digits(from: place) <= 3
  }

  /// Whether a number that ends at a place is the beginning of a longer one: the `1` of `1,850`, the `3`
  /// of `3.50`.
  ///
  /// The values of a table with commas are not: `104233,2026-05-03`.
  fileprivate func continuesNumber(after place: Int, _ last: UInt8) -> Bool {
    guard last.isASCIIDigit, place < count else { return false }
    if self[place].isASCIIDigit { return true }
    guard self[place].isDecimalMark else { return false }
    return (1...3).contains(digits(from: place + 1))
  }

  /// How many digits stand from a place on.
  private func digits(from place: Int) -> Int {
    self[Swift.min(place, count)...].prefix { $0.isASCIIDigit }.count
  }
}
