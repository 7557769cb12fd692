import Desks
import Detection
import PolicyPacks
import ScriptedHTTP
import Storage
import Testing

@testable import RemoteDesks

/// How a terminal talks to a server that is slow, busy, or falls silent.
@Suite struct ServerConnectionTests {
  private static let version = ["Dryrun-Version": "1"]

  private func with(
    _ script: @escaping ScriptedServer.Script,
    _ test: @escaping @Sendable (ServerConnection, ScriptedServer) async throws -> Void
  ) async throws {
    try await ScriptedServer.run(script) { server in
      try await test(ServerConnection(server.url, token: "x"), server)
    }
  }

  private static func json(
    _ text: String, _ status: Int = 200, _ headers: [String: String] = [:]
  ) -> [ScriptedStep] {
    .answer(status, version.merging(headers) { $1 }, text)
  }

  @Test("what writes is sent again with the same key where the connection broke")
  func broken() async throws {
    try await with({ _, count in count == 1 ? [.close] : Self.json("{}") }) { connection, server in
      try await connection.noteDisputesSeen()
      let keys = server.requests.map { $0.headers["idempotency-key"] }
      #expect(keys.count == 2 && keys[0] != nil && keys[0] == keys[1])
      #expect(keys[0]?.wholeMatch(of: /"[0-9a-f-]{36}"/) != nil)
      #expect(Set(server.requests.map(\.body)) == ["{}"])
    }
  }

  @Test("two things to be done have two keys")
  func keys() async throws {
    try await with({ _, _ in Self.json("{}") }) { connection, server in
      try await connection.noteDisputesSeen()
      try await connection.noteDisputesSeen()
      #expect(Set(server.requests.map { $0.headers["idempotency-key"] }).count == 2)
    }
  }

  @Test("while the first one is still being answered, it waits for that answer")
  func underWay() async throws {
    try await with({ _, count in
      switch count {
      case 1: [.close]
      case 2, 3: Self.json(#"{"type": "/problems/idempotency-key-under-way", "detail": "x"}"#, 409)
      default: Self.json("{}")
      }
    }) { connection, server in
      try await connection.noteAnswersSeen()
      #expect(server.requests.count == 4)
      #expect(Set(server.requests.map { $0.headers["idempotency-key"] }).count == 1)
    }
  }

  @Test("a connection that breaks twice is a failure")
  func brokenTwice() async throws {
    try await with({ _, _ in [.close] }) { connection, server in
      await #expect(throws: DeskError.self) { try await connection.noteAnswersSeen() }
      #expect(server.requests.count == 2)
    }
  }

  @Test("what does not write in one go is not sent again")
  func notWriting() async throws {
    try await with({ _, _ in [.close] }) { connection, server in
      await #expect(throws: DeskError.self) { try await connection.endToken() }
      #expect(server.requests.count == 1)
      #expect(server.requests.first?.headers["idempotency-key"] == nil)
    }
  }

  @Test("a list is read to its end, by the addresses that the server gives")
  func lists() async throws {
    try await with({ request, _ in
      switch request.path {
      case "/api/v1/practice/answers?limit=200&all=1":
        Self.json(
          "[]", 200, ["Link": "</api/v1/practice/answers?limit=200&after=1.a>; rel=\"next\""])
      case "/api/v1/practice/answers?limit=200&after=1.a": Self.json("[]")
      default: Self.json("{}", 404)
      }
    }) { connection, server in
      let answers = try await connection.answers(all: true)
      #expect(answers.isEmpty)
      #expect(server.requests.count == 2)
    }
  }

  @Test("the queue's items are those of all its parts")
  func queue() async throws {
    func part(_ alias: String) -> String {
      """
      {"all": 2, "waits": [], "items": [{"alias": "\(alias)", "due": 0, "kind": "x", "course": "c",
       "exercise": "e", "text": ""}]}
      """
    }
    let (first, second) = (part("a"), part("b"))
    try await with({ _, count in
      count == 1
        ? Self.json(first, 200, ["Link": "</api/v1/grading/queue?after=0.a>; rel=\"next\""])
        : Self.json(second)
    }) { connection, _ in
      let report = try await connection.queue(all: false)
      #expect(report.items.map(\.alias) == ["a", "b"] && report.all == 2)
    }
  }

  @Test(
    "nobody is sent elsewhere by a list",
    arguments: [
      "<https://example.org/x>; rel=\"next\"", "<//example.org/x>; rel=\"next\"",
      "</x>; rel=\"prev\"", "", "x", "</x; rel=\"next\"",
    ])
  func elsewhere(_ link: String) { #expect(ServerConnection.next(in: link) == nil) }

  @Test("where the server asks to come back in a while, it does, once")
  func busy() async throws {
    let refusal = #"{"type": "/problems/too-many-requests", "detail": "x"}"#
    try await with({ _, count in
      count == 1 ? Self.json(refusal, 429, ["Retry-After": "0"]) : Self.json("[]")
    }) { connection, server in
      let disputes = try await connection.disputes()
      #expect(disputes.isEmpty)
      #expect(server.requests.count == 2)
    }
  }

  @Test("wrong passwords are not tried again")
  func tries() async throws {
    let refusal = #"{"type": "/problems/too-many-tries", "detail": "x"}"#
    try await with({ _, _ in Self.json(refusal, 429, ["Retry-After": "0"]) }) {
      connection, server in
      let question = TokenQuestion(
        person: "ann", password: "x", name: "x", scopes: nil, days: 1)
      await #expect(throws: DeskError.self) { try await connection.makeToken(question) }
      #expect(server.requests.count == 1)
    }
  }
}
