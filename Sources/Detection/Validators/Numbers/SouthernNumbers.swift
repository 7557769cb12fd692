/// Numbers of countries of Southern Europe, and of Turkey.
enum SouthernNumbers {
  static func isValid(_ values: [Int], as number: NationalNumber) -> Bool {
    switch number {
    case .esCIF: isCIF(values)
    case .esNIF: isSpanishNIF(values)
    case .grAFM: isAFM(values)
    case .itFiscalCode: isItalianFiscalCode(values)
    case .ptNIF: isPortugueseNIF(values)
    case .trNationalID: isTurkish(values)
    default: false
    }
  }

  /// Real Decreto 1065/2007: a letter, seven digits, and a digit or a letter of the same number.
  private static func isCIF(_ values: [Int]) -> Bool {
    guard values.count == 9, values[0] > 9, let check = values.last,
      values[1..<8].allSatisfy({ $0 < 10 })
    else { return false }
    let sum = values[1..<8].enumerated().reduce(0) {
      $0 + ($1.offset % 2 == 0 ? ($1.element * 2).crossSum : $1.element)
    }
    let digit = (10 - sum % 10) % 10
    let letter = letterValue(Array("JABCDEFGHI")[digit])
    // Companies have a digit; authorities, churches and foreigners a letter; others either.
    if ["A", "B", "E", "H"].map(letterValue).contains(values[0]) { return check == digit }
    if ["K", "N", "P", "Q", "R", "S", "W"].map(letterValue).contains(values[0]) {
      return check == letter
    }
    return check == digit || check == letter
  }

  /// Real Decreto 1553/2005: the letter is the number modulo 23; X, Y and Z of a NIE count as 0 to 2.
  private static func isSpanishNIF(_ values: [Int]) -> Bool {
    // Zeros in front may be left out.
    var values = values.count == 8 ? [0] + values : values
    guard values.count == 9, let check = values.popLast() else { return false }
    if let prefix = ["X", "Y", "Z"].map(letterValue).firstIndex(of: values[0]) {
      values[0] = prefix
    }
    guard values.allSatisfy({ $0 < 10 }) else { return false }
    return letterValue(Array("TRWAGMYFPDXBNJZSQVHLCKE")[values.number % 23]) == check
  }

  /// Independent Authority for Public Revenue of Greece: powers of two, modulo 11, modulo 10.
  private static func isAFM(_ values: [Int]) -> Bool {
    guard values.areDigits(9) else { return false }
    return values.prefix(8).weighted([256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == values[8]
  }

  /// Decreto ministeriale 23/12/1976: odd and even places have tables of their own; the sum modulo
  /// 26 is the last letter.
  private static func isItalianFiscalCode(_ values: [Int]) -> Bool {
    guard values.count == 16, !values.contains(36) else { return false }
    let odd = [
      1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ]
    let sum = values.dropLast().enumerated().reduce(0) { sum, item in
      let index = item.element > 9 ? item.element - 10 : item.element
      return sum + (item.offset % 2 == 0 ? odd[index] : index)
    }
    return sum % 26 == values[15] - 10
  }

  /// Decreto-Lei 14/2013: weights 9 to 2, modulo 11; ten and eleven are 0.
  private static func isPortugueseNIF(_ values: [Int]) -> Bool {
    guard values.areDigits(9), ![0, 4].contains(values[0]) || values.prefix(2).number == 45 else {
      return false
    }
    let check = 11 - values.prefix(8).weighted([9, 8, 7, 6, 5, 4, 3, 2]) % 11
    return (check > 9 ? 0 : check) == values[8]
  }

  /// General Directorate of Civil Registration of Turkey: two check digits over odd and even places.
  private static func isTurkish(_ values: [Int]) -> Bool {
    guard values.areDigits(11), values[0] > 0 else { return false }
    let odd = values[0] + values[2] + values[4] + values[6] + values[8]
    let even = values[1] + values[3] + values[5] + values[7]
    return ((odd * 7 - even) % 10 + 10) % 10 == values[9]
      && values.prefix(10).reduce(0, +) % 10 == values[10]
  }
}
