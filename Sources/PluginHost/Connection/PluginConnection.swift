import Foundation
import PluginKit
import Synchronization

/// The host's side of the lines between it and one running plugin: JSON-RPC 2.0, any number of calls at once.
///
/// Each call has an answer, whatever the plugin does: its own, or after the deadline that of the host. What a
/// plugin sends that cannot be trusted ends the connection, and with it every open call.
actor PluginConnection {
  let plugin: PluginID
  private let transport: any LineTransport
  private let times: CallTimes
  private let outgoing: AsyncStream<[UInt8]>.Continuation
  private let lines: AsyncStream<[UInt8]>
  private let atEnd: @Sendable (PluginFailure.Kind) async -> Void

  private let lastID = Atomic<Int>(0)
  private let ended = Atomic<Bool>(false)
  private var open: [Int: OpenCall] = [:]
  /// Calls without an answer for which nobody waits any more, with what watches them.
  private var abandoned: [Int: Task<Void, Never>] = [:]
  private var lastAnswer: ContinuousClock.Instant = .now
  private var end: PluginFailure.Kind?
  private var work: [Task<Void, Never>] = []

  /// More calls than this that a plugin never answers are as good as an end.
  private static let mostAbandoned = 64

  /// A connection; nothing is read before ``begin()``.
  ///
  /// - Parameter atEnd: called once, when the plugin has gone or cannot be trusted any more.
  init(
    to plugin: PluginID, over transport: any LineTransport, times: CallTimes,
    atEnd: @escaping @Sendable (PluginFailure.Kind) async -> Void
  ) {
    self.plugin = plugin
    self.transport = transport
    self.times = times
    self.atEnd = atEnd
    (lines, outgoing) = AsyncStream.makeStream(of: [UInt8].self)
  }

  /// Begins to read and to write.
  func begin() {
    let (transport, lines) = (transport, lines)
    let writer = Task.detached {
      for await line in lines {
        // What the plugin said before it went is still worth reading: the reader decides about the end.
        guard (try? await transport.send(line)) != nil else { return }
      }
    }
    let reader = Task.detached { await self.read(transport) }
    work = [writer, reader]
  }

  /// Whether no call can be made any more.
  nonisolated var isEnded: Bool { ended.load(ordering: .acquiring) }

  /// Ends the connection; open calls fail with the kind.
  func finish(_ kind: PluginFailure.Kind) async {
    guard end == nil else { return }
    end = kind
    ended.store(true, ordering: .releasing)
    outgoing.finish()
    for call in open.values {
      call.clock.cancel()
      call.finish(.failure(PluginFailure(plugin, kind)))
    }
    for clock in abandoned.values { clock.cancel() }
    (open, abandoned) = ([:], [:])
    await atEnd(kind)
    for task in work { task.cancel() }
    work = []
  }
}

// MARK: Calls

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
  private func withdraw(_ id: Int) {
    guard open[id] != nil else { return }
    open[id]?.isWithdrawn = true
    let notice = WireRequest(.cancel, CancelParameters(id: .int(id)))
    if let line = try? WireLine.of(notice) { outgoing.yield(line) }
  }

  /// Gives the caller an answer; that of the plugin is dropped when it comes.
  private func abandon(_ id: Int, _ kind: PluginFailure.Kind) async {
    guard let call = open.removeValue(forKey: id) else { return }
    abandoned[id] = call.clock
    call.finish(.failure(PluginFailure(plugin, kind)))
    if abandoned.count > Self.mostAbandoned { await finish(.protocolBreach(.unanswered)) }
  }
}

// MARK: Lines

extension PluginConnection {
  /// Reads until the plugin has nothing more to say; messages are taken apart outside of the actor.
  @concurrent
  private nonisolated func read(_ transport: any LineTransport) async {
    do {
      while let line = try await transport.receive() {
        guard let message = PluginMessage(line) else {
          return await finish(.protocolBreach(line.count > WireLine.limit ? .longLine : .junk))
        }
        await take(message, line)
      }
      await finish(.crashed)
    } catch is LineTooLong {
      await finish(.protocolBreach(.longLine))
    } catch {
      await finish(.crashed)
    }
  }

  private func take(_ message: PluginMessage, _ line: [UInt8]) async {
    switch message {
    case .answer(let id?, let error): await answer(id, error, line)
    case .piece(let id?, let text): await deliver(text, to: id)
    case .answer(nil, _), .piece(nil, _): await finish(.protocolBreach(.unknownID))
    case .halfAnswer(let id): await refuse(id, .noResult)
    case .request: await finish(.protocolBreach(.request))
    case .otherNotification: break
    }
  }

  private func answer(_ id: Int, _ error: PluginError?, _ line: [UInt8]) async {
    lastAnswer = .now
    if let clock = abandoned.removeValue(forKey: id) { return clock.cancel() }
    guard let call = open.removeValue(forKey: id) else { return await distrust(id) }
    call.clock.cancel()
    guard let error else { return call.finish(.success(line)) }
    call.finish(.failure(PluginFailure(plugin, call.kind(of: error))))
  }

  private func refuse(_ id: Int?, _ breach: Breach) async {
    guard let id, let call = open.removeValue(forKey: id) else {
      return await finish(.protocolBreach(breach))
    }
    lastAnswer = .now
    call.clock.cancel()
    call.finish(.failure(PluginFailure(plugin, .protocolBreach(breach))))
  }

  private func deliver(_ text: String, to id: Int) async {
    guard abandoned[id] == nil else { return }
    guard var call = open[id] else { return await distrust(id) }
    guard let pieces = call.pieces else { return await finish(.protocolBreach(.strayPiece)) }
    call.delivered += text.utf8.count
    open[id] = call
    guard call.delivered <= OpenCall.mostDelivered else {
      withdraw(id)
      return await abandon(id, .tooLarge)
    }
    lastAnswer = .now
    pieces.yield(text)
  }

  /// An id that no open call has: it was answered before, or never given.
  private func distrust(_ id: Int) async {
    let isKnown = id > 0 && id <= lastID.load(ordering: .relaxed)
    await finish(.protocolBreach(isKnown ? .answeredTwice : .unknownID))
  }
}
