/// Numbers of Australia and New Zealand.
enum OceanianNumbers {
  static func isValid(_ values: [Int], as number: NationalNumber) -> Bool {
    switch number {
    case .auABN: isABN(values)
    case .auMedicare: isMedicare(values)
    case .nzIRD: isIRD(values)
    case .nzNHI: isNHI(values)
    default: false
    }
  }

  /// Australian Business Register: the first digit less one, weighted, modulo 89.
  private static func isABN(_ values: [Int]) -> Bool {
    guard values.areDigits(11), values[0] > 0 else { return false }
    return ([values[0] - 1] + values.dropFirst())
      .weighted([10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) % 89 == 0
  }

  /// Services Australia: eight digits, the first 2 to 6, a check digit, the issue, and perhaps the place
  /// of a person on the card.
  private static func isMedicare(_ values: [Int]) -> Bool {
    guard values.areDigits(10) || values.areDigits(11), (2...6).contains(values[0]) else {
      return false
    }
    return values.prefix(8).weighted([1, 3, 7, 9, 1, 3, 7, 9]) % 10 == values[8]
  }

  /// Inland Revenue: eight or nine digits; if the first weights leave ten, a second set decides.
  private static func isIRD(_ values: [Int]) -> Bool {
    guard values.areDigits(8) || values.areDigits(9) else { return false }
    let padded = values.count == 8 ? [0] + values : values
    guard (10_000_000...150_000_000).contains(padded.number) else { return false }
    for weights in [[3, 2, 7, 6, 5, 4, 3, 2], [7, 4, 3, 2, 5, 2, 7, 6]] {
      let rest = padded.prefix(8).weighted(weights) % 11
      let check = rest == 0 ? 0 : 11 - rest
      if check < 10 { return check == padded[8] }
    }
    return false
  }

  /// HISO 10046: letters without I and O count 1 to 24; three letters and four digits, of which the last
  /// checks modulo 11, or since 2022 three letters, two digits, a letter, and a letter modulo 24.
  private static func isNHI(_ values: [Int]) -> Bool {
    guard values.count == 7 else { return false }
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ").map(letterValue)
    let counts = values.map { value in
      value < 10 ? value : (letters.firstIndex(of: value).map { $0 + 1 } ?? -1)
    }
    guard !counts.contains(-1), values.prefix(3).allSatisfy({ $0 > 9 }),
      values[3..<5].allSatisfy({ $0 < 10 }), (values[5] > 9) == (values[6] > 9)
    else { return false }
    let sum = counts.prefix(6).weighted([7, 6, 5, 4, 3, 2])
    guard values[6] < 10 else { return 24 - sum % 24 == counts[6] }
    return sum % 11 != 0 && (11 - sum % 11) % 10 == values[6]
  }
}
