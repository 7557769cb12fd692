/// The Luhn algorithm (ISO/IEC 7812-1, annex B).
enum Luhn {
  static func isValid(_ characters: CheckCharacters) -> Bool {
    guard let digits = characters.digits, digits.count > 1 else { return false }
    return isValid(digits)
  }

  /// From the right, every second digit doubled and its digits added; the sum ends in 0.
  static func isValid(_ digits: [Int]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, item in
      let doubled = item.element * (item.offset % 2 == 1 ? 2 : 1)
      return sum + (doubled > 9 ? doubled - 9 : doubled)
    }
    return sum % 10 == 0 && digits.contains { $0 != 0 }
  }
}
