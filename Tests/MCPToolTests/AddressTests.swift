import MCPTool
import PluginKit
import ScriptedHTTP
import Synchronization
import Testing

/// Answers of a server behind an address, as it would give them.
private enum Server {
  static func reply(_ request: ScriptedRequest, _ result: JSON) -> String {
    let id = (try? JSON(text: request.body))?["id"] ?? .null
    return JSON.object(["jsonrpc": "2.0", "id": id, "result": result]).text
  }

  static func error(
    _ request: ScriptedRequest, _ code: Int, status: Int = 400, data: JSON = [:]
  ) -> [ScriptedStep] {
    let id = (try? JSON(text: request.body))?["id"] ?? .null
    let error: JSON = ["code": .int(code), "message": "SECRET", "data": data]
    return .answer(
      status, ["Content-Type": "application/json"],
      JSON.object(["jsonrpc": "2.0", "id": id, "error": error]).text)
  }

  static func method(_ request: ScriptedRequest) -> String? {
    (try? JSON(text: request.body))?["method"]?.string
  }

  static let schema: JSON = [
    "type": "object",
    "properties": [
      "query": ["type": "string"], "region": ["type": "string", "x-mcp-header": "Region"],
      "limits": [
        "type": "object",
        "properties": ["days": ["type": "integer", "x-mcp-header": "Days"]],
      ],
    ],
  ]

  /// A server without a handshake that answers in JSON.
  static func modern(
    schema: JSON = Server.schema, _ call: @escaping @Sendable (ScriptedRequest) -> [ScriptedStep]
  ) -> ScriptedServer.Script {
    { request, _ in
      let json = ["Content-Type": "application/json"]
      switch method(request) {
      case "server/discover":
        return .answer(200, json, reply(request, ["supportedVersions": ["2026-07-28"]]))
      case "tools/list":
        return .answer(
          200, json, reply(request, ["tools": [["name": "größer", "inputSchema": schema]]]))
      default: return call(request)
      }
    }
  }

  /// A server with a handshake and sessions that answers with events.
  static func legacy(
    session: String = "s-1", probeStatus: Int = 400,
    _ call: @escaping @Sendable (ScriptedRequest) -> [ScriptedStep]
  ) -> ScriptedServer.Script {
    { request, _ in
      let head = ["Content-Type": "text/event-stream", "Mcp-Session-Id": session]
      switch method(request) {
      case "server/discover": return .answer(probeStatus, [:], "")
      case "initialize":
        return .chunks(
          head, ["event: message\ndata: \(reply(request, ["protocolVersion": "2025-06-18"]))\n\n"])
      case "tools/list":
        return .chunks(
          head, ["data: \(reply(request, ["tools": [["name": "größer", "inputSchema": [:]]]]))\n\n"]
        )
      case "tools/call": return call(request)
      default: return .answer(202)
      }
    }
  }

  static func text(_ words: String) -> JSON {
    ["content": [["type": "text", "text": .string(words)]]]
  }
}

@Suite("MCP servers behind an address")
struct AddressTests {
  private func ask(
    _ script: @escaping ScriptedServer.Script, _ more: [String: JSON] = [:],
    environment: [String: String] = [:], within time: Duration = .seconds(30)
  ) async throws -> (asked: Asked, requests: [ScriptedRequest]) {
    try await ScriptedServer.run(script) { server in
      let configuration: [String: JSON] = ["url": .string(server.url + "/mcp"), "tool": "größer"]
      let asked = try await Asked.of(
        configuration.merging(more) { _, last in last }, environment: environment, within: time)
      return (asked, server.requests)
    }
  }

  @Test("a server without a handshake gets what it wants in headers, in the body and encoded")
  func modern() async throws {
    let more: [String: JSON] = [
      "arguments": ["region": " eu ", "limits": ["days": 7]], "keyFrom": "K",
      "headers": ["X-Team": "claims"],
    ]
    let (asked, requests) = try await ask(
      Server.modern {
        .answer(200, ["Content-Type": "application/json"], Server.reply($0, Server.text("yes")))
      }, more, environment: ["K": "k-1"])
    #expect(asked.text == "yes" && asked.end?.finish == .complete)
    #expect(requests.count == 3)
    for request in requests {
      #expect(request.method == "POST" && request.path == "/mcp")
      #expect(request.headers["accept"] == "application/json, text/event-stream")
      #expect(request.headers["mcp-protocol-version"] == "2026-07-28")
      #expect(request.headers["mcp-method"] == Server.method(request))
      #expect(request.headers["mcp-session-id"] == nil)
      #expect(
        request.headers["authorization"] == "Bearer k-1" && request.headers["x-team"] == "claims")
    }
    #expect(requests.last?.headers["mcp-name"] == "=?base64?Z3LDtsOfZXI=?=")
    #expect(requests.last?.headers["mcp-param-region"] == "=?base64?IGV1IA==?=")
    #expect(requests.last?.headers["mcp-param-days"] == "7")
  }

  @Test("an answer may come as events, with progress before it")
  func events() async throws {
    let (asked, _) = try await ask(
      Server.modern { request in
        .chunks(
          ["Content-Type": "text/event-stream; charset=utf-8"],
          [
            ": hello\n\n", "data:\n\n",
            "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{}}\n\n",
            "data: \(Server.reply(request, Server.text("größer")))\n\n",
          ])
      })
    #expect(asked.text == "größer")
  }

  @Test(
    "a server with a handshake is recognised, and its session and version go with each request",
    arguments: [400, 404, 405, 406, 422])
  func legacy(probeStatus: Int) async throws {
    let (asked, requests) = try await ask(
      Server.legacy(probeStatus: probeStatus) {
        .answer(200, ["Content-Type": "application/json"], Server.reply($0, Server.text("yes")))
      })
    #expect(asked.text == "yes")
    #expect(
      requests.map { Server.method($0) ?? $0.method } == [
        "server/discover", "initialize", "notifications/initialized", "tools/list", "tools/call",
        "DELETE",
      ])
    for request in requests.dropFirst(2) {
      #expect(request.headers["mcp-session-id"] == "s-1")
      #expect(request.headers["mcp-protocol-version"] == "2025-06-18")
      #expect(request.headers["mcp-method"] == nil)
    }
  }

  @Test("a session that the server forgot is begun again, once")
  func forgotten() async throws {
    let (asked, requests) = try await ask { request, count in
      let script = Server.legacy(session: "s-\(count)") { request in
        count < 7
          ? .answer(404, ["Content-Type": "application/json"], "")
          : .answer(
            200, ["Content-Type": "application/json"], Server.reply(request, Server.text("yes")))
      }
      return script(request, count)
    }
    #expect(asked.text == "yes")
    #expect(requests.count { Server.method($0) == "initialize" } == 2)
    #expect(requests.last { Server.method($0) == "tools/call" }?.headers["mcp-session-id"] == "s-8")
    let (never, again) = try await ask(Server.legacy { _ in .answer(404) })
    #expect(never.error?.code == .badConfiguration)
    #expect(again.count { Server.method($0) == "initialize" } == 2)
  }

  @Test("a server of the newer era that wants another version is not taken for an older one")
  func otherVersion() async throws {
    let (asked, requests) = try await ask { request, _ in
      Server.error(request, -32022, data: ["supported": ["2099-01-01"]])
    }
    #expect(asked.error?.message.contains("no revision of MCP") == true)
    #expect(requests.count == 1)
  }

  @Test("a server that asks the client for something is told no in a request of its own")
  func asks() async throws {
    let (asked, requests) = try await ask(
      Server.legacy { request in
        .chunks(
          ["Content-Type": "text/event-stream"],
          [
            "data: {\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":\"elicitation/create\",\"params\":{}}\n\n",
            "data: \(Server.reply(request, Server.text("yes")))\n\n",
          ])
      })
    #expect(asked.text == "yes")
    let answer = requests.first { (try? JSON(text: $0.body))?["error"] != nil }
    #expect(try JSON(text: #require(answer).body)["id"] == "q")
  }

  @Test(
    "events that a server of the older era ends early are asked for again, from the last one on")
  func resumption() async throws {
    let answer = Mutex("")
    let (asked, requests) = try await ask { request, count in
      if request.method == "GET" {
        let isFirst = request.headers["last-event-id"] == "e-1"
        let later = "data: \(answer.withLock { $0 })\n\n"
        return .stream([isFirst ? "id: e-2\ndata:\n\n" : later])
      }
      let script = Server.legacy { call in
        answer.withLock { $0 = Server.reply(call, Server.text("yes")) }
        return .stream(["id: e-1\nretry: 10\ndata:\n\n"])
      }
      return script(request, count)
    }
    #expect(asked.text == "yes")
    let resumed = requests.filter { $0.method == "GET" }
    #expect(resumed.compactMap { $0.headers["last-event-id"] } == ["e-1", "e-2"])
    #expect(resumed.allSatisfy { $0.headers["mcp-session-id"] == "s-1" })
  }

  @Test("events that nobody can ask for again are cut off")
  func noResumption() async throws {
    for script in [
      Server.legacy { _ in .stream(["data:\n\n"]) },
      Server.modern { _ in .stream(["id: e-1\ndata:\n\n"]) },
    ] {
      let (asked, _) = try await ask(script)
      #expect(asked.error?.code == .unavailable)
    }
  }

  @Test("headers that do not match are read anew from the tool's description, once")
  func headerMismatch() async throws {
    let (asked, requests) = try await ask { request, count in
      let script = Server.modern { request in
        count < 4
          ? Server.error(request, -32020)
          : .answer(
            200, ["Content-Type": "application/json"], Server.reply(request, Server.text("yes")))
      }
      return script(request, count)
    }
    #expect(asked.text == "yes")
    #expect(requests.count { Server.method($0) == "tools/list" } == 2)
  }

  @Test(
    "a tool whose description marks arguments wrongly is not used",
    arguments: [
      ["properties": ["query": ["type": "string", "x-mcp-header": ""]]],
      ["properties": ["query": ["type": "string", "x-mcp-header": "a b"]]],
      ["properties": ["query": ["type": "number", "x-mcp-header": "A"]]],
      [
        "properties": [
          "query": ["type": "array", "items": ["type": "string", "x-mcp-header": "A"]]
        ]
      ],
      [
        "properties": [
          "query": ["type": "string", "x-mcp-header": "A"],
          "b": ["type": "string", "x-mcp-header": "a"],
        ]
      ],
    ] as [JSON])
  func badMarks(schema: JSON) async throws {
    let (asked, requests) = try await ask(Server.modern(schema: schema) { _ in .answer(500) })
    #expect(asked.error?.code == .badConfiguration && asked.error?.pointer == "/tool")
    #expect(requests.count == 2)
  }

  struct Failure: Sendable {
    var steps: [ScriptedStep]
    var code: PluginError.Code
    var pointer: String?
  }

  @Test(
    "a failure says what is wrong, and is no hint at the era",
    arguments: [
      Failure(steps: .answer(401), code: .denied, pointer: "/keyFrom"),
      Failure(steps: .answer(403), code: .denied, pointer: "/keyFrom"),
      Failure(steps: .answer(302, ["Location": "/x"]), code: .badConfiguration, pointer: "/url"),
      Failure(steps: .answer(500), code: .unavailable),
      Failure(steps: .answer(429, ["Retry-After": "99"]), code: .unavailable),
      Failure(steps: [.close], code: .unavailable),
      Failure(steps: .answer(200, [:], "<html>"), code: .badConfiguration, pointer: "/url"),
      Failure(steps: .stream(["data: {}\n\n"]), code: .unavailable),
    ])
  func failures(_ failure: Failure) async throws {
    let (asked, requests) = try await ask { _, _ in failure.steps }
    #expect(asked.error?.code == failure.code && asked.error?.pointer == failure.pointer)
    #expect(requests.count == 1)
  }

  @Test("a machine that is not there is told")
  func notThere() async throws {
    let port = try await ScriptedServer.run({ _, _ in [] }) { $0.port }
    let asked = try await Asked.of(["url": .string("http://127.0.0.1:\(port)"), "tool": "t"])
    #expect(asked.error?.message == "nothing listens at 127.0.0.1:\(port)")
  }

  @Test("a server that refuses both eras is no MCP server")
  func noServer() async throws {
    let (asked, requests) = try await ask { _, _ in .answer(404, [:], "not here") }
    #expect(asked.error?.code == .badConfiguration && asked.error?.pointer == "/url")
    #expect(requests.count == 2)
  }

  @Test("the end of the connection tells a server of the newer era that nobody waits")
  func cancellation() async throws {
    try await ScriptedServer.run(
      Server.modern { _ in .stream([": a\n\n"], ends: false) + [.waitForClient] }
    ) { server in
      let tool = try MCPTool(
        PluginSetup(configuration: [
          "url": .string(server.url), "tool": "größer", "argument": "query",
        ]))
      let work = Task { await Asked.by(tool) }
      #expect(try await happens { server.requests.count == 3 })
      work.cancel()
      #expect(await work.value.error?.code == .cancelled)
      #expect(try await happens { server.clientsGone == 1 })
      await tool.shutdown()
      #expect(!server.requests.contains { Server.method($0) == "notifications/cancelled" })
    }
  }

  @Test("a server of the older era is told by a notification")
  func legacyCancellation() async throws {
    try await ScriptedServer.run(
      Server.legacy { _ in .stream([": a\n\n"], ends: false) + [.waitForClient] }
    ) { server in
      let tool = try MCPTool(
        PluginSetup(configuration: [
          "url": .string(server.url), "tool": "größer", "argument": "query",
        ]))
      let work = Task { await Asked.by(tool) }
      #expect(try await happens { server.requests.contains { Server.method($0) == "tools/call" } })
      work.cancel()
      #expect(await work.value.error?.code == .cancelled)
      #expect(
        try await happens {
          server.requests.contains { Server.method($0) == "notifications/cancelled" }
        })
      await tool.shutdown()
    }
  }

  @Test("a late answer is an error")
  func late() async throws {
    let (asked, _) = try await ask(
      Server.modern { _ in [.waitForClient] }, within: .milliseconds(500))
    #expect(asked.error?.code == .deadline)
  }
}
