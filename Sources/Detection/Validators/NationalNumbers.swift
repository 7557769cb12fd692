/// Numbers of single countries whose checks fit no general scheme.
enum NationalNumbers {
  /// § 139b AO: ISO/IEC 7064 mod 11,10; among the first ten digits one stands twice or three times,
  /// never three times in a row, and the others at most once.
  static func isGermanTaxID(_ characters: CheckCharacters) -> Bool {
    guard let digits = characters.digits, digits.count == 11, digits[0] != 0,
      ISO7064.mod11_10.isValid(characters)
    else { return false }
    let counts = (0...9).map { digit in digits.prefix(10).filter { $0 == digit }.count }
    let repeated = counts.filter { $0 > 1 }
    let isThreeInARow = (0..<8).contains { Set(digits[$0..<$0 + 3]).count == 1 }
    return repeated.count == 1 && repeated[0] <= 3 && !isThreeInARow
  }

  /// Real Decreto 1553/2005: the letter is the number modulo 23; X, Y and Z of a NIE count as 0 to 2.
  static func isSpanishNIF(_ characters: CheckCharacters) -> Bool {
    guard var values = characters.values, values.count == 9, let check = values.popLast() else {
      return false
    }
    if let prefix = ["X", "Y", "Z"].firstIndex(of: String(UnicodeScalar(UInt8(values[0] + 55)))) {
      values[0] = prefix
    }
    guard values.allSatisfy({ $0 < 10 }) else { return false }
    let number = values.reduce(0) { $0 * 10 + $1 }
    return letterValue(Array("TRWAGMYFPDXBNJZSQVHLCKE")[number % 23]) == check
  }

  /// INSEE, first digit 1 or 2; provisional numbers are left out.
  ///
  /// The key is 97 minus the thirteen digits modulo 97; Corsica's 2A and 2B count as 19 and 18.
  static func isFrenchNIR(_ characters: CheckCharacters) -> Bool {
    guard var values = characters.values, values.count == 15, (1...2).contains(values[0]) else {
      return false
    }
    if values[5] == 2, values[6] == letterValue("A") || values[6] == letterValue("B") {
      (values[5], values[6]) = (1, values[6] == letterValue("A") ? 9 : 8)
    }
    guard values.allSatisfy({ $0 < 10 }) else { return false }
    let number = values.prefix(13).reduce(0) { $0 * 10 + $1 }
    return 97 - number % 97 == values[13] * 10 + values[14]
  }

  /// Decreto ministeriale 23/12/1976: odd and even places have tables of their own; the sum modulo
  /// 26 is the last letter.
  static func isItalianFiscalCode(_ characters: CheckCharacters) -> Bool {
    guard let values = characters.values, values.count == 16, !values.contains(36) else {
      return false
    }
    let odd = [
      1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ]
    let sum = values.dropLast().enumerated().reduce(0) { sum, item in
      let index = item.element > 9 ? item.element - 10 : item.element
      return sum + (item.offset % 2 == 0 ? odd[index] : index)
    }
    return sum % 26 == values[15] - 10
  }

  /// 45 CFR 162.406: Luhn over the prefix 80840 and the ten digits, of which the first is 1 or 2.
  static func isUSProvider(_ characters: CheckCharacters) -> Bool {
    guard let digits = characters.digits, digits.count == 10, (1...2).contains(digits[0]) else {
      return false
    }
    return Luhn.isValid([8, 0, 8, 4, 0] + digits)
  }
}
