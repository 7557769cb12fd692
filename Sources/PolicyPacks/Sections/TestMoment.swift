import Diagnostics
public import Foundation

/// The moment that a pack's test sets: a day, or a time of it, by the pack's clocks.
public struct TestMoment: Sendable, Hashable {
  /// The day.
  public var day: CalendarDay
  /// Minutes after midnight; noon where the test names a day only.
  public var minute = 720

  /// A moment written as `2026-11-02` or `2026-11-02 14:30`; `nil` if there is no such moment.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let day = CalendarDay(String(first)) else {
      return nil
    }
    self.day = day
    guard parts.count == 2 else { return }
    guard let minute = WorkingHoursReader.time(parts[1]), minute < 1440 else { return nil }
    self.minute = minute
  }

  /// The moment where clocks stand like this.
  public func date(in zone: TimeZone) -> Date {
    let utc = Date(timeIntervalSince1970: Double(day.number) * 86_400 + Double(minute) * 60)
    return utc.addingTimeInterval(-Double(zone.secondsFromGMT(for: utc)))
  }
}

extension YAMLNode {
  func moment(_ name: String, _ problems: Problems) -> TestMoment? {
    guard let text = string(name, problems) else { return nil }
    guard let moment = TestMoment(text) else {
      problems.error(
        "wrong-value", "'\(name)' must be a moment such as 2026-11-02 or '2026-11-02 14:30'",
        at: location)
      return nil
    }
    return moment
  }
}
