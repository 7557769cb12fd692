import Foundation

/// A day on the wall calendar of a time zone, as a number of days since 1 January 1970.
struct LocalDay: Sendable, Hashable, Comparable {
  let number: Int

  init(number: Int) { self.number = number }

  /// The day of a moment in a time zone.
  init(_ moment: Date, in zone: TimeZone) {
    let seconds = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
    number = Int((seconds / 86_400).rounded(.down))
  }

  /// A day of the Gregorian calendar; `nil` if there is none such.
  init?(year: Int, month: Int, day: Int) {
    let parts = DateComponents(year: year, month: month, day: day)
    guard let noon = LocalDay.calendar.date(from: parts) else { return nil }
    self.init(noon, in: .gmt)
    guard date == (year, month, day) else { return nil }
  }

  /// Year, month and day of the month.
  var date: (year: Int, month: Int, day: Int) {
    let midnight = Date(timeIntervalSince1970: Double(number) * 86_400)
    let parts = LocalDay.calendar.dateComponents([.year, .month, .day], from: midnight)
    return (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  /// Monday is 0; 1 January 1970 was a Thursday.
  var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The moment at which the clock on the wall shows so many seconds since midnight.
  ///
  /// When clocks are put back, the first of two; `nil` when they are put forward over it.
  func moment(seconds: Int, in zone: TimeZone) -> Date? {
    let wall = Date(timeIntervalSince1970: Double(number * 86_400 + seconds))
    let offsets = [-86_400.0, 86_400].map { zone.secondsFromGMT(for: wall + $0) }
    return offsets.map { wall - Double($0) }
      .filter { $0 + Double(zone.secondsFromGMT(for: $0)) == wall }.min()
  }

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
