import Foundation

/// A moment as people read it: day and minute, where the clock on the wall stands.
///
/// The news of a desk carries moments, so a terminal far from the desk writes them in its own zone.
enum DayAndMinute {
  /// Such as `2026-11-27 09:00`.
  static func text(_ moment: Date) -> String {
    let style = Date.ISO8601FormatStyle(timeZone: .current)
      .year().month().day().dateTimeSeparator(.space).time(includingFractionalSeconds: false)
    return String(moment.formatted(style).prefix(16))
  }
}
