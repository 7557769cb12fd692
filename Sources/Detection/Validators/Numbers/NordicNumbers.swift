/// Numbers of the Nordic and Baltic countries.
enum NordicNumbers {
  static func isValid(_ values: [Int], as number: NationalNumber) -> Bool {
    switch number {
    case .dkCPR: isCPR(values)
    case .eePersonalCode: isBaltic(values)
    case .fiPersonalIdentityCode: isFinnish(values)
    case .noNationalID: isNorwegian(values)
    case .seOrganisationNumber: isOrganisation(values)
    case .sePersonalNumber: isSwedish(values)
    default: false
    }
  }

  /// CPR office: day, month, year; the modulus has not been kept since 2007.
  private static func isCPR(_ values: [Int]) -> Bool {
    guard values.areDigits(10) else { return false }
    let day = values[0..<2].number
    return BirthDate.exists(
      // People without a residence have 60 added to the day.
      shortYear: values[4..<6].number, month: values[2..<4].number, day: day > 60 ? day - 60 : day)
  }

  /// Estonian standard EVS 585 and the Lithuanian code alike: century and sex, date, order, check digit;
  /// if the first weights leave ten, a second set decides, and ten then is 0.
  private static func isBaltic(_ values: [Int]) -> Bool {
    guard values.areDigits(11), (1...8).contains(values[0]) else { return false }
    let century = 1800 + (values[0] - 1) / 2 * 100
    guard
      BirthDate.exists(
        year: century + values[1..<3].number, month: values[3..<5].number,
        day: values[5..<7].number)
    else { return false }
    var rest = values.prefix(10).weighted([1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11
    if rest == 10 { rest = values.prefix(10).weighted([3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11 }
    return (rest == 10 ? 0 : rest) == values[10]
  }

  /// Digital and Population Data Services Agency: date, individual number, a check character modulo 31.
  ///
  /// The sign of the century is a separator here, so any century may have the day; its letters count.
  private static func isFinnish(_ values: [Int]) -> Bool {
    var values = values
    // `+`, `-` are no characters that count; A to F and U to Y are.
    if values.count == 11 { values.remove(at: 6) }
    guard values.count == 10, values.prefix(9).allSatisfy({ $0 < 10 }), values[6..<9].number >= 2
    else { return false }
    guard
      BirthDate.exists(
        shortYear: values[4..<6].number, month: values[2..<4].number, day: values[0..<2].number)
    else { return false }
    let letters = Array("0123456789ABCDEFHJKLMNPRSTUVWXY")
    let check = letters[values.prefix(9).number % 31]
    return (check.wholeNumberValue ?? letterValue(check)) == values[9]
  }

  /// Norwegian Tax Administration: two check digits modulo 11; D-numbers add 40 to the day, synthetic
  /// ones 80 to the month.
  private static func isNorwegian(_ values: [Int]) -> Bool {
    guard values.areDigits(11) else { return false }
    let (day, month) = (values[0..<2].number, values[2..<4].number)
    let calendarMonth = month > 80 ? month - 80 : month > 40 ? month - 40 : month
    guard
      BirthDate.exists(
        shortYear: values[4..<6].number, month: calendarMonth, day: day > 40 ? day - 40 : day)
    else { return false }
    return values.prefix(10).weighted([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 == 0
      && values.weighted([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
  }

  /// Swedish Tax Agency: Luhn over ten digits; the third is at least 2, so that it is no month.
  private static func isOrganisation(_ values: [Int]) -> Bool {
    var values = values
    if values.count == 12, values.prefix(2).number == 16 { values.removeFirst(2) }
    guard values.areDigits(10), values[0] != 0, values[2] >= 2 else { return false }
    return Luhn.isValid(values)
  }

  /// Swedish Tax Agency, SKV 704: a date of six or eight digits, three digits, Luhn over the last ten;
  /// coordination numbers add 60 to the day.
  private static func isSwedish(_ values: [Int]) -> Bool {
    guard values.count == 10 || values.count == 12, values.allSatisfy({ $0 < 10 }) else {
      return false
    }
    let short = Array(values.suffix(10))
    let (month, day) = (short[2..<4].number, short[4..<6].number)
    let ordinal = day > 60 ? day - 60 : day
    let exists =
      values.count == 12
      ? (18...20).contains(values.prefix(2).number)
        && BirthDate.exists(year: values.prefix(4).number, month: month, day: ordinal)
      : BirthDate.exists(shortYear: short[0..<2].number, month: month, day: ordinal)
    return exists && Luhn.isValid(short)
  }
}
