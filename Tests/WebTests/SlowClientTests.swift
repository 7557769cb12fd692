import Evaluation
import Foundation
import NIOCore
import PolicyPacks
import Testing

@testable import Web

/// Clients that are slow, never come to an end, or come in thousands; over real connections.
@Suite(.serialized) struct SlowClientTests {
  private static let head = "POST /api/check HTTP/1.1\r\nHost: localhost\r\n"
  private static let json = "Content-Type: application/json\r\n"

  /// A server that is less patient than usual, so that nobody waits for the tests.
  private func serve(
    places: ConnectionPlaces = ConnectionPlaces(500), idle: Double = 60,
    _ body: (ServerAddress) async throws -> Void
  ) async throws {
    let engine = try TestPolicy.engine(maxDraftBytes: 100_000)
    var server = SandboxServer(
      packs: [ServedPack(id: engine.pack.id, engine: { engine })], port: 0)
    server.limits.arrival = .milliseconds(400)
    server.limits.taking = .milliseconds(400)
    server.limits.farewell = .milliseconds(200)
    server.limits.idle = .milliseconds(Int64(idle * 1_000))
    server.places = places
    try await RunningServer.with(server, body)
  }

  @Test("a connection on which nothing comes is ended")
  func silent() async throws {
    try await serve { address in
      let client = try await RawClient(to: address)
      #expect(try await client.waits { $0.isOver })
      #expect(client.text.isEmpty)
    }
  }

  @Test("a head that trickles in is given up, however often a byte comes")
  func head() async throws {
    try await serve { address in
      let client = try await RawClient(to: address)
      try await trickle(Self.head + String(repeating: "X-Slow: x\r\n", count: 1_000), to: client)
      #expect(client.isOver)
      #expect(client.text.isEmpty)
    }
  }

  @Test("a body that trickles in gets an answer that says so, and the connection ends")
  func body() async throws {
    try await serve { address in
      let client = try await RawClient(to: address)
      try await client.send(Self.head + Self.json + "Content-Length: 5000\r\n\r\n")
      try await trickle(String(repeating: " ", count: 5_000), to: client)
      #expect(client.isOver)
      #expect(client.text.hasPrefix("HTTP/1.1 408 "))
      #expect(client.text.contains("took too long to arrive"))
    }
  }

  @Test("a body that never comes is given up as well")
  func noBody() async throws {
    try await serve { address in
      let client = try await RawClient(to: address)
      try await client.send(Self.head + Self.json + "Content-Length: 10\r\n\r\n")
      #expect(try await client.waits { $0.isOver })
      #expect(client.text.hasPrefix("HTTP/1.1 408 "))
    }
  }

  @Test(
    "a request without end is refused and not read on",
    arguments: ["/api/check", "/nowhere", "/sign-in"])
  func endless(_ path: String) async throws {
    try await serve { address in
      let client = try await RawClient(to: address)
      client.trySending(
        "POST \(path) HTTP/1.1\r\nHost: localhost\r\n" + Self.json
          + "Transfer-Encoding: chunked\r\n\r\n")
      let chunk = "10000\r\n" + String(repeating: "x", count: 0x10000) + "\r\n"
      let isOver = try await client.waits { client in
        client.trySending(chunk)
        return client.isOver
      }
      #expect(isOver)
    }
  }

  @Test("a head that is too long is refused", arguments: ["X-Long", "many", "path"])
  func longHead(_ kind: String) async throws {
    try await serve { address in
      let client = try await RawClient(to: address)
      let long = String(repeating: "x", count: 64 << 10)
      let request =
        switch kind {
        case "path": "GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n"
        case "many":
          "GET / HTTP/1.1\r\nHost: localhost\r\n"
            + (0..<200).map { "X-\($0): 1\r\n" }.joined() + "\r\n"
        default: "GET / HTTP/1.1\r\nHost: localhost\r\n\(kind): \(long)\r\n\r\n"
        }
      client.trySending(request)
      #expect(try await client.waits { $0.isOver })
      #expect(client.text.isEmpty || client.text.hasPrefix("HTTP/1.1 400 "))
    }
  }

  @Test("who asks and does not read is given up, and costs the server no thread")
  func noReader() async throws {
    let places = ConnectionPlaces(500)
    try await serve(places: places) { address in
      try await answers(address)
      let before = threads()
      let asking = String(
        repeating: "GET /assets/words/de.json HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 1_000)
      var clients: [RawClient] = []
      for _ in 0..<3 {
        let client = try await RawClient(to: address, reads: false)
        client.trySending(asking)
        clients.append(client)
      }
      // Whoever comes after them is let in after them.
      try await answers(address)
      // All that the system takes for them is written first.
      var most = threads()
      let areGone = try await clients[0].waits(60) { _ in
        most = max(most, threads())
        return places.count == 0
      }
      #expect(areGone)
      #expect(most <= before + 4)
      try await answers(address)
      for client in clients {
        await client.read()
        #expect(try await client.waits { $0.isOver })
        #expect(client.text.components(separatedBy: "HTTP/1.1 200").count - 1 < 1_000)
      }
    }
  }

  @Test("requests that come all at once are answered one after the other")
  func pipelined() async throws {
    try await serve { address in
      let client = try await RawClient(to: address)
      let body = #"{"kind": "draft", "text": "From KD-104233."}"#
      let request =
        Self.head + Self.json + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
      client.trySending(String(repeating: request, count: 300))
      #expect(
        try await client.waits(30) {
          $0.text.components(separatedBy: "HTTP/1.1 200").count - 1 == 300
        })
    }
  }

  @Test("a connection that is silent after an answer is ended")
  func idle() async throws {
    try await serve(idle: 0.3) { address in
      let client = try await RawClient(to: address)
      try await client.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try await client.waits { $0.text.hasSuffix("ok\n") })
      #expect(try await client.waits { $0.isOver })
    }
  }

  @Test("whoever was silent for the longest makes room where there is none; nobody is kept out")
  func crowd() async throws {
    try await serve(places: ConnectionPlaces(50)) { address in
      let first = try await RawClient(to: address)
      try await first.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try await first.waits { $0.text.hasSuffix("ok\n") })
      var clients: [RawClient] = []
      for _ in 0..<500 { clients.append(try await RawClient(to: address)) }
      try await answers(address)
      #expect(try await first.waits { $0.isOver })
      #expect(clients.count { !$0.isOver } <= 50)
      for client in clients { await client.close() }
      try await answers(address)
    }
  }

  @Test("connections that are answered are not ended for those that come")
  func busyCrowd() async throws {
    try await serve(places: ConnectionPlaces(3)) { address in
      var asking: [RawClient] = []
      for _ in 0..<3 {
        let client = try await RawClient(to: address)
        try await client.send(Self.head + Self.json + "Content-Length: 10\r\n\r\n")
        asking.append(client)
      }
      try await Task.sleep(for: .milliseconds(100))
      let late = try await RawClient(to: address)
      #expect(try await late.waits { $0.isOver })
      #expect(late.text.isEmpty)
      for client in asking {
        #expect(try await client.waits { $0.isOver })
        #expect(client.text.hasPrefix("HTTP/1.1 408 "))
      }
      // Their places are free again.
      try await answers(address)
    }
  }

  /// Sends byte by byte until all is sent or nobody listens.
  private func trickle(_ text: String, to client: RawClient) async throws {
    for character in text {
      if client.isOver { return }
      client.trySending(String(character))
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Whether somebody else is answered.
  private func answers(_ address: ServerAddress) async throws {
    let client = try await RawClient(to: address)
    client.trySending("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    #expect(try await client.waits { $0.text.hasSuffix("ok\n") })
  }

  private func threads() -> Int {
    (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task").count) ?? 0
  }
}
