import OutgoingHTTP
import ScriptedHTTP
import Synchronization
import Testing

@Suite("Calls to other systems")
struct OutgoingClientTests {
  /// Waits that were made instead of waiting.
  final class Pauses: Sendable {
    private let waits = Mutex<[Duration]>([])
    var all: [Duration] { waits.withLock { $0 } }
    var time: OutgoingTime {
      OutgoingTime(
        pause: { wait in self.waits.withLock { $0.append(wait) } }, fraction: { 0.5 })
    }
  }

  private func soon(_ seconds: Int = 20) -> ContinuousClock.Instant { .now + .seconds(seconds) }

  private func code(
    _ body: () async throws -> some Sendable
  ) async -> OutgoingError.Code? {
    do {
      _ = try await body()
      return nil
    } catch {
      return (error as? OutgoingError)?.code
    }
  }

  @Test("method, path, headers and body arrive, and the answer comes back")
  func roundTrip() async throws {
    try await ScriptedServer.run({ _, _ in .answer(201, ["X-Kind": "a"], "größer") }) { server in
      var request = OutgoingRequest(.put, server.url + "/a?b=c", body: Array("{}".utf8))
      request.set("Content-Type", "application/json")
      request.set("authorization", "old")
      request.set("Authorization", secret: Secret("key"), after: "Bearer ")
      let answer = try await OutgoingClient().whole(request, before: soon())
      #expect(answer.status == 201 && answer.isSuccess && answer.headers["x-kind"] == "a")
      #expect(String(decoding: answer.body, as: UTF8.self) == "größer")
      let got = try #require(server.requests.first)
      #expect(got.method == "PUT" && got.path == "/a?b=c" && got.body == "{}")
      #expect(got.headers["authorization"] == "Bearer key")
    }
  }

  @Test("it tries again after each status that may pass", arguments: [429, 502, 503, 504])
  func triesAgain(status: Int) async throws {
    let pauses = Pauses()
    try await ScriptedServer.run({ _, count in .answer(count < 3 ? status : 200) }) { server in
      let client = OutgoingClient(time: pauses.time)
      let answer = try await client.whole(OutgoingRequest(.post, server.url), before: soon())
      #expect(answer.status == 200 && server.requests.count == 3)
      #expect(pauses.all == [.milliseconds(250), .milliseconds(500)])
    }
  }

  @Test("it does not try again after other statuses", arguments: [200, 302, 400, 401, 404, 500])
  func doesNotTryAgain(status: Int) async throws {
    try await ScriptedServer.run({ _, _ in .answer(status, ["Location": "/other"]) }) { server in
      let answer = try await OutgoingClient().whole(
        OutgoingRequest(.get, server.url), before: soon())
      #expect(answer.status == status && server.requests.count == 1)
    }
  }

  @Test("after the last try the answer is handed on, with the time that the server asks for")
  func lastTry() async throws {
    let pauses = Pauses()
    try await ScriptedServer.run({ _, _ in .answer(503, ["Retry-After": "7"], "busy") }) { server in
      let answer = try await OutgoingClient(time: pauses.time).whole(
        OutgoingRequest(.get, server.url), before: soon(60))
      #expect(answer.status == 503 && answer.retryAfter == .seconds(7))
      #expect(server.requests.count == 3 && pauses.all == [.seconds(7), .seconds(7)])
    }
  }

  @Test("a wait that would end after the deadline is not begun")
  func noWaitPastDeadline() async throws {
    let pauses = Pauses()
    try await ScriptedServer.run({ _, _ in .answer(429, ["Retry-After": "3600"]) }) { server in
      let answer = try await OutgoingClient(time: pauses.time).whole(
        OutgoingRequest(.get, server.url), before: soon())
      #expect(answer.status == 429 && server.requests.count == 1 && pauses.all.isEmpty)
    }
  }

  @Test("a refused connection is tried again and then told")
  func refused() async throws {
    let port = try await ScriptedServer.run({ _, _ in [] }) { $0.port }
    let pauses = Pauses()
    let found = await code {
      try await OutgoingClient(time: pauses.time).whole(
        OutgoingRequest(.get, "http://127.0.0.1:\(port)"), before: soon())
    }
    #expect(found == .refused && pauses.all.count == 2)
  }

  @Test("a name that nobody has is told, and not tried again")
  func unknownName() async throws {
    let pauses = Pauses()
    let found = await code {
      try await OutgoingClient(time: pauses.time).whole(
        OutgoingRequest(.get, "https://nobody.invalid/"), before: soon())
    }
    #expect(found == .nameNotFound && pauses.all.isEmpty)
  }

  @Test("once something of the answer was handed on there is no other try")
  func noTryAfterFirstByte() async throws {
    try await ScriptedServer.run({ _, _ in .chunks([:], ["a", "b"], isComplete: false) }) {
      server in
      let found = await code {
        try await OutgoingClient().whole(OutgoingRequest(.get, server.url), before: soon())
      }
      #expect(found == .cutOff && server.requests.count == 1)
    }
  }

  @Test("a connection that ends before the answer begins is told, and not tried again")
  func endsBeforeAnswer() async throws {
    try await ScriptedServer.run({ _, _ in [.close] }) { server in
      let found = await code {
        try await OutgoingClient().whole(OutgoingRequest(.post, server.url), before: soon())
      }
      #expect(found == .cutOff && server.requests.count == 1)
    }
  }

  @Test("a body shorter than its length is cut off")
  func shortBody() async throws {
    let head = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"
    try await ScriptedServer.run({ _, _ in [.send(head), .close] }) { server in
      let found = await code {
        try await OutgoingClient().whole(OutgoingRequest(.get, server.url), before: soon())
      }
      #expect(found == .cutOff)
    }
  }

  @Test("what is not HTTP is told")
  func notHTTP() async throws {
    try await ScriptedServer.run({ _, _ in [.send("SSH-2.0-x\r\n\r\n"), .close] }) { server in
      let found = await code {
        try await OutgoingClient().whole(OutgoingRequest(.get, server.url), before: soon())
      }
      #expect(found == .notHTTP)
    }
  }

  @Test("an answer beyond the limit is not read on, with and without a length")
  func tooLarge() async throws {
    let client = OutgoingClient(OutgoingSettings(responseLimit: 10))
    try await ScriptedServer.run({ request, _ in
      request.path == "/a"
        ? .answer(200, [:], "12345678901") : .stream(["1234567", "8901"])
    }) { server in
      for path in ["/a", "/b"] {
        let found = await code {
          try await client.whole(OutgoingRequest(.get, server.url + path), before: soon())
        }
        #expect(found == .tooLarge)
      }
    }
  }

  @Test("the deadline counts for the head and for the body, and closes the connection")
  func deadline() async throws {
    try await ScriptedServer.run({ request, _ in
      request.path == "/a"
        ? [.waitForClient] : .stream(["a"], ends: false) + [.waitForClient]
    }) { server in
      for path in ["/a", "/b"] {
        let found = await code {
          try await OutgoingClient().whole(
            OutgoingRequest(.get, server.url + path), before: .now + .seconds(2))
        }
        #expect(found == .deadline)
      }
      try await until { server.clientsGone == 2 }
    }
  }

  @Test("cancellation closes the connection in the middle of an answer")
  func cancellation() async throws {
    try await ScriptedServer.run({ _, _ in
      .stream(["a"], ends: false) + [.waitForClient]
    }) { server in
      let (started, begin) = AsyncStream.makeStream(of: Void.self)
      let url = server.url
      let work = Task {
        try await OutgoingClient().exchange(
          OutgoingRequest(.get, url), before: .now + .seconds(60)
        ) { response in
          for try await _ in response.body { begin.yield() }
        }
      }
      for await _ in started { break }
      work.cancel()
      await #expect(throws: CancellationError.self) { try await work.value }
      try await until { server.clientsGone == 1 }
    }
  }

  @Test("a reader that stops early closes the connection")
  func readerStops() async throws {
    try await ScriptedServer.run({ _, _ in
      .stream(["data: 1\n\n"], ends: false) + [.waitForClient]
    }) { server in
      let first = try await OutgoingClient().exchange(
        OutgoingRequest(.get, server.url), before: soon()
      ) { response in
        for try await event in response.events { return event.data }
        return ""
      }
      #expect(first == "1")
      try await until { server.clientsGone == 1 }
    }
  }

  @Test("events come one by one, before the answer ends")
  func streams() async throws {
    let parts = ["data: 1\n", "\nda", "ta: 2\n\n", "data: 3"]
    try await ScriptedServer.run({ _, _ in .chunks([:], parts) }) { server in
      let data = try await OutgoingClient().exchange(
        OutgoingRequest(.get, server.url), before: soon()
      ) { response in
        var data: [String] = []
        for try await event in response.events { data.append(event.data) }
        return data
      }
      #expect(data == ["1", "2", "3"])
    }
  }

  @Test("plain HTTP goes to this machine only, unless it is allowed")
  func plainHTTP() async throws {
    let found = await code {
      try await OutgoingClient().whole(
        OutgoingRequest(.get, "http://nobody.invalid"), before: soon())
    }
    #expect(found == .plainHTTP)
    let allowed = await code {
      try await OutgoingClient(OutgoingSettings(allowsPlainHTTP: true)).whole(
        OutgoingRequest(.get, "http://nobody.invalid"), before: soon())
    }
    #expect(allowed == .nameNotFound)
  }

  @Test("a server that speaks no encryption is told")
  func noEncryption() async throws {
    try await ScriptedServer.run({ _, _ in .answer(200) }) { server in
      let found = await code {
        try await OutgoingClient().whole(
          OutgoingRequest(.get, "https://127.0.0.1:\(server.port)"), before: soon(3))
      }
      #expect(found == .certificate || found == .cutOff || found == .deadline)
    }
  }

  @Test("a header that would begin another line is refused")
  func badHeader() async throws {
    try await ScriptedServer.run({ _, _ in .answer(200) }) { server in
      var request = OutgoingRequest(.get, server.url)
      request.set("X-Key", secret: Secret("a\r\nX-Other: b"))
      let found = await code { [request] in
        try await OutgoingClient().whole(request, before: soon())
      }
      #expect(found == .badHeader && server.requests.isEmpty)
    }
  }

  @Test("a call after the shutdown is refused")
  func afterShutdown() async throws {
    let client = OutgoingClient()
    await client.shutdown()
    let found = await code {
      try await client.whole(OutgoingRequest(.get, "http://127.0.0.1:9"), before: soon())
    }
    #expect(found == .closed)
  }

  @Test("many calls run beside each other")
  func beside() async throws {
    try await ScriptedServer.run({ request, _ in
      [.pause(.milliseconds(100))] + .answer(200, [:], request.path)
    }) { server in
      let client = OutgoingClient()
      let url = server.url
      let paths = try await withThrowingTaskGroup(of: String.self) { group in
        for index in 0..<40 {
          group.addTask {
            let answer = try await client.whole(
              OutgoingRequest(.get, "\(url)/\(index)"), before: .now + .seconds(30))
            return String(decoding: answer.body, as: UTF8.self)
          }
        }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(paths.count == 40)
    }
  }
}

/// Waits until something has happened, for ten seconds at most.
func until(_ condition: () -> Bool) async throws {
  for _ in 0..<1000 {
    if condition() { return }
    try await Task.sleep(for: .milliseconds(10))
  }
  Issue.record("it did not happen within ten seconds")
}
