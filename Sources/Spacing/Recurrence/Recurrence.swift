public import Foundation

/// Something that happens again and again, at a time on the clock of a place.
///
/// "Every Friday at 9" stays at 9 when clocks are changed. A time that a clock skips does not happen
/// then, and does not count (RFC 5545, section 3.3.10).
public struct Recurrence: Sendable, Hashable {
  /// How often.
  public let rule: RecurrenceRule
  /// The first time that it can happen; its time of day is that of all.
  public let start: Date
  /// Where the clock hangs.
  public let zone: TimeZone

  /// Something that happens again and again.
  public init(_ rule: RecurrenceRule, from start: Date, in zone: TimeZone) {
    self.rule = rule
    self.start = start
    self.zone = zone
  }

  /// The first time after a moment; `nil` if it has stopped by then.
  public func next(after moment: Date) -> Date? {
    occurrences(from: firstPeriod(before: moment)).first { $0 > moment }
  }

  /// The times from a moment on, up to another one.
  public func occurrences(from first: Date, through last: Date) -> [Date] {
    Array(
      occurrences(from: firstPeriod(before: first)).drop { $0 < first }.prefix { $0 <= last })
  }

  /// Where one may begin to look: at the beginning, if the times have to be counted.
  private func firstPeriod(before moment: Date) -> Int {
    guard case .count = rule.end else {
      let days = start.wholeDays(until: moment)
      let length = rule.interval * rule.frequency.mostDays
      return max(0, days / length - 1)
    }
    return 0
  }

  /// All times in order, from a day, week or month on, counted from that of the start.
  private func occurrences(from period: Int) -> some Sequence<Date> {
    let periods = RecurrencePeriods(self)
    let most = RecurrencePeriods.most(rule.frequency)
    let times = (period..<period + most).lazy.flatMap { periods.moments(in: $0) }
    let (last, count): (Date, Int) =
      switch rule.end {
      case .never: (.distantFuture, .max)
      case .count(let count): (.distantFuture, count)
      case .until(let moment): (moment, .max)
      }
    let start = start
    return times.filter { $0 >= start }.prefix { $0 <= last }.prefix(count)
  }
}

extension RecurrenceRule.Frequency {
  /// How many days it has at most.
  fileprivate var mostDays: Int {
    switch self {
    case .daily: 1
    case .weekly: 7
    case .monthly: 31
    }
  }
}
