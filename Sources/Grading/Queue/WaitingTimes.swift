public import Foundation
import Measurement

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
    guard let median = Quantile.of(0.5, in: last), let ninth = Quantile.of(0.9, in: last) else {
      return nil
    }
    (self.median, self.ninth) = (median, ninth)
  }
}
