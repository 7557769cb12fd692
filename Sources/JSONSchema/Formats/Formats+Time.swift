/// Dates and times as RFC 3339 has them.
extension Formats {
  static func isDate(_ text: Substring) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]),
      let month = number(parts[1]), let day = number(parts[2]), 1...12 ~= month
    else { return false }
    return 1...days(in: month, of: year) ~= day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isDateTime(_ text: String) -> Bool {
    guard text.utf8.count > 11 else { return false }
    let separator = text.utf8.index(text.utf8.startIndex, offsetBy: 10)
    guard text.utf8[separator] | 0x20 == UInt8(ascii: "t") else { return false }
    return isDate(text[..<separator]) && isTime(text[text.utf8.index(after: separator)...])
  }

  /// `23:59:60Z` is a leap second: it must be one second before midnight in UTC.
  static func isTime(_ text: Substring) -> Bool {
    guard let (clock, offset) = splitOffset(text) else { return false }
    let parts = clock.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 2, parts[1].count == 2,
      let hour = number(parts[0]), let minute = number(parts[1]),
      let second = seconds(parts[2]), hour < 24, minute < 60, second <= 60
    else { return false }
    let minuteInUTC = (hour * 60 + minute - offset + 2 * 1440) % 1440
    return second < 60 || minuteInUTC == 1439
  }

  /// The time of day, and how many minutes it is ahead of UTC.
  private static func splitOffset(_ text: Substring) -> (Substring.UTF8View, Int)? {
    let bytes = text.utf8
    if let last = bytes.last, last | 0x20 == UInt8(ascii: "z") { return (bytes.dropLast(), 0) }
    let offset = bytes.suffix(6)
    let parts = offset.dropFirst().split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard let sign = offset.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      parts.map(\.count) == [2, 2], let hours = number(parts[0]), hours < 24,
      let minutes = number(parts[1]), minutes < 60
    else { return nil }
    let distance = hours * 60 + minutes
    return (bytes.dropLast(6), sign == UInt8(ascii: "-") ? -distance : distance)
  }

  private static func seconds(_ text: Substring.UTF8View) -> Int? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].count == 2,
      parts.count == 1 || !parts[1].isEmpty && parts[1].allSatisfy(isDigit)
    else { return nil }
    return number(parts[0])
  }

  /// At most four digits as a number.
  private static func number(_ digits: Substring.UTF8View) -> Int? {
    guard digits.count <= 4, digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
