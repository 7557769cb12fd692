/// Vehicle identification numbers: ISO 3779, with the check digit of 49 CFR 565.15.
enum VehicleNumber {
  static func isValid(_ characters: CheckCharacters) -> Bool {
    guard let values = characters.values, values.count == 17, !values.contains(36) else {
      return false
    }
    let numbers = values.map(transliterated)
    guard !numbers.contains(nil) else { return false }
    let sum = zip(numbers, weights).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
    let check = sum % 11 == 10 ? letterValue("X") : sum % 11
    return values[8] == check
  }

  private static let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

  /// A to H are 1 to 8, J to R (without O and Q) 1 to 9, S to Z 2 to 9.
  ///
  /// I, O and Q are not used.
  private static func transliterated(_ value: Int) -> Int? {
    guard value > 9 else { return value }
    let numbers: [Int?] = [
      1, 2, 3, 4, 5, 6, 7, 8, nil, 1, 2, 3, 4, 5, nil, 7, nil, 9, 2, 3, 4, 5, 6, 7, 8, 9,
    ]
    return numbers[value - 10]
  }
}
