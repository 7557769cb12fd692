import Evaluation
import PolicyPacks
import Storage
import Testing
import Web

/// A server on a port of its own, for as long as a test needs it.
enum RunningServer {
  static func with(
    host: String = "127.0.0.1", store: Store? = nil, _ body: (ServerAddress) async throws -> Void
  ) async throws {
    let engine = try TestPolicy.engine(maxDraftBytes: 100_000)
    let pack = ServedPack(id: engine.pack.id, engine: { engine })
    let server = SandboxServer(packs: [pack], store: store, host: host, port: 0)
    try await with(server, body)
  }

  /// Runs a server for as long as the body runs.
  static func with(
    _ server: SandboxServer, _ body: (ServerAddress) async throws -> Void
  ) async throws {
    let (addresses, source) = AsyncStream<ServerAddress>.makeStream()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { source.finish() }
        try await server.run { source.yield($0) }
      }
      var iterator = addresses.makeAsyncIterator()
      if let address = await iterator.next() { try await body(address) }
      group.cancelAll()
      // Cancelling ends the server in good order or by the cancellation's error.
      _ = await group.nextResult()
    }
  }
}
