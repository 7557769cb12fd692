import Foundation

/// The days, weeks or months that a recurrence counts, each with the moments in it.
struct RecurrencePeriods: Sendable {
  /// How many are looked at: about forty years of them.
  ///
  /// What has not happened by then never does.
  static func most(_ frequency: RecurrenceRule.Frequency) -> Int {
    switch frequency {
    case .daily: 15_000
    case .weekly: 2_100
    case .monthly: 500
    }
  }

  private let recurrence: Recurrence
  private let first: LocalDay
  private let weekdays: Set<Int>
  /// Seconds since midnight.
  private let time: Int

  init(_ recurrence: Recurrence) {
    self.recurrence = recurrence
    first = LocalDay(recurrence.start, in: recurrence.zone)
    let seconds =
      recurrence.start.timeIntervalSince1970.rounded(.down)
      + Double(recurrence.zone.secondsFromGMT(for: recurrence.start))
    time = Int(seconds) - first.number * 86_400
    weekdays = Set(recurrence.rule.days.map(\.weekday.index))
  }

  /// The moments in a period, in order.
  func moments(in period: Int) -> [Date] {
    days(in: period * recurrence.rule.interval).compactMap {
      $0.moment(seconds: time, in: recurrence.zone)
    }
  }

  private func days(in offset: Int) -> [LocalDay] {
    switch recurrence.rule.frequency {
    case .daily:
      let day = LocalDay(number: first.number + offset)
      return weekdays.isEmpty || weekdays.contains(day.weekday) ? [day] : []
    case .weekly:
      let monday = first.number - first.weekday + 7 * offset
      let wanted = weekdays.isEmpty ? [first.weekday] : weekdays
      return wanted.sorted().map { LocalDay(number: monday + $0) }
    case .monthly: return daysOfMonth(offset)
    }
  }

  private func daysOfMonth(_ offset: Int) -> [LocalDay] {
    let date = first.date
    let months = date.year * 12 + date.month - 1 + offset
    let (year, month) = (months / 12, months % 12 + 1)
    guard !recurrence.rule.days.isEmpty else {
      return LocalDay(year: year, month: month, day: date.day).map { [$0] } ?? []
    }
    let all = (1...31).compactMap { LocalDay(year: year, month: month, day: $0) }
    let found = recurrence.rule.days.flatMap { day in
      let same = all.filter { $0.weekday == day.weekday.index }
      guard let ordinal = day.ordinal else { return same }
      let index = ordinal > 0 ? ordinal - 1 : same.count + ordinal
      return same.indices.contains(index) ? [same[index]] : []
    }
    return Set(found).sorted()
  }
}

extension RecurrenceRule.Weekday {
  /// Monday is 0.
  var index: Int { RecurrenceRule.Weekday.allCases.firstIndex(of: self) ?? 0 }
}
