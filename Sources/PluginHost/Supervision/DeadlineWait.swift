/// A wait for something that comes from elsewhere, until a deadline at most.
struct DeadlineWait<Value: Sendable>: Sendable {
  /// How a wait ended.
  enum End: Sendable {
    /// It came.
    case came(Value)
    /// The deadline came first.
    case late
    /// The task that waits was cancelled.
    case cancelled
  }

  private let stream: AsyncStream<End>
  private let continuation: AsyncStream<End>.Continuation

  init() { (stream, continuation) = AsyncStream.makeStream(of: End.self) }

  /// Ends the wait; the first value counts.
  func come(_ value: Value) { continuation.yield(.came(value)) }

  /// Waits.
  func end(by deadline: ContinuousClock.Instant) async -> End {
    let clock = Task { [continuation] in
      guard (try? await Task.sleep(until: deadline, clock: .continuous)) != nil else { return }
      continuation.yield(.late)
    }
    defer { clock.cancel() }
    for await end in stream { return end }
    return .cancelled
  }
}
