/// Numbers of Belgium, France, Ireland and the United Kingdom.
enum WesternNumbers {
  static func isValid(_ values: [Int], as number: NationalNumber) -> Bool {
    switch number {
    case .beNationalNumber: isBelgian(values)
    case .frNIR: isFrenchNIR(values)
    case .iePPS: isPPS(values)
    case .ukUTR: isUTR(values)
    default: false
    }
  }

  /// Royal decree of 3 April 1984: 97 minus the nine digits modulo 97; a 2 in front from 2000 on.
  ///
  /// In numbers of the bis register 20 or 40 is added to the month.
  private static func isBelgian(_ values: [Int]) -> Bool {
    guard values.areDigits(11) else { return false }
    let (year, day) = (values[0..<2].number, values[4..<6].number)
    let month = values[2..<4].number
    let calendarMonth = month > 40 ? month - 40 : month > 20 ? month - 20 : month
    let check = values[9..<11].number
    return [(1900, 0), (2000, 2_000_000_000)].contains { century, prefix in
      // Where a date is not known, month and day are 00.
      (calendarMonth == 0 || day == 0
        || BirthDate.exists(year: century + year, month: calendarMonth, day: day))
        && 97 - (prefix + values.prefix(9).number) % 97 == check
    }
  }

  /// INSEE, first digit 1 or 2; provisional numbers are left out.
  ///
  /// The key is 97 minus the thirteen digits modulo 97; Corsica's 2A and 2B count as 19 and 18.
  private static func isFrenchNIR(_ values: [Int]) -> Bool {
    var values = values
    guard values.count == 15, (1...2).contains(values[0]) else { return false }
    if values[5] == 2, values[6] == letterValue("A") || values[6] == letterValue("B") {
      (values[5], values[6]) = (1, values[6] == letterValue("A") ? 9 : 8)
    }
    guard values.allSatisfy({ $0 < 10 }) else { return false }
    return 97 - values.prefix(13).number % 97 == values[13] * 10 + values[14]
  }

  /// Department of Social Protection: seven digits weighted 8 to 2, a second letter weighted 9, modulo 23.
  private static func isPPS(_ values: [Int]) -> Bool {
    guard (8...9).contains(values.count), values.prefix(7).allSatisfy({ $0 < 10 }), values[7] > 9
    else { return false }
    var sum = values.prefix(7).weighted([8, 7, 6, 5, 4, 3, 2])
    if values.count == 9 {
      // A to I count 1 to 9; the W of older numbers counts nothing.
      guard (10...18).contains(values[8]) || values[8] == letterValue("W") else { return false }
      if values[8] != letterValue("W") { sum += (values[8] - 9) * 9 }
    }
    return letterValue(Array("WABCDEFGHIJKLMNOPQRSTUV")[sum % 23]) == values[7]
  }

  /// HMRC: the first digit checks the other nine, modulo 11.
  private static func isUTR(_ values: [Int]) -> Bool {
    guard values.areDigits(10) else { return false }
    let rest = values.dropFirst().map { $0 }.weighted([6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11
    return Array("21987654321")[rest].wholeNumberValue == values[0]
  }
}
