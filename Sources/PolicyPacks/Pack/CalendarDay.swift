public import Foundation

/// A day of the calendar, without a time or a place.
public struct CalendarDay: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// Days since 1 January 1970.
  public let number: Int

  /// The day with this number.
  public init(number: Int) { self.number = number }

  /// The day of a moment in a time zone.
  public init(_ moment: Date, in zone: TimeZone) {
    let seconds = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
    number = Int((seconds / 86_400).rounded(.down))
  }

  /// The day written as `2026-11-02`; `nil` if there is no such day.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), day >= 1
    else { return nil }
    number = CalendarDay.number(year, month, day)
    guard description == text else { return nil }
  }

  /// The day written as `2026-11-02`.
  public var description: String {
    let (year, month, day) = CalendarDay.parts(number)
    func padded(_ value: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - "\(value)".count)) + "\(value)"
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Noon of the day in a time zone.
  public func noon(in zone: TimeZone) -> Date {
    let utc = Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
    return utc.addingTimeInterval(-Double(zone.secondsFromGMT(for: utc)))
  }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// Days before a date of the Gregorian calendar, counted in years that begin in March, so that the
  /// leap day comes last.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func parts(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }
}
