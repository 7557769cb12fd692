import Foundation
import PolicyPacks

/// The moments of a demo's history: whole weeks before the present one, and the days of this one that are over.
struct DemoClock: Sendable {
  /// The moment at which the history ends.
  let now: Date
  private let monday: Date

  private static let day: TimeInterval = 86_400

  /// - Parameter now: the moment at which the history ends; what is below a second is dropped.
  init(now: Date) {
    self.now = Date(timeIntervalSince1970: now.timeIntervalSince1970.rounded(.down))
    let number = CalendarDay(now, in: .gmt).number
    // Day 0 of 1970 was a Thursday.
    let weekday = ((number + 3) % 7 + 7) % 7
    monday = Date(timeIntervalSince1970: Double(number - weekday) * DemoClock.day)
  }

  /// When the history begins: before its first week.
  var start: Date { moment(week: 0, day: 0, hour: 6) }

  /// A moment of a week.
  ///
  /// - Parameters:
  ///   - week: 0 for the first of the history; `DemoData.weeks` for the present one.
  ///   - day: 0 for Monday.
  ///   - hour: of the day, in UTC.
  func moment(week: Int, day: Int, hour: Double) -> Date {
    let days = Double((week - DemoData.weeks) * 7 + day)
    return monday + days * DemoClock.day + (hour * 3600).rounded()
  }
}

/// Something that happens at a moment of the history.
struct DemoStep {
  let at: Date
  let run: () throws -> Void
}
