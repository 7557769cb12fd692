/// Numbers of Asian countries.
enum AsianNumbers {
  static func isValid(_ values: [Int], as number: NationalNumber) -> Bool {
    switch number {
    case .hkIdentityCard: isHongKongCard(values)
    case .inGSTIN: isGSTIN(values)
    case .jpMyNumber: isMyNumber(values)
    case .krBRN: isKoreanBusiness(values)
    case .krRRN: isKoreanResident(values)
    case .sgNRIC: isNRIC(values)
    case .thNationalID: isThai(values)
    case .twNationalID: isTaiwanese(values)
    default: false
    }
  }

  /// Immigration Department of Hong Kong: one or two letters, six digits, a check character; weights 9
  /// to 1, a missing first letter counts 36, A is 10 and as a check character ten.
  private static func isHongKongCard(_ values: [Int]) -> Bool {
    guard (8...9).contains(values.count), let last = values.last else { return false }
    let letters = Array(values.dropLast(7))
    guard letters.allSatisfy({ (10...35).contains($0) }),
      values.dropLast().suffix(6).allSatisfy({ $0 < 10 }), last <= 10
    else { return false }
    let padded = values.count == 8 ? [36] + values : values
    return padded.weighted([9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
  }

  /// GST Network: base 36, factors 1 and 2 in turn, quotient and rest of each product added up.
  private static func isGSTIN(_ values: [Int]) -> Bool {
    guard values.count == 15, !values.contains(36) else { return false }
    let sum = values.prefix(14).enumerated().reduce(0) { sum, item in
      let product = item.element * (item.offset % 2 + 1)
      return sum + product / 36 + product % 36
    }
    return (36 - sum % 36) % 36 == values[14]
  }

  /// Ordinance 85 of 2014 of the ministry of internal affairs: weights 6 to 2 and 7 to 2, modulo 11.
  private static func isMyNumber(_ values: [Int]) -> Bool {
    guard values.areDigits(12) else { return false }
    let rest = values.prefix(11).weighted([6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
    return (rest < 2 ? 0 : 11 - rest) == values[11]
  }

  /// National Tax Service: weights 1, 3, 7, and the ten of the ninth digit times five.
  private static func isKoreanBusiness(_ values: [Int]) -> Bool {
    guard values.areDigits(10) else { return false }
    let sum = values.prefix(9).weighted([1, 3, 7, 1, 3, 7, 1, 3, 5]) + values[8] * 5 / 10
    return (10 - sum % 10) % 10 == values[9]
  }

  /// Resident and foreigner registration: a date, a digit for century and kind, and a check digit, which
  /// numbers given since October 2020 do not carry.
  private static func isKoreanResident(_ values: [Int]) -> Bool {
    guard values.areDigits(13) else { return false }
    let century =
      switch values[6] {
      case 1, 2, 5, 6: 1900
      case 3, 4, 7, 8: 2000
      default: 1800
      }
    let (year, month) = (century + values[0..<2].number, values[2..<4].number)
    guard BirthDate.exists(year: year, month: month, day: values[4..<6].number) else {
      return false
    }
    // Nobody is born so much later than this was written.
    guard year < 2030 else { return false }
    if (year, month) >= (2020, 10) { return true }
    let rest = values.prefix(12).weighted([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5]) % 11
    // Foreigners' numbers count two more.
    let shift = (5...8).contains(values[6]) ? 13 : 11
    return (shift - rest) % 10 == values[12]
  }

  /// Immigration and Checkpoints Authority: weights 2, 7, 6, 5, 4, 3, 2; T and G add four, M three.
  private static func isNRIC(_ values: [Int]) -> Bool {
    guard values.count == 9, values[1..<8].allSatisfy({ $0 < 10 }) else { return false }
    let sum = values[1..<8].map { $0 }.weighted([2, 7, 6, 5, 4, 3, 2])
    let (letters, shift): (String, Int)
    switch values[0] {
    case letterValue("S"): (letters, shift) = ("JZIHGFEDCBA", 0)
    case letterValue("T"): (letters, shift) = ("JZIHGFEDCBA", 4)
    case letterValue("F"): (letters, shift) = ("XWUTRQPNMLK", 0)
    case letterValue("G"): (letters, shift) = ("XWUTRQPNMLK", 4)
    case letterValue("M"): (letters, shift) = ("XWUTRQPNJLK", 3)
    default: return false
    }
    return letterValue(Array(letters)[(sum + shift) % 11]) == values[8]
  }

  /// Department of Provincial Administration: weights 13 to 2, modulo 11; the first digit is a kind from 1 to 8.
  private static func isThai(_ values: [Int]) -> Bool {
    guard values.areDigits(13), (1...8).contains(values[0]) else { return false }
    let sum = values.prefix(12).weighted(Array((2...13).reversed()))
    return (11 - sum % 11) % 10 == values[12]
  }

  /// Ministry of the Interior of Taiwan: the letter is a county's number of two digits, then weights.
  private static func isTaiwanese(_ values: [Int]) -> Bool {
    guard values.count == 10, (10...35).contains(values[0]) else { return false }
    // In new numbers of residents the second place may be a letter; citizens have 1 or 2, foreigners 8 or 9.
    guard values.dropFirst().allSatisfy({ $0 < 10 }), [1, 2, 8, 9].contains(values[1]) else {
      return false
    }
    let counties = Array("ABCDEFGHJKLMNPQRSTUVXYWZIO").map(letterValue)
    guard let place = counties.firstIndex(of: values[0]) else { return false }
    let county = place + 10
    let sum =
      county / 10 + county % 10 * 9
      + values[1..<10].map { $0 }.weighted([8, 7, 6, 5, 4, 3, 2, 1, 1])
    return sum % 10 == 0
  }
}
