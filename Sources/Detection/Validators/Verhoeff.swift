/// Verhoeff's check digit: products in the dihedral group of order ten, with a permutation that
/// depends on the position ("Error Detecting Decimal Codes", 1969).
enum Verhoeff {
  static func isValid(_ characters: CheckCharacters) -> Bool {
    guard let digits = characters.digits, digits.count > 1 else { return false }
    let check = digits.reversed().enumerated().reduce(0) { check, item in
      product(check, permuted(item.element, times: item.offset % 8))
    }
    return check == 0
  }

  /// In the dihedral group, 0 to 4 are rotations and 5 to 9 reflections of a pentagon.
  private static func product(_ a: Int, _ b: Int) -> Int {
    switch (a < 5, b < 5) {
    case (true, true): (a + b) % 5
    case (true, false): 5 + (a + b) % 5
    case (false, true): 5 + (a - b) % 5
    case (false, false): (a - b + 5) % 5
    }
  }

  private static let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

  private static func permuted(_ digit: Int, times: Int) -> Int {
    (0..<times).reduce(digit) { digit, _ in permutation[digit] }
  }
}
