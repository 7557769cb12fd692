/// Numbers of countries of Central and Eastern Europe.
enum EasternNumbers {
  static func isValid(_ values: [Int], as number: NationalNumber) -> Bool {
    switch number {
    case .bgEGN: isEGN(values)
    case .czBirthNumber: isBirthNumber(values)
    case .jmbg: isJMBG(values)
    case .plIdentityCard: isPolishCard(values)
    case .plREGON: isREGON(values)
    case .roCNP: isCNP(values)
    case .ruINN: isINN(values)
    case .ruSNILS: isSNILS(values)
    case .uaTaxpayer: isTaxpayer(values)
    default: false
    }
  }

  /// Bulgarian civil registration act: 20 is added to the month before 1900 and 40 from 2000 on.
  private static func isEGN(_ values: [Int]) -> Bool {
    guard values.areDigits(10) else { return false }
    let month = values[2..<4].number
    let (century, calendarMonth) =
      month > 40 ? (2000, month - 40) : month > 20 ? (1800, month - 20) : (1900, month)
    guard
      BirthDate.exists(
        year: century + values[0..<2].number, month: calendarMonth, day: values[4..<6].number)
    else { return false }
    return values.prefix(9).weighted([2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == values[9]
  }

  /// Czech and Slovak birth numbers of ten digits, given since 1954: the whole is divisible by eleven, or
  /// the first nine leave ten and the last is 0; women have 50 added to the month, later series 20.
  private static func isBirthNumber(_ values: [Int]) -> Bool {
    guard values.areDigits(10) else { return false }
    var month = values[2..<4].number
    if month > 50 { month -= 50 }
    if month > 20 { month -= 20 }
    let short = values[0..<2].number
    guard
      BirthDate.exists(
        year: (short >= 54 ? 1900 : 2000) + short, month: month, day: values[4..<6].number)
    else { return false }
    return values.number % 11 == 0 || (values.prefix(9).number % 11 == 10 && values[9] == 0)
  }

  /// Former Yugoslavia: day, month, three digits of the year, region, order, modulo 11.
  private static func isJMBG(_ values: [Int]) -> Bool {
    guard values.areDigits(13) else { return false }
    let year = values[4..<7].number
    guard
      BirthDate.exists(
        year: (year >= 800 ? 1000 : 2000) + year, month: values[2..<4].number,
        day: values[0..<2].number)
    else { return false }
    let rest = values.prefix(12).weighted([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return (11 - rest) % 11 % 10 == values[12]
  }

  /// Polish identity cards: three letters and six digits, of which the first checks the others.
  private static func isPolishCard(_ values: [Int]) -> Bool {
    guard values.count == 9, values.prefix(3).allSatisfy({ (10...35).contains($0) }),
      values.suffix(6).allSatisfy({ $0 < 10 })
    else { return false }
    return values.weighted([7, 3, 1, 9, 7, 3, 1, 7, 3]) % 10 == 0
  }

  /// Statistics Poland: nine or fourteen digits; a rest of ten is 0.
  private static func isREGON(_ values: [Int]) -> Bool {
    guard values.areDigits(9) || values.areDigits(14) else { return false }
    let isShort = values.prefix(8).weighted([8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == values[8]
    guard values.count == 14 else { return isShort }
    return isShort
      && values.prefix(13).weighted([2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10 == values[13]
  }

  /// Romanian law 105/1996: sex and century, date, county, order; a rest of ten is 1.
  private static func isCNP(_ values: [Int]) -> Bool {
    guard values.areDigits(13), (1...9).contains(values[0]),
      BirthDate.exists(
        shortYear: values[1..<3].number, month: values[3..<5].number, day: values[5..<7].number)
    else { return false }
    let rest = values.prefix(12).weighted([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
    return (rest == 10 ? 1 : rest) == values[12]
  }

  /// Federal Tax Service of Russia: ten digits of organisations, twelve of people with two check digits.
  private static func isINN(_ values: [Int]) -> Bool {
    if values.areDigits(10) {
      return values.prefix(9).weighted([2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == values[9]
    }
    guard values.areDigits(12) else { return false }
    return values.prefix(10).weighted([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == values[10]
      && values.prefix(11).weighted([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == values[11]
  }

  /// Social Fund of Russia: weights 9 to 1, modulo 101, of which 100 is 00.
  private static func isSNILS(_ values: [Int]) -> Bool {
    guard values.areDigits(11) else { return false }
    let sum = values.prefix(9).weighted([9, 8, 7, 6, 5, 4, 3, 2, 1])
    return sum % 101 % 100 == values[9] * 10 + values[10]
  }

  /// State Tax Service of Ukraine: days since 1900, order, modulo 11 modulo 10.
  private static func isTaxpayer(_ values: [Int]) -> Bool {
    guard values.areDigits(10) else { return false }
    let sum = values.prefix(9).weighted([-1, 5, 7, 9, 4, 6, 10, 5, 7])
    return ((sum % 11 + 11) % 11) % 10 == values[9]
  }
}
