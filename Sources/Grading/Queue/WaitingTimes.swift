public import Foundation

/// How long the last thirty that people closed had waited; untold until ten are.
///
/// A middle value of three says nothing, and nobody believes it a second time.
public struct WaitingTimes: Sendable, Hashable {
  /// Half waited no longer, in seconds.
  public let median: TimeInterval
  /// Nine in ten waited no longer, in seconds.
  public let ninth: TimeInterval
  /// Of how many.
  public let count: Int

  /// How many are looked at.
  public static let most = 30
  /// How many there must be.
  public static let least = 10

  /// - Parameter waits: how long each waited, in seconds, in the order of closing.
  public init?(_ waits: [TimeInterval]) {
    let last = waits.suffix(WaitingTimes.most).sorted()
    guard last.count >= WaitingTimes.least else { return nil }
    count = last.count
    median = WaitingTimes.quantile(0.5, of: last)
    ninth = WaitingTimes.quantile(0.9, of: last)
  }

  /// Between the neighbours in proportion (type 7 of Hyndman and Fan).
  private static func quantile(_ share: Double, of sorted: [TimeInterval]) -> TimeInterval {
    let place = share * Double(sorted.count - 1)
    let below = Int(place.rounded(.down))
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }
}
