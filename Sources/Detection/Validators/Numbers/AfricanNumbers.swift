/// Numbers of African countries.
enum AfricanNumbers {
  /// Identification Act 68 of 1997: a date, four digits, 0 or 1 (or 2), 8 or 9, and Luhn.
  static func isSouthAfricanID(_ values: [Int]) -> Bool {
    guard values.areDigits(13), values[10] <= 2,
      BirthDate.exists(
        shortYear: values[0..<2].number, month: values[2..<4].number, day: values[4..<6].number)
    else { return false }
    return Luhn.isValid(values)
  }
}
