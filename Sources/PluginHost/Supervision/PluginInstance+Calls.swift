import PluginKit

extension PluginInstance {
  /// Calls a method of the plugin, wherever it runs.
  ///
  /// - Parameters:
  ///   - deadline: when the answer is of no use any more; the plugin's own limit counts, too.
  ///   - pieces: takes the pieces of an answer; it is finished when the call is over.
  ///   - parameters: makes the parameters, given the milliseconds that are left.
  nonisolated func call<Answer: Codable & Sendable>(
    _ method: PluginMethod, by deadline: ContinuousClock.Instant,
    pieces: AsyncStream<String>.Continuation? = nil,
    _ parameters: @Sendable (Int) -> some Codable & Sendable
  ) async throws(PluginFailure) -> Answer {
    defer { pieces?.finish() }
    do {
      let deadline = min(deadline, .now + plan.callLimit)
      let connection = try await connection(by: deadline)
      try await takeSlot(by: deadline)
      let outcome: Result<Answer, PluginFailure>
      do {
        let left = ContinuousClock.now.duration(to: deadline).milliseconds
        outcome = .success(
          try await connection.call(method, parameters(left), until: deadline, pieces: pieces))
      } catch {
        outcome = .failure(error)
      }
      await slots.giveBack()
      return try outcome.get()
    } catch {
      await note(error)
      throw error
    }
  }

  private nonisolated func takeSlot(
    by deadline: ContinuousClock.Instant
  ) async throws(PluginFailure) {
    do throws(CallSlots.Refusal) {
      try await slots.take(by: deadline)
    } catch {
      throw PluginFailure(plan.id, error == .late ? .late : .cancelled)
    }
  }
}

extension Duration {
  /// Whole milliseconds, at least one.
  fileprivate var milliseconds: Int {
    let (seconds, attoseconds) = components
    return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }
}
