import NIOCore
import NIOPosix
import Synchronization

/// A real server on loopback that answers as a test says, byte by byte.
///
/// ```swift
/// try await ScriptedServer.run({ request, count in .answer(count == 1 ? 503 : 200) }) { server in
///   … server.url …
/// }
/// ```
package final class ScriptedServer: Sendable {
  /// What is answered to a request; requests are counted from 1.
  package typealias Script = @Sendable (ScriptedRequest, Int) -> [ScriptedStep]

  private struct State {
    var requests: [ScriptedRequest] = []
    var clientsGone = 0
  }

  private let state = Mutex(State())
  private let script: Script
  /// The port that it listens at.
  package let port: Int

  private init(port: Int, _ script: @escaping Script) {
    self.port = port
    self.script = script
  }

  /// The server's address, without a path.
  package var url: String { "http://127.0.0.1:\(port)" }

  /// The requests so far.
  package var requests: [ScriptedRequest] { state.withLock { $0.requests } }

  /// How many clients have ended their connection while an answer waited for that.
  package var clientsGone: Int { state.withLock { $0.clientsGone } }

  /// Runs a server as long as a test needs it.
  package static func run<Value: Sendable>(
    _ script: @escaping Script, _ test: @Sendable (ScriptedServer) async throws -> Value
  ) async throws -> Value {
    let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: "127.0.0.1", port: 0) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
            wrappingChannelSynchronously: channel,
            configuration: .init(isOutboundHalfClosureEnabled: false))
        }
      }
    let server = ScriptedServer(port: listener.channel.localAddress?.port ?? 0, script)
    let accepting = Task { await server.accept(listener) }
    do {
      let value = try await test(server)
      accepting.cancel()
      await accepting.value
      return value
    } catch {
      accepting.cancel()
      await accepting.value
      throw error
    }
  }

  private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  private func accept(_ listener: NIOAsyncChannel<Connection, Never>) async {
    await withDiscardingTaskGroup { group in
      try? await listener.executeThenClose { connections in
        for try await connection in connections {
          group.addTask { try? await self.serve(connection) }
        }
      }
      group.cancelAll()
    }
  }

  private func serve(_ connection: Connection) async throws {
    try await connection.executeThenClose { inbound, outbound in
      var received: [UInt8] = []
      var iterator = inbound.makeAsyncIterator()
      while let part = try await iterator.next() {
        received += Array(part.readableBytesView)
        while let request = ScriptedRequest.next(in: &received) {
          let count = state.withLock { state in
            state.requests.append(request)
            return state.requests.count
          }
          for step in script(request, count) {
            switch step {
            case .send(let text): try await outbound.write(ByteBuffer(string: text))
            case .bytes(let bytes): try await outbound.write(ByteBuffer(bytes: bytes))
            case .pause(let time): try await Task.sleep(for: time)
            case .close: return
            case .waitForClient:
              while let part = try? await iterator.next() {
                received += Array(part.readableBytesView)
              }
              state.withLock { $0.clientsGone += 1 }
              return
            }
          }
        }
      }
    }
  }
}
