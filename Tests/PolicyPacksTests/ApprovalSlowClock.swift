import Foundation
import PolicyPacks
import Testing

/// Working time by looking at every single minute: slow, and too simple to be wrong in the same way.
struct SlowClock {
  /// A zone, and a time in which its clocks are changed.
  struct Place: Sendable, CustomTestStringConvertible {
    var zone: String
    var start: String
    var seed: UInt64
    var testDescription: String { "\(zone) from \(start.prefix(10))" }

    /// Hours that are often awkward: at night, at midnight, with breaks.
    func hours(_ random: inout some RandomNumberGenerator) -> WorkingHours {
      var week: [Weekday: [Range<Int>]] = [:]
      for day in Weekday.allCases where Bool.random(using: &random) || day == .mon {
        let first = Int.random(in: 0..<1380, using: &random) / 15 * 15
        let end = Int.random(in: first + 15...1440, using: &random)
        let middle = (first + end) / 2
        week[day] =
          end - first > 300 && Bool.random(using: &random)
          ? [first..<middle, middle + 30..<end] : [first..<end]
        if Int.random(in: 0..<5, using: &random) == 0 { week[day] = [0..<1440] }
      }
      let day = CalendarDay(String(start.prefix(10))).map(\.number) ?? 0
      let holidays = (0..<2).map { _ in
        CalendarDay(number: day + Int.random(in: 0..<12, using: &random))
      }
      return WorkingHours(week: WorkingWeek(week), holidays: Set(holidays), timezone: zone)
    }
  }

  static let places = [
    Place(zone: "Europe/Berlin", start: "2026-03-26T00:00:00Z", seed: 1),
    Place(zone: "Europe/Berlin", start: "2026-10-22T00:00:00Z", seed: 2),
    Place(zone: "America/New_York", start: "2026-03-06T00:00:00Z", seed: 3),
    Place(zone: "America/New_York", start: "2026-10-30T00:00:00Z", seed: 4),
    // Half an hour.
    Place(zone: "Australia/Lord_Howe", start: "2026-10-02T00:00:00Z", seed: 5),
    Place(zone: "Asia/Kolkata", start: "2026-11-20T00:00:00Z", seed: 6),
    // Midnight is skipped, or comes twice.
    Place(zone: "America/Sao_Paulo", start: "2018-11-01T00:00:00Z", seed: 7),
    Place(zone: "America/Sao_Paulo", start: "2018-02-14T00:00:00Z", seed: 8),
    // A minute past midnight is an hour earlier, and so the day before.
    Place(zone: "America/St_Johns", start: "2010-11-04T00:00:00Z", seed: 9),
    // A whole day is skipped.
    Place(zone: "Pacific/Apia", start: "2011-12-27T00:00:00Z", seed: 10),
  ]

  let start: Date
  private let minutes: [Minute]

  private struct Minute {
    var day: Int
    var minute: Int
    var isOpen: Bool
  }

  /// Every minute of some days.
  init(_ hours: WorkingHours, from start: Date, days: Int) {
    self.start = start
    let zone = TimeZone(identifier: hours.timezone) ?? .gmt
    minutes = (0..<days * 1440).map { index in
      let moment = start.addingTimeInterval(Double(index) * 60)
      let shown = Int(moment.timeIntervalSince1970) + zone.secondsFromGMT(for: moment)
      let (day, minute) = (shown / 86_400, shown % 86_400 / 60)
      let ranges = hours.week.hours(on: CalendarDay(number: day).weekday)
      let isHoliday = hours.holidays.contains(CalendarDay(number: day))
      return Minute(
        day: day, minute: minute,
        isOpen: !isHoliday && ranges.contains { $0.contains(minute) })
    }
  }

  /// The end of a span; `nil` if it lies beyond the days that are known.
  func add(_ span: Span, to moment: Date) -> Date? {
    let first = index(moment)
    switch span.unit {
    case .workingMinutes:
      var left = span.count
      for index in minutes.indices[first...] where minutes[index].isOpen {
        left -= 1
        if left == 0 { return date(index + 1) }
      }
      return nil
    case .workingDays:
      guard let from = minutes.indices[first...].first(where: { minutes[$0].isOpen }) else {
        return nil
      }
      let (day, minute) = (minutes[from].day, minutes[from].minute)
      let open = minutes.indices.filter { minutes[$0].isOpen && minutes[$0].day > day }
      let days = Set(open.map { minutes[$0].day }).sorted()
      // The last day may be known in part only.
      guard span.count < days.count else { return nil }
      let target = open.filter { minutes[$0].day == days[span.count - 1] }
      let same = minutes.indices.first {
        (minutes[$0].day, minutes[$0].minute) >= (days[span.count - 1], minute)
      }
      guard let same, let last = target.last else { return nil }
      return date(target.first { $0 >= same } ?? last + 1)
    case .days:
      let (day, minute) = (minutes[first].day + span.count, minutes[first].minute)
      return minutes.indices.first { (minutes[$0].day, minutes[$0].minute) >= (day, minute) }
        .map(date)
    case .minutes, .hours, .workingHours: return nil
    }
  }

  func elapsed(_ start: Date, _ end: Date) -> Double {
    guard start < end else { return 0 }
    return Double(minutes[index(start)..<index(end)].count { $0.isOpen }) * 60
  }

  private func index(_ moment: Date) -> Int { Int(moment.timeIntervalSince(start) / 60) }
  private func date(_ index: Int) -> Date { start.addingTimeInterval(Double(index) * 60) }
}
