import PluginKit

/// A call that waits for its answer.
struct OpenCall {
  /// What the answer to a call came to: its line, or why there is none.
  typealias Outcome = Result<[UInt8], PluginFailure>

  /// Who waits.
  let continuation: CheckedContinuation<Outcome, Never>
  /// Takes the pieces of an answer; `nil` for a call that has none.
  let pieces: AsyncStream<String>.Continuation?
  /// Watches the deadline, and afterwards whether the plugin answers at all.
  let clock: Task<Void, Never>
  /// Whether the plugin was told that the answer is not wanted any more.
  var isWithdrawn = false
  /// How many bytes its pieces had.
  var delivered = 0

  /// The most bytes of all pieces of one answer.
  static let mostDelivered = 64 << 20

  func finish(_ outcome: Outcome) {
    pieces?.finish()
    continuation.resume(returning: outcome)
  }
}

extension OpenCall {
  /// What an error that the plugin answered with comes to.
  ///
  /// A plugin that says itself that it was late is no other case than one that does not; nor is one that
  /// was told so, and says that it was cancelled.
  func kind(of error: PluginError) -> PluginFailure.Kind {
    let isLate = error.code == .deadline || error.code == .cancelled && isWithdrawn
    return isLate ? .late : .answered(error)
  }
}

/// What belongs to every call of one connection.
struct CallTimes: Sendable {
  /// How long the plugin may still answer after it was told that it is late.
  var grace: Duration = .milliseconds(250)
  /// How long a plugin may answer no call at all before its program is ended.
  var patience: Duration
}
