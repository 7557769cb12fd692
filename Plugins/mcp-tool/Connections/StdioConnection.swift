import PluginKit
import Sandbox

/// A server that is a program: one message a line over its standard streams.
///
/// Many requests may be under way; what the program prints that is no message is left out.
actor StdioConnection: MCPConnection {
  private let process: LineProcess
  private let outgoing: AsyncStream<[UInt8]>.Continuation
  private var waiting: [Int: CheckedContinuation<MCPReply, any Error>] = [:]
  private var readers: [Task<Void, Never>] = []
  private(set) var isOpen = true

  /// Starts a program.
  static func open(_ program: MCPProgram) async throws -> StdioConnection {
    let (lines, outgoing) = AsyncStream.makeStream(of: [UInt8].self)
    let connection = StdioConnection(try await program.start(), outgoing)
    await connection.begin(lines)
    return connection
  }

  private init(_ process: LineProcess, _ outgoing: AsyncStream<[UInt8]>.Continuation) {
    self.process = process
    self.outgoing = outgoing
  }

  private func begin(_ lines: AsyncStream<[UInt8]>) {
    let process = process
    readers = [
      // One writer keeps the order: a cancellation comes after what it cancels.
      Task { for await line in lines { try? await process.write(line) } },
      Task {
        do {
          for try await line in process.lines { self.take(line) }
        } catch {}
        self.end()
      },
    ]
  }

  func reply(
    to request: MCPRequest, before deadline: ContinuousClock.Instant
  ) async throws -> MCPReply {
    try await withThrowingTaskGroup(of: MCPReply.self) { group in
      defer { group.cancelAll() }
      group.addTask { try await self.ask(request) }
      group.addTask {
        try await Task.sleep(until: deadline, clock: .continuous)
        throw PluginError(.deadline, "the server did not answer in time")
      }
      guard let reply = try await group.next() else { throw CancellationError() }
      return reply
    }
  }

  func notify(_ notification: MCPRequest, before deadline: ContinuousClock.Instant) async throws {
    send(notification.message)
  }

  func close(_ era: MCPEra?) async {
    outgoing.finish()
    _ = await process.end(grace: .seconds(1))
    end()
  }

  private func ask(_ request: MCPRequest) async throws -> MCPReply {
    let id = request.id ?? 0
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        guard !Task.isCancelled else { return continuation.resume(throwing: CancellationError()) }
        guard isOpen else { return continuation.resume(throwing: Self.gone) }
        waiting[id] = continuation
        send(request.message)
      }
    } onCancel: {
      Task { await self.abandon(request, id) }
    }
  }

  private func abandon(_ request: MCPRequest, _ id: Int) {
    guard let continuation = waiting.removeValue(forKey: id) else { return }
    // A handshake must not be cancelled, and a server of the other era would not know what a probe is.
    if request.method == "tools/call" { send(MCPRequest.cancelled(id, request.era).message) }
    continuation.resume(throwing: CancellationError())
  }

  private func take(_ line: [UInt8]) {
    for message in MCPMessage.all(in: line) {
      switch message {
      case .reply(.int(let id), let reply):
        waiting.removeValue(forKey: id)?.resume(returning: reply)
      case .request(let id, let method): send(MCPRequest.answer(to: id, method: method))
      case .reply, .notification: break
      }
    }
  }

  private func end() {
    isOpen = false
    outgoing.finish()
    let left = waiting.values
    waiting = [:]
    for continuation in left { continuation.resume(throwing: Self.gone) }
  }

  private func send(_ message: JSON) { outgoing.yield(Array(message.text.utf8)) }

  private static let gone = PluginError(
    .unavailable, "the server's program ended before it had answered")
}
