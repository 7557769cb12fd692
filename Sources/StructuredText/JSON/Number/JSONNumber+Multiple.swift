extension JSONNumber {
  /// The most digits, outer zeros not counted, of a divisor that ``isMultiple(of:)`` takes.
  public static let longestDivisor = 4_000

  /// Whether this is the divisor times an integer, exactly.
  ///
  /// - Returns: `nil` if the divisor is zero or has more than ``longestDivisor`` digits, so that the
  ///   work stays nearly linear in the digits of this number.
  public func isMultiple(of divisor: JSONNumber) -> Bool? {
    guard !divisor.isZero, divisor.digits.count <= Self.longestDivisor else { return nil }
    guard !isZero else { return true }
    // With digits A and B: A·10^shift must be a multiple of B.
    let shift = exponent - divisor.exponent
    // A does not end in zero, so it is no multiple of ten times anything.
    guard shift >= 0 else { return false }
    // B has fewer factors 2 and 5 than bits, so further zeros behind A change nothing.
    let zeros = min(shift, 4 * divisor.digits.count)
    guard zeros + digits.count >= divisor.digits.count else { return false }
    var division = LongDivision(by: divisor.digits)
    division.append(digits)
    division.append([UInt8](repeating: 0, count: zeros))
    return division.isRemainderZero
  }
}
