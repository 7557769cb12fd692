/// Numbers of Germany, Austria and Switzerland.
enum GermanSpeakingNumbers {
  static func isValid(_ values: [Int], as number: NationalNumber) -> Bool {
    switch number {
    case .atSocialSecurity: isAustrian(values)
    case .chAHV: isAHV(values)
    case .deHealthInsurance: isHealthInsurance(values)
    case .deLANR: isLANR(values)
    case .deSocialSecurity: isSocialSecurity(values)
    case .deTaxID: isTaxID(values)
    default: false
    }
  }

  /// Dachverband der Sozialversicherungsträger: order, check digit, day, month, year; modulo 11.
  private static func isAustrian(_ values: [Int]) -> Bool {
    guard values.areDigits(10), values[0] > 0 else { return false }
    let month = values[6..<8].number
    // Where a day has no number left, a month beyond twelve is given.
    guard
      BirthDate.exists(
        shortYear: values[8..<10].number, month: month > 12 ? 1 : month,
        day: values[4..<6].number), month <= 15
    else { return false }
    return values.weighted([3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 == values[3]
  }

  /// Federal Social Insurance Office: an EAN-13 that begins with 756.
  private static func isAHV(_ values: [Int]) -> Bool {
    guard values.areDigits(13), values.prefix(3).number == 756 else { return false }
    return values.weighted([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 == 0
  }

  /// § 290 SGB V: a letter as two digits, weights 1 and 2, cross sums, modulo 10.
  private static func isHealthInsurance(_ values: [Int]) -> Bool {
    guard values.count == 10, (10...35).contains(values[0]),
      values.dropFirst().allSatisfy({ $0 < 10 })
    else { return false }
    let letter = values[0] - 9
    let digits = [letter / 10, letter % 10] + values.dropFirst()
    let sum = digits.dropLast().enumerated().reduce(0) {
      $0 + ($1.element * ($1.offset % 2 + 1)).crossSum
    }
    return sum % 10 == values[9]
  }

  /// KBV guideline on physicians' numbers: weights 4 and 9 over six digits, then two of the speciality.
  private static func isLANR(_ values: [Int]) -> Bool {
    guard values.areDigits(9) else { return false }
    return (10 - values.prefix(6).weighted([4, 9, 4, 9, 4, 9]) % 10) % 10 == values[6]
  }

  /// VKVV § 2: area, date of birth, letter, serial number; cross sums of weighted digits, modulo 10.
  private static func isSocialSecurity(_ values: [Int]) -> Bool {
    guard values.count == 12, (10...35).contains(values[8]),
      (values.prefix(8) + values.suffix(3)).allSatisfy({ $0 < 10 })
    else { return false }
    let (day, month) = (values[2..<4].number, values[4..<6].number)
    // Where a day's serial numbers are used up, 32 or 64 is added to it.
    guard BirthDate.exists(shortYear: values[6..<8].number, month: month, day: day % 32) else {
      return false
    }
    let letter = values[8] - 9
    let digits = values.prefix(8) + [letter / 10, letter % 10] + values[9..<11]
    let sum = zip(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]).reduce(0) {
      $0 + ($1.0 * $1.1).crossSum
    }
    return sum % 10 == values[11]
  }

  /// § 139b AO: ISO/IEC 7064 mod 11,10; among the first ten digits one stands twice or three times,
  /// never three times in a row, and the others at most once.
  private static func isTaxID(_ digits: [Int]) -> Bool {
    guard digits.areDigits(11), digits[0] != 0, ISO7064.mod11_10.isValid(digits) else {
      return false
    }
    let counts = (0...9).map { digit in digits.prefix(10).filter { $0 == digit }.count }
    let repeated = counts.filter { $0 > 1 }
    let isThreeInARow = (0..<8).contains { Set(digits[$0..<$0 + 3]).count == 1 }
    return repeated.count == 1 && repeated[0] <= 3 && !isThreeInARow
  }
}
