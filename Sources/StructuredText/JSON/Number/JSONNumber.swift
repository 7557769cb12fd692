/// A number exactly as JSON wrote it, however many digits it has.
///
/// The value is kept as digits and a power of ten, never as a binary fraction: `0.1` is a tenth.
/// Work and memory are linear in the length of the text, not in the size of the value, so
/// `1e999999999` costs as little as `1`. Exponents are exact below 10¹⁸ either way; beyond that they
/// count as 10¹⁸.
public struct JSONNumber: Sendable {
  /// The number as it was written.
  public let text: String
  /// Whether it is less than zero.
  public let isNegative: Bool

  /// The digits, 0 to 9, without zeros at either end; empty for zero.
  let digits: [UInt8]
  /// The power of ten that the digits, read as an integer, are multiplied by.
  let exponent: Int

  /// Reads a number; `nil` if the text is not a number as JSON writes it.
  public init?(_ text: String) {
    guard let parts = NumberParts(text.utf8), parts.isJSON else { return nil }
    self.init(parts, text: text)
  }

  /// An integer.
  public init(_ value: some BinaryInteger) {
    let text = String(value)
    var digits = text.utf8.drop { $0 == UInt8(ascii: "-") }.map { $0 - UInt8(ascii: "0") }
    var exponent = 0
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.text = text
    self.isNegative = value < 0
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
  }

  init(_ parts: NumberParts, text: String) {
    var digits = Array((parts.integer + parts.fraction).drop { $0 == 0 })
    var exponent = parts.exponent - parts.fraction.count
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.text = text
    self.isNegative = parts.isNegative && !digits.isEmpty
    self.digits = digits
    self.exponent = digits.isEmpty ? 0 : exponent
  }
}

extension JSONNumber {
  /// Whether it is zero.
  public var isZero: Bool { digits.isEmpty }

  /// Whether it has no fraction, however it was written: `1.0` and `1e2` are integers.
  public var isInteger: Bool { exponent >= 0 }

  /// The number as an `Int`, if it is an integer that fits.
  public var int: Int? {
    guard isInteger, exponent + digits.count <= 19 else { return nil }
    var value = 0
    for digit in digits + [UInt8](repeating: 0, count: exponent) {
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, tooLargeStill) = product.subtractingReportingOverflow(Int(digit))
      guard !tooLarge, !tooLargeStill else { return nil }
      value = sum
    }
    // Counted downwards, because there is one more negative number than positive ones.
    guard !isNegative else { return value }
    return value == .min ? nil : -value
  }
}

extension JSONNumber: CustomStringConvertible, ExpressibleByIntegerLiteral {
  /// The number as it was written.
  public var description: String { text }

  /// An integer.
  public init(integerLiteral value: Int) { self.init(value) }
}
