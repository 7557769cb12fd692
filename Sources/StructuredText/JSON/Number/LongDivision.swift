/// The remainder of a long decimal number, fed digit by digit, divided by another.
///
/// Source: D. Knuth, "The Art of Computer Programming" vol. 2, 4.3.1, algorithm D, of which one
/// step is needed: the remainder times 10ᵏ is less than the divisor times 2⁶⁴.
struct LongDivision {
  /// The divisor, least significant word first, shifted so that its highest bit is set.
  private let divisor: [UInt64]
  /// How far it was shifted, and the remainder with it.
  private let shift: Int
  private var remainder: [UInt64]

  /// Digits taken in one step; 10¹⁸ fits a word.
  private static let stepDigits = 18

  /// - Parameter digits: the divisor's digits, at least one of them not zero.
  init(by digits: [UInt8]) {
    var words: [UInt64] = []
    for digit in digits { Self.multiply(&words, by: 10, adding: UInt64(digit)) }
    shift = words.last?.leadingZeroBitCount ?? 0
    Self.multiply(&words, by: 1 << UInt64(shift), adding: 0)
    divisor = words
    remainder = [UInt64](repeating: 0, count: words.count)
  }

  var isRemainderZero: Bool { remainder.allSatisfy { $0 == 0 } }

  /// Writes digits behind the number that is divided.
  mutating func append(_ digits: [UInt8]) {
    var start = 0
    while start < digits.count {
      let end = min(start + Self.stepDigits, digits.count)
      var (chunk, power): (UInt64, UInt64) = (0, 1)
      for digit in digits[start..<end] {
        chunk = chunk * 10 + UInt64(digit)
        power *= 10
      }
      step(power, chunk)
      start = end
    }
  }

  /// Makes the remainder that of itself times `power`, plus `chunk`.
  private mutating func step(_ power: UInt64, _ chunk: UInt64) {
    let count = divisor.count
    guard let highest = divisor.last else { return }
    var dividend = remainder
    Self.multiply(&dividend, by: power, adding: 0)
    while dividend.count < count + 1 { dividend.append(0) }
    Self.add(chunk, shiftedBy: shift, to: &dividend)
    // The quotient is one word: guessed from the highest words, at most 2 too large.
    var quotient =
      dividend[count] >= highest
      ? UInt64.max : highest.dividingFullWidth((dividend[count], dividend[count - 1])).quotient
    while !Self.subtract(divisor, times: quotient, from: &dividend) { quotient -= 1 }
    remainder = Array(dividend.prefix(count))
  }
}

extension LongDivision {
  private static func multiply(_ words: inout [UInt64], by factor: UInt64, adding carry: UInt64) {
    var carry = carry
    for index in words.indices {
      let (high, low) = words[index].multipliedFullWidth(by: factor)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      words[index] = sum
      carry = high + (overflow ? 1 : 0)
    }
    if carry > 0 { words.append(carry) }
  }

  private static func add(_ value: UInt64, shiftedBy shift: Int, to words: inout [UInt64]) {
    var carry = value << UInt64(shift)
    var next = shift == 0 ? 0 : value >> UInt64(64 - shift)
    for index in words.indices where carry != 0 || next != 0 {
      let (sum, overflow) = words[index].addingReportingOverflow(carry)
      words[index] = sum
      carry = next + (overflow ? 1 : 0)
      next = 0
    }
  }

  /// Subtracts, unless the result would be negative; whether it did.
  private static func subtract(
    _ divisor: [UInt64], times quotient: UInt64, from dividend: inout [UInt64]
  ) -> Bool {
    var result = dividend
    var borrow: UInt64 = 0
    for index in result.indices {
      let word = index < divisor.count ? divisor[index] : 0
      let (high, low) = word.multipliedFullWidth(by: quotient)
      let (taken, overflow) = low.addingReportingOverflow(borrow)
      let (rest, underflow) = result[index].subtractingReportingOverflow(taken)
      result[index] = rest
      borrow = high + (overflow ? 1 : 0) + (underflow ? 1 : 0)
    }
    guard borrow == 0 else { return false }
    dividend = result
    return true
  }
}
