/// When a call is made again, and how long it waits before.
///
/// The wait is drawn between nothing and a bound that doubles with each try ("full jitter": M. Brooker,
/// "Exponential Backoff And Jitter", 2015), so that callers who failed together do not come back together.
public struct RetryRule: Sendable, Hashable {
  /// No second try.
  public static let never = RetryRule(tries: 1)

  /// How many tries there are in all, the first one included.
  public var tries: Int
  /// The bound of the first wait.
  public var base: Duration
  /// The bound of every wait.
  public var cap: Duration
  /// The status codes after which another try makes sense.
  public var statuses: Set<Int>

  /// A rule; the default is three tries within some seconds.
  public init(
    tries: Int = 3, base: Duration = .milliseconds(500), cap: Duration = .seconds(20),
    statuses: Set<Int> = [429, 502, 503, 504]
  ) {
    self.tries = tries
    self.base = base
    self.cap = cap
    self.statuses = statuses
  }

  /// How long to wait after a try that failed; `nil` if it was the last one.
  ///
  /// - Parameters:
  ///   - attempt: the try's number, from 1.
  ///   - retryAfter: what the server asked for, which is the least.
  ///   - fraction: a random number from 0 up to 1.
  public func wait(after attempt: Int, retryAfter: Duration?, fraction: Double) -> Duration? {
    guard attempt < tries else { return nil }
    let bound = min(cap, base * (1 << min(max(attempt, 1) - 1, 20)))
    return max(bound * fraction, retryAfter ?? .zero)
  }
}
