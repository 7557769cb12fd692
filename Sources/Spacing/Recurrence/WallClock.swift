public import Foundation

/// A time of day on a clock that hangs somewhere.
public struct WallClock: Sendable, Hashable {
  /// Where it hangs.
  public let zone: TimeZone
  /// Seconds since midnight, as the clock shows them.
  public let seconds: Int

  /// The time written as `09:00`; `nil` if there is none such.
  public init?(_ text: String, in zone: TimeZone) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1],
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    self.zone = zone
    seconds = hour * 3600 + minute * 60
  }

  /// When the clock shows the time on a day.
  ///
  /// When clocks are put back over it, the first of two; `nil` when they are put forward over it.
  ///
  /// - Parameter day: days since 1 January 1970.
  public func moment(onDay day: Int) -> Date? {
    LocalDay(number: day).moment(seconds: seconds, in: zone)
  }
}
