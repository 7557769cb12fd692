public import Foundation

/// When people work: hours of the week, holidays, and where clocks stand.
///
/// A moment is a working moment if a clock on the wall then shows a time inside the day's hours. So an
/// hour that daylight saving skips is not worked, and one that it repeats is worked twice.
public struct WorkingHours: Sendable, Hashable, Codable {
  /// The hours of a week.
  public var week: WorkingWeek
  /// Days on which nobody works, whatever the week says.
  public var holidays: Set<CalendarDay>
  /// Where clocks stand, by its IANA name.
  public var timezone: String

  /// Working hours; without any said, Monday to Friday, nine to five.
  public init(
    week: WorkingWeek = .standard, holidays: Set<CalendarDay> = [], timezone: String = "UTC"
  ) {
    self.week = week
    self.holidays = holidays
    self.timezone = timezone
  }

  /// The moment at which a span that starts at another one is over.
  ///
  /// - Working minutes and hours: the earliest moment by which so much was worked.
  /// - Working days: from the first working moment on, so many working days later, at the same time
  ///   of day; or else when work begins again that day, or at its end.
  /// - Days: the same time of day; where daylight saving skips it, as soon as it can be.
  /// - Returns: `Date.distantFuture` if nobody works for twenty years.
  public func add(_ span: Span, to moment: Date) -> Date {
    guard let moment = moment.clamped else { return .distantFuture }
    return switch span.unit {
    case .minutes: moment.addingTimeInterval(Double(span.count) * 60)
    case .hours: moment.addingTimeInterval(Double(span.count) * 3_600)
    case .days: adding(days: span.count, to: moment)
    case .workingMinutes: adding(workingSeconds: Double(span.count) * 60, to: moment)
    case .workingHours: adding(workingSeconds: Double(span.count) * 3_600, to: moment)
    case .workingDays: adding(workingDays: span.count, to: moment)
    }
  }

  /// The seconds that are worked between two moments; none if the second is the earlier one.
  ///
  /// At most twenty years are looked at.
  public func elapsed(from start: Date, to end: Date) -> TimeInterval {
    guard let start = start.clamped, let end = end.clamped, start < end else { return 0 }
    var seconds = 0.0
    for interval in intervals(after: start) {
      guard interval.lowerBound < end else { break }
      let from = max(interval.lowerBound, start)
      seconds += max(0, min(interval.upperBound, end).timeIntervalSince(from))
    }
    return seconds
  }

  /// Whether people work at a moment.
  public func isWorking(at moment: Date) -> Bool {
    guard let moment = moment.clamped else { return false }
    return intervals(after: moment).first { _ in true }?.contains(moment) ?? false
  }
}

extension WorkingHours {
  private var clock: WallClock { WallClock(timezone) }

  /// The hours of a day; none on holidays.
  private func minutes(of day: CalendarDay) -> [Range<Int>] {
    holidays.contains(day) ? [] : week.hours(on: day.weekday)
  }

  /// The working times that end after a moment, in order, for twenty years.
  ///
  /// One that goes over midnight in Greenwich comes in two parts.
  private func intervals(after moment: Date) -> some Sequence<Range<Date>> {
    let first = (moment.timeIntervalSince1970 / 86_400).rounded(.down) * 86_400
    let days = week.isEmpty ? 0 : WorkingHours.horizon
    let clock = clock
    return (0..<days).lazy.flatMap { day in
      let start = Date(timeIntervalSince1970: first + Double(day) * 86_400)
      return clock.moments(from: start, to: start.addingTimeInterval(86_400), showing: minutes(of:))
    }.filter { $0.upperBound > moment }
  }

  /// How many days are searched for one on which people work.
  private static let horizon = 20 * 366

  private func adding(workingSeconds seconds: Double, to moment: Date) -> Date {
    var left = seconds
    for interval in intervals(after: moment) {
      let from = max(interval.lowerBound, moment)
      let worked = interval.upperBound.timeIntervalSince(from)
      if left <= worked { return from.addingTimeInterval(left) }
      left -= worked
    }
    return .distantFuture
  }

  private func adding(days: Int, to moment: Date) -> Date {
    clock.moment(at: clock.secondOfDay(moment), on: CalendarDay(moment, in: clock.zone) + days)
  }

  private func adding(workingDays count: Int, to moment: Date) -> Date {
    guard let start = intervals(after: moment).first(where: { _ in true }) else {
      return .distantFuture
    }
    let (from, clock) = (max(start.lowerBound, moment), clock)
    let first = CalendarDay(from, in: clock.zone).number
    var left = count
    for number in first + 1..<first + 1 + WorkingHours.horizon {
      let day = CalendarDay(number: number)
      let minutes = minutes(of: day)
      let intervals = minutes.isEmpty ? [] : clock.moments(of: minutes, on: day)
      guard let end = intervals.last?.upperBound else { continue }
      left -= 1
      guard left == 0 else { continue }
      let target = clock.moment(at: clock.secondOfDay(from), on: day)
      return intervals.first { $0.upperBound > target }.map { max($0.lowerBound, target) } ?? end
    }
    return .distantFuture
  }
}

extension CalendarDay {
  static func + (day: CalendarDay, count: Int) -> CalendarDay {
    CalendarDay(number: day.number + count)
  }
}

extension Date {
  /// The moment, if it lies in the years that calendars are made for: from 1900 to 3000.
  fileprivate var clamped: Date? {
    let seconds = timeIntervalSince1970
    guard seconds < 32_503_680_000 else { return nil }
    return seconds > -2_208_988_800 ? self : Date(timeIntervalSince1970: -2_208_988_800)
  }
}
