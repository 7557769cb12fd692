import Foundation
import PluginKit
import Synchronization

/// The way of a call: out, watched, and back or given up.
extension PluginConnection {
  /// Calls a method.
  ///
  /// - Parameters:
  ///   - deadline: when the plugin is told that the answer is late; the call fails a quarter second later.
  ///   - pieces: takes the pieces of the answer; it is finished when the call is over.
  nonisolated func call<Answer: Codable & Sendable>(
    _ method: PluginMethod, _ parameters: some Codable & Sendable,
    until deadline: ContinuousClock.Instant, pieces: AsyncStream<String>.Continuation? = nil
  ) async throws(PluginFailure) -> Answer {
    let id = lastID.wrappingAdd(1, ordering: .relaxed).newValue
    let request = WireRequest(id: .int(id), method, parameters)
    guard let line = try? WireLine.of(request), line.count <= WireLine.limit else {
      pieces?.finish()
      throw PluginFailure(plugin, .tooLarge)
    }
    let answer = try await outcome(of: id, line, until: deadline, pieces).get()
    guard let response = try? JSONDecoder().decode(WireResponse<Answer>.self, from: Data(answer))
    else { throw PluginFailure(plugin, .protocolBreach(.wrongType)) }
    if let result = response.result { return result }
    // `null` is an answer to what asks for nothing.
    guard let null = JSON.null as? Answer else {
      throw PluginFailure(plugin, .protocolBreach(.wrongType))
    }
    return null
  }

  private func outcome(
    of id: Int, _ line: [UInt8], until deadline: ContinuousClock.Instant,
    _ pieces: AsyncStream<String>.Continuation?
  ) async -> OpenCall.Outcome {
    if let end {
      pieces?.finish()
      return .failure(PluginFailure(plugin, end))
    }
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let clock = watch(id, until: deadline)
        open[id] = OpenCall(continuation: continuation, pieces: pieces, clock: clock)
        outgoing.yield(line)
      }
    } onCancel: {
      Task { await self.cancel(id) }
    }
  }

  /// Watches the deadline of a call, and then whether the plugin answers anything at all.
  private func watch(_ id: Int, until deadline: ContinuousClock.Instant) -> Task<Void, Never> {
    let (start, times) = (ContinuousClock.now, times)
    return Task {
      guard (try? await Task.sleep(until: deadline, clock: .continuous)) != nil else { return }
      withdraw(id)
      guard (try? await Task.sleep(for: times.grace)) != nil else { return }
      await abandon(id, .late)
      let patience = start + times.patience
      guard (try? await Task.sleep(until: patience, clock: .continuous)) != nil else { return }
      if abandoned[id] != nil, lastAnswer < start { await finish(.unresponsive) }
    }
  }

  private func cancel(_ id: Int) async {
    withdraw(id)
    await abandon(id, .cancelled)
  }

  /// Tells the plugin that an answer is not wanted any more, if somebody still waits for it.
  func withdraw(_ id: Int) {
    guard open[id] != nil else { return }
    open[id]?.isWithdrawn = true
    let notice = WireRequest(.cancel, CancelParameters(id: .int(id)))
    if let line = try? WireLine.of(notice) { outgoing.yield(line) }
  }

  /// Gives the caller an answer; that of the plugin is dropped when it comes.
  func abandon(_ id: Int, _ kind: PluginFailure.Kind) async {
    guard let call = open.removeValue(forKey: id) else { return }
    abandoned[id] = call.clock
    call.finish(.failure(PluginFailure(plugin, kind)))
    if abandoned.count > Self.mostAbandoned { await finish(.protocolBreach(.unanswered)) }
  }
}
