public import Foundation

/// The clocks and the chance that calls depend on, so that tests can have their own.
public struct OutgoingTime: Sendable {
  /// The clock that deadlines are on.
  public var now: @Sendable () -> ContinuousClock.Instant
  /// The time of day, which dates in headers are compared with.
  public var date: @Sendable () -> Date
  /// Waits between two tries.
  public var pause: @Sendable (Duration) async throws -> Void
  /// A random number from 0 up to 1.
  public var fraction: @Sendable () -> Double

  /// Clocks and chance; the defaults are the machine's.
  public init(
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now },
    date: @escaping @Sendable () -> Date = { Date() },
    pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    fraction: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) {
    self.now = now
    self.date = date
    self.pause = pause
    self.fraction = fraction
  }
}
