/// Cuts ranges of a text into tokens.
///
/// Bytes of value 0 are passed over, even inside a word: this is how markup is taken out without
/// moving anything.
struct Tokenizer {
  private let view: [UInt8]
  private var position: Int
  private let end: Int
  private var tokens: [Token] = []
  private var isGlued = false
  private var followsNarrowSpace = false

  /// The tokens of a range.
  static func tokens(of view: [UInt8], in range: Range<Int>) -> [Token] {
    var tokenizer = Tokenizer(view, range.clamped(to: 0..<view.count))
    while tokenizer.position < tokenizer.end { tokenizer.readOne() }
    return tokenizer.tokens
  }

  private init(_ view: [UInt8], _ range: Range<Int>) {
    self.view = view
    position = range.lowerBound
    end = range.upperBound
  }

  private mutating func readOne() {
    let scalar = view.scalar(at: position)
    if scalar.value == 0 {
      position += 1
    } else if Symbol.isSpace(scalar.value) {
      followsNarrowSpace = Symbol.isNarrowSpace(scalar.value)
      isGlued = false
      position += scalar.length
    } else if Symbol.isLetter(scalar.value) {
      readWord()
    } else if view[position].isDigit {
      readDigits()
    } else {
      let next = min(position + scalar.length, end)
      append(.symbol, upTo: next, text: "", scalar: scalar.value)
    }
  }

  private mutating func readWord() {
    var next = position
    var (letters, capitals) = (0, 0)
    var isFirstCapital = false
    var bytes: [UInt8] = []
    while next < end {
      let byte = view[next]
      if byte == 0 {
        next += 1
        continue
      }
      let scalar = view.scalar(at: next)
      guard Symbol.isLetter(scalar.value), next + scalar.length <= end else { break }
      let isCapital = Self.isCapital(scalar.value)
      if letters == 0 { isFirstCapital = isCapital }
      letters += 1
      if isCapital { capitals += 1 }
      bytes += view[next..<next + scalar.length]
      next += scalar.length
    }
    // Q2, p4, KW12: a short word and its number are one.
    if letters <= 2, next < end, view[next].isDigit {
      while next < end, view[next].isDigit {
        bytes.append(view[next])
        next += 1
      }
    }
    let letterCase: Token.LetterCase =
      !isFirstCapital ? .lower : capitals == letters && letters > 1 ? .upper : .capitalised
    append(
      .word, upTo: max(next, position + 1),
      text: String(decoding: bytes, as: UTF8.self).lowercased(), letterCase: letterCase)
  }

  private mutating func readDigits() {
    var next = position
    var bytes: [UInt8] = []
    while next < end, view[next].isDigit || view[next] == 0 {
      if view[next] != 0 { bytes.append(view[next]) }
      next += 1
    }
    append(.digits, upTo: next, text: String(decoding: bytes, as: UTF8.self))
  }

  private mutating func append(
    _ kind: Token.Kind, upTo next: Int, text: String, scalar: UInt32 = 0,
    letterCase: Token.LetterCase = .lower
  ) {
    var last = next
    while last > position + 1, view[last - 1] == 0 { last -= 1 }
    tokens.append(
      Token(
        kind: kind, start: position, end: last, text: text, scalar: scalar, isGlued: isGlued,
        followsNarrowSpace: !isGlued && followsNarrowSpace, letterCase: letterCase))
    position = next
    isGlued = true
    followsNarrowSpace = false
  }

  private static func isCapital(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar) }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }
}
