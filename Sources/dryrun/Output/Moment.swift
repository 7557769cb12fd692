import Foundation

/// A moment as people read it on a terminal: day and minute, where the clock on the wall stands.
enum Moment {
  static func text(_ moment: Date) -> String {
    let style = Date.ISO8601FormatStyle(timeZone: .current)
      .year().month().day().dateTimeSeparator(.space).time(includingFractionalSeconds: false)
    return String(moment.formatted(style).prefix(16))
  }

  /// The time alone, with seconds: `14:02:31`.
  static func time(_ moment: Date) -> String {
    let style = Date.ISO8601FormatStyle(timeZone: .current).time(includingFractionalSeconds: false)
    return String(moment.formatted(style).prefix(8))
  }
}
