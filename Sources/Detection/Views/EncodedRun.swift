import ExactMatch

/// A run of digits, hexadecimal or base64, and the text that it holds.
struct EncodedRun {
  /// Where it stands, with its padding.
  var range: Range<Int>
  /// The text, as UTF-8.
  var plain: [UInt8]
  /// How it is encoded.
  var disguise: Disguise

  /// The first run that holds a text among bytes that are all base64 digits.
  ///
  /// A digit that also parts words, such as `/`, may stand before a run and be no part of it.
  ///
  /// - Parameters:
  ///   - range: the digits, without the padding behind them.
  ///   - isCutShort: set if there are more places where a run may begin than are tried.
  static func first(in range: Range<Int>, of text: [UInt8], isCutShort: inout Bool) -> EncodedRun? {
    let isPadded = padded(range, in: text).count > range.count
    guard range.count >= (isPadded ? leastPadded : least) else { return nil }
    var tries = 0
    for start in range.lowerBound...range.upperBound - (isPadded ? leastPadded : least)
    where start == range.lowerBound || Base64.isSeparator(text[start - 1]) {
      let rest = start..<range.upperBound
      guard rest.count >= least || isWhole(rest, in: text), canBegin(at: start, in: text) else {
        continue
      }
      if let run = EncodedRun(hexadecimalIn: rest, of: text) { return run }
      guard beginsText(rest, of: text) else { continue }
      tries += 1
      guard tries <= mostTries else {
        isCutShort = true
        return nil
      }
      if let run = EncodedRun(base64In: rest, of: text) { return run }
    }
    return nil
  }

  /// Twelve bytes of text: shorter words decode to something that reads as text by chance.
  static let least = 16
  /// What is padded is meant to be base64.
  static let leastPadded = 10
  private static let leastHexadecimal = 24

  /// Enough for any text that is not made to need more.
  private static let mostTries = 32

  /// Whether so many signs of equality stand behind digits as make them whole.
  private static func isWhole(_ range: Range<Int>, in text: [UInt8]) -> Bool {
    let count = padded(range, in: text).count
    return count > range.count && count % 4 == 0
  }

  private init(_ range: Range<Int>, _ plain: [UInt8], _ disguise: Disguise) {
    (self.range, self.plain, self.disguise) = (range, plain, disguise)
  }

  /// Whether a text can begin at an offset; quickly, as few of the words that are long enough to be
  /// digits are any.
  private static func canBegin(at start: Int, in text: [UInt8]) -> Bool {
    guard start + 8 <= text.count else { return false }
    var isHexadecimal = true
    var buffer: UInt64 = 0
    for index in start..<start + 8 {
      let byte = text[index]
      if byte.hexadecimalDigit == nil, byte | 0x20 != UInt8(ascii: "x") { isHexadecimal = false }
      buffer = buffer << 6 | UInt64(Base64.values[Int(byte)] & 63)
    }
    if isHexadecimal { return true }
    for shift in stride(from: 40 as UInt64, through: 0, by: -8) {
      let byte = UInt8(truncatingIfNeeded: buffer >> shift)
      if byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D && byte != 0 || byte == 0x7F {
        return false
      }
    }
    return true
  }

  /// Whether the first digits are those of a text: nothing that is long is decoded for nothing.
  private static func beginsText(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    [12, 64].allSatisfy { count in
      ReadableText.canBegin(with: Base64.decoded(text[range].prefix(count)))
    }
  }

  private init?(hexadecimalIn range: Range<Int>, of text: [UInt8]) {
    var start = range.lowerBound
    if range.count > 2, text[start] == UInt8(ascii: "0"),
      text[start + 1] | 0x20 == UInt8(ascii: "x")
    {
      start += 2
    }
    let end =
      text[start..<range.upperBound].firstIndex { $0.hexadecimalDigit == nil } ?? range.upperBound
    guard end - start >= EncodedRun.leastHexadecimal, (end - start) % 2 == 0,
      end == range.upperBound || Base64.isSeparator(text[end]),
      ReadableText.canBegin(with: EncodedRun.bytes(ofHexadecimal: text[start..<start + 16])),
      let plain = EncodedRun.text(EncodedRun.bytes(ofHexadecimal: text[start..<end]))
    else { return nil }
    self.init(range.lowerBound..<end, plain, .hexadecimal)
  }

  private static func bytes(ofHexadecimal digits: ArraySlice<UInt8>) -> [UInt8] {
    stride(from: digits.startIndex, to: digits.endIndex - 1, by: 2).map { index in
      (digits[index].hexadecimalDigit ?? 0) << 4 | (digits[index + 1].hexadecimalDigit ?? 0)
    }
  }

  private init?(base64In range: Range<Int>, of text: [UInt8]) {
    if let end = EncodedRun.endOfLines(from: range, in: text),
      let plain = EncodedRun.text(Base64.decoded(text[range.lowerBound..<end]))
    {
      self.init(EncodedRun.padded(range.lowerBound..<end, in: text), plain, .base64)
      return
    }
    if let plain = EncodedRun.text(Base64.decoded(text[range])) {
      self.init(EncodedRun.padded(range, in: text), plain, .base64)
      return
    }
    guard let end = EncodedRun.endOfText(in: range, of: text),
      let plain = EncodedRun.text(Base64.decoded(text[range.lowerBound..<end]))
    else { return nil }
    self.init(range.lowerBound..<end, plain, .base64)
  }

  /// The last digit that parts words before what is text ends.
  private static func endOfText(in range: Range<Int>, of text: [UInt8]) -> Int? {
    let bytes = Base64.decoded(text[range])
    var good = 0
    while good < bytes.count, let scalar = Unicode.Scalar(at: good, in: bytes),
      ReadableText.isText(Array(String(scalar).utf8))
    {
      good += UTF8.width(scalar)
    }
    let end = min(range.upperBound, range.lowerBound + good / 3 * 4 + 4)
    let separator = text[range.lowerBound..<end].lastIndex(where: Base64.isSeparator)
    return separator.flatMap { $0 - range.lowerBound >= least ? $0 : nil }
  }

  /// The end of a run that goes on in the lines below, as mail and keys are written: all of one
  /// length, except for the last.
  private static func endOfLines(from first: Range<Int>, in text: [UInt8]) -> Int? {
    guard first.count >= leastLine else { return nil }
    var end = first.upperBound
    while let line = nextLine(after: end, in: text) {
      guard line.count <= first.count else { break }
      end = line.upperBound
      if line.count < first.count { break }
    }
    return end == first.upperBound ? nil : end
  }

  private static let leastLine = 60

  /// A line that holds nothing but digits.
  private static func nextLine(after end: Int, in text: [UInt8]) -> Range<Int>? {
    var start = end
    if start < text.count, text[start] == UInt8(ascii: "\r") { start += 1 }
    guard start < text.count, text[start] == UInt8(ascii: "\n") else { return nil }
    start += 1
    while start < text.count, text[start] == UInt8(ascii: " ") || text[start] == UInt8(ascii: "\t")
    {
      start += 1
    }
    let stop = text[start...].firstIndex { Base64.digit($0) == nil } ?? text.count
    guard stop > start else { return nil }
    let isWhole =
      stop == text.count
      || [UInt8(ascii: "="), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\"")]
        .contains(text[stop])
    return isWhole ? start..<stop : nil
  }

  private static func padded(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let padding = text[range.upperBound...].prefix(2).prefix { $0 == UInt8(ascii: "=") }
    return range.lowerBound..<padding.endIndex
  }

  /// The bytes as text; a few of them that are not all ASCII are text by chance too often.
  private static func text(_ bytes: [UInt8]) -> [UInt8]? {
    guard ReadableText.isText(bytes) else { return ReadableText.utf16(bytes) }
    return bytes.count >= leastBeyondASCII || bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
  }

  private static let leastBeyondASCII = 18
}
