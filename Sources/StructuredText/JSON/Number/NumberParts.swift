/// A decimal number taken apart: sign, digits before and behind the point, exponent.
///
/// It also takes what people write and JSON does not allow, so that a reader can say what is wrong.
struct NumberParts {
  var isNegative = false
  var hasPlus = false
  var integer: [UInt8] = []
  var fraction: [UInt8] = []
  var hasPoint = false
  var hasExponent = false
  var exponentDigits = 0
  var exponent = 0

  /// Exponents from here on count as this.
  private static let largestExponent = 1_000_000_000_000_000_000

  /// Takes a text apart; `nil` if it is no decimal number at all.
  init?(_ text: some Sequence<UInt8>) {
    var bytes = Cursor(text)
    if bytes.skip(UInt8(ascii: "-")) {
      isNegative = true
    } else if bytes.skip(UInt8(ascii: "+")) {
      hasPlus = true
    }
    integer = bytes.digits()
    if bytes.skip(UInt8(ascii: ".")) {
      hasPoint = true
      fraction = bytes.digits()
    }
    guard !integer.isEmpty || !fraction.isEmpty else { return nil }
    if bytes.skip(UInt8(ascii: "e")) || bytes.skip(UInt8(ascii: "E")) { readExponent(&bytes) }
    guard bytes.isAtEnd else { return nil }
  }

  private mutating func readExponent(_ bytes: inout Cursor) {
    hasExponent = true
    let isSmall = bytes.skip(UInt8(ascii: "-"))
    if !isSmall { _ = bytes.skip(UInt8(ascii: "+")) }
    let digits = bytes.digits()
    exponentDigits = digits.count
    for digit in digits where exponent < Self.largestExponent {
      exponent =
        exponent < Self.largestExponent / 10
        ? exponent * 10 + Int(digit) : Self.largestExponent
    }
    if isSmall { exponent = -exponent }
  }

  var hasLeadingZero: Bool { integer.count > 1 && integer.first == 0 }

  /// Whether JSON allows the number as it was written.
  var isJSON: Bool {
    !hasPlus && !integer.isEmpty && !hasLeadingZero && (hasPoint ? !fraction.isEmpty : true)
      && (hasExponent ? exponentDigits > 0 : true)
  }

  /// The number as JSON would have it.
  var repairedText: String {
    var text = isNegative ? "-" : ""
    let leading = integer.drop { $0 == 0 }
    text += leading.isEmpty ? "0" : Self.text(of: leading)
    if !fraction.isEmpty { text += "." + Self.text(of: fraction[...]) }
    if exponent != 0 { text += "e\(exponent)" }
    return text
  }

  private static func text(of digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}

extension NumberParts {
  private struct Cursor {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    var isAtEnd: Bool { position == bytes.count }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
      return true
    }

    mutating func digits() -> [UInt8] {
      let start = position
      while position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] {
        position += 1
      }
      return bytes[start..<position].map { $0 - UInt8(ascii: "0") }
    }
  }
}
