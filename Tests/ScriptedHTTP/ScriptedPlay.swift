import NIOCore
import Synchronization

/// Plays a script on every connection, and keeps what was asked.
final class ScriptedPlay: Sendable {
  private struct State {
    var requests: [ScriptedRequest] = []
    var clientsGone = 0
    var connections: [any Channel] = []
  }

  private let state = Mutex(State())
  private let script: ScriptedServer.Script

  init(_ script: @escaping ScriptedServer.Script) { self.script = script }

  var requests: [ScriptedRequest] { state.withLock { $0.requests } }
  var clientsGone: Int { state.withLock { $0.clientsGone } }

  /// Serves a connection for as long as it lives.
  func begin(_ connection: any Channel, _ parts: AsyncStream<[UInt8]>) {
    state.withLock { $0.connections.append(connection) }
    Task {
      do {
        try await serve(connection, parts)
      } catch {
        state.withLock { $0.clientsGone += 1 }
      }
      try? await connection.close()
    }
  }

  /// Ends all connections.
  func end() async {
    for connection in state.withLock({ $0.connections }) { try? await connection.close() }
  }

  private func serve(_ connection: any Channel, _ parts: AsyncStream<[UInt8]>) async throws {
    var received: [UInt8] = []
    var iterator = parts.makeAsyncIterator()
    while let part = await iterator.next() {
      received += part
      while let request = ScriptedRequest.next(in: &received) {
        let count = state.withLock { state in
          state.requests.append(request)
          return state.requests.count
        }
        for step in script(request, count) {
          switch step {
          case .send(let text): try await connection.writeAndFlush(ByteBuffer(string: text))
          case .bytes(let bytes): try await connection.writeAndFlush(ByteBuffer(bytes: bytes))
          case .pause(let time): try await Task.sleep(for: time)
          case .close: return
          case .waitForClient:
            while await iterator.next() != nil {}
            state.withLock { $0.clientsGone += 1 }
            return
          }
        }
      }
    }
  }
}
