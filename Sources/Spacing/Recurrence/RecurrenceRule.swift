public import Foundation

/// How often something happens: the part of RFC 5545's recurrence rules (RRULE) that people need.
///
/// `FREQ=DAILY`, `WEEKLY` or `MONTHLY`, with `INTERVAL`, `BYDAY`, `COUNT` and `UNTIL`. Weeks begin on
/// Monday.
public struct RecurrenceRule: Sendable, Hashable {
  /// What is counted.
  public enum Frequency: String, Sendable, Hashable, CaseIterable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
  }

  /// A day of the week.
  public enum Weekday: String, Sendable, Hashable, CaseIterable {
    case monday = "MO"
    case tuesday = "TU"
    case wednesday = "WE"
    case thursday = "TH"
    case friday = "FR"
    case saturday = "SA"
    case sunday = "SU"
  }

  /// A day of the week, or one of those in a month.
  public struct Day: Sendable, Hashable {
    /// The day.
    public var weekday: Weekday
    /// Which one of the month, from 1, or from -1 for the last; `nil` for each.
    public var ordinal: Int?

    /// A day.
    public init(_ weekday: Weekday, ordinal: Int? = nil) {
      self.weekday = weekday
      self.ordinal = ordinal
    }
  }

  /// When it stops.
  public enum End: Sendable, Hashable {
    /// Never.
    case never
    /// After so many times.
    case count(Int)
    /// At a moment; what happens then still happens.
    case until(Date)
  }

  /// What is counted.
  public var frequency: Frequency
  /// Every so many days, weeks or months; at least 1.
  public var interval: Int
  /// On which days; without any, that of the start.
  public var days: [Day]
  /// When it stops.
  public var end: End

  /// A rule.
  public init(
    _ frequency: Frequency, interval: Int = 1, days: [Day] = [], end: End = .never
  ) {
    self.frequency = frequency
    self.interval = min(max(1, interval), RecurrenceRule.longest)
    self.days = days
    self.end = end
  }

  /// Larger intervals and counts are nobody's.
  static let longest = 10_000
}
