public import Foundation
public import PolicyPacks

/// A quarter of a year in UTC: how long a person keeps one pseudonym.
public struct Quarter: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// 1 to 4.
  public let number: Int

  /// The quarter that a moment lies in.
  public init(of moment: Date) {
    let parts = Quarter.calendar.dateComponents([.year, .month], from: moment)
    year = parts.year ?? 0
    number = ((parts.month ?? 1) - 1) / 3 + 1
  }

  /// The quarter that a day lies in.
  public init(of day: CalendarDay) { self.init(of: day.noon(in: .gmt)) }

  /// The quarter after this one.
  public var next: Quarter {
    number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1)
  }

  /// The quarter as `2026-Q1`.
  public var description: String { "\(year)-Q\(number)" }

  /// Orders by time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  private init(year: Int, number: Int) { (self.year, self.number) = (year, number) }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()
}
