/// A check character system of ISO/IEC 7064.
///
/// Pure systems weigh each character with a power of the radix; hybrid systems carry a product from
/// character to character.
public struct ISO7064: Sendable, Hashable, Codable {
  /// The modulus of a pure system, or the upper one of a hybrid.
  var modulus: Int
  /// The radix of a pure system, or the lower modulus of a hybrid.
  var radix: Int
  /// Whether it is a hybrid system.
  var isHybrid: Bool
  /// The largest number that a character other than the check character may stand for.
  var largest: Int

  /// One check character, a digit or X: ISNI, ORCID, Chinese resident id.
  static let mod11_2 = ISO7064(modulus: 11, radix: 2, isHybrid: false, largest: 9)
  /// One check character of letters, digits and `*`: ISBT 128 donation numbers.
  static let mod37_2 = ISO7064(modulus: 37, radix: 2, isHybrid: false, largest: 35)
  /// Two check digits: IBAN, LEI.
  static let mod97_10 = ISO7064(modulus: 97, radix: 10, isHybrid: false, largest: 35)
  /// One check digit: German tax id and VAT number, Croatian OIB.
  static let mod11_10 = ISO7064(modulus: 11, radix: 10, isHybrid: true, largest: 9)
  /// One check character of letters and digits: Global Release Identifier.
  static let mod37_36 = ISO7064(modulus: 37, radix: 36, isHybrid: true, largest: 35)

  func isValid(_ characters: CheckCharacters) -> Bool {
    characters.values.map(isValid) ?? false
  }

  func isValid(_ values: [Int]) -> Bool {
    var values = values
    guard values.count > 1 else { return false }
    // X stands for ten where letters have no numbers of their own.
    if self == .mod11_2 {
      guard values.last != 10 else { return false }
      if values.last == letterValue("X") { values[values.count - 1] = 10 }
    }
    let last = isHybrid ? radix - 1 : modulus - 1
    guard values.dropLast().allSatisfy({ $0 <= largest }), values.last ?? 0 <= last else {
      return false
    }
    return isHybrid ? hybridHolds(values) : pureHolds(values)
  }

  private func pureHolds(_ values: [Int]) -> Bool {
    values.reduce(0) { rest, value in
      // In mod 97-10 a letter is written as two digits.
      let shift = radix == 10 && value > 9 ? 100 : radix
      return (rest * shift + value) % modulus
    } == 1
  }

  private func hybridHolds(_ values: [Int]) -> Bool {
    let product = values.dropLast().reduce(radix) { product, value in
      let sum = (product + value) % radix
      return (sum == 0 ? radix : sum) * 2 % modulus
    }
    return (product + (values.last ?? 0)) % radix == 1
  }
}
