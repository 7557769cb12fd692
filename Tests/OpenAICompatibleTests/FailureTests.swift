import OpenAICompatible
import PluginKit
import ScriptedHTTP
import Testing

@Suite("Answers that fail")
struct FailureTests {
  @Test(
    "an answer that is cut off is an error and never looks complete",
    arguments: [
      [Piece.text("Good ")], [Piece.role], [Piece.text("Good "), "data: {\"choices\":[{\"del"],
      [Piece.text("Good "), Piece.usage], [": keep-alive\n\n" + Piece.text("Good ")],
    ])
  func cutOff(parts: [String]) async throws {
    for isComplete in [true, false] {
      let conversation = try await Conversation.ask { _, _ in
        .chunks([:], parts, isComplete: isComplete)
      }
      #expect(conversation.end == nil)
      #expect(conversation.error?.code == .unavailable)
      #expect(conversation.requests.count == 1)
    }
  }

  @Test(
    "an error inside the stream is an error, and its words stay away",
    arguments: [
      #"{"error":{"message":"SECRET","type":"server_error","code":500}}"#, #"{"error":"SECRET"}"#,
      #"{"choices":null,"error":{"message":"SECRET"}}"#,
    ])
  func errorInside(object: String) async throws {
    for piece in ["data: \(object)\n\n", "event: error\ndata: \(object)\n\n"] {
      let conversation = try await Conversation.streamed([Piece.text("Good "), piece, Piece.done])
      #expect(conversation.error?.code == .unavailable)
      #expect(conversation.error?.message.contains("SECRET") == false)
    }
  }

  @Test("a prompt that is too long is told, also when the stream says so")
  func tooLongInside() async throws {
    let piece =
      #"data: {"error":{"code":400,"type":"exceed_context_size_error","message":"the request exceeds the available context size"}}"#
    let conversation = try await Conversation.streamed([piece + "\n\n"])
    #expect(conversation.error?.code == .badInput)
  }

  @Test(
    "what is no part of an answer ends it",
    arguments: ["data: ping\n\n", "data: 7\n\n", "data: {\"choices\":7}\n\n"])
  func somethingElse(piece: String) async throws {
    let conversation = try await Conversation.streamed([Piece.text("a"), piece, Piece.done])
    #expect(conversation.error?.code == .unavailable && conversation.text == "a")
  }

  @Test("a page or an empty answer is no chat", arguments: ["<html>Log in</html>", "", "{", "[]"])
  func noChat(body: String) async throws {
    let conversation = try await Conversation.ask { _, _ in .answer(200, [:], body) }
    #expect(conversation.error?.code == .badConfiguration)
    #expect(conversation.error?.pointer == "/baseURL")
  }

  @Test("a function that nobody offered is no answer")
  func function() async throws {
    let conversation = try await Conversation.streamed([Piece.role, Piece.finish("tool_calls")])
    #expect(conversation.error?.code == .internalFailure)
  }

  struct Status: Sendable {
    var status: Int
    var body = ""
    var code: PluginError.Code
    var pointer: String?
  }

  @Test(
    "each status says what is wrong",
    arguments: [
      Status(status: 302, code: .badConfiguration, pointer: "/baseURL"),
      Status(status: 401, code: .denied, pointer: "/keyFrom"),
      Status(status: 403, code: .denied, pointer: "/keyFrom"),
      Status(status: 402, code: .denied),
      Status(status: 404, code: .badConfiguration, pointer: "/baseURL"),
      Status(
        status: 404, body: #"{"error":{"code":"model_not_found","message":"x"}}"#,
        code: .badConfiguration, pointer: "/model"),
      Status(
        status: 404, body: #"{"error":{"message":"model \"x\" not found, try pulling it first"}}"#,
        code: .badConfiguration, pointer: "/model"),
      Status(
        status: 404, body: #"{"error":{"code":"DeploymentNotFound"}}"#, code: .badConfiguration,
        pointer: "/model"),
      Status(status: 400, code: .badConfiguration, pointer: ""),
      Status(
        status: 400, body: #"{"error":{"code":"context_length_exceeded","message":"x"}}"#,
        code: .badInput),
      Status(
        status: 400,
        body:
          #"{"object":"error","message":"This model's maximum context length is 9 tokens","code":400}"#,
        code: .badInput),
      Status(status: 413, code: .badInput),
      Status(status: 422, code: .badConfiguration, pointer: ""),
      Status(
        status: 429, body: #"{"error":{"code":"insufficient_quota"}}"#, code: .denied),
      Status(status: 500, code: .unavailable), Status(status: 418, code: .internalFailure),
    ])
  func status(_ status: Status) async throws {
    let conversation = try await Conversation.ask { _, _ in
      .answer(status.status, ["Retry-After": "3600"], status.body)
    }
    #expect(conversation.error?.code == status.code)
    #expect(conversation.error?.pointer == status.pointer)
    #expect(conversation.text.isEmpty)
  }

  @Test("a busy server is asked again, and then the time to wait is told", arguments: [429, 503])
  func busy(status: Int) async throws {
    let again = try await Conversation.ask { _, count in
      count < 3 ? .answer(status) : .stream([Piece.text("Good day"), Piece.done])
    }
    #expect(again.text == "Good day" && again.requests.count == 3)
    let later = try await Conversation.ask { _, _ in .answer(status, ["Retry-After": "90"]) }
    #expect(later.error?.code == .unavailable && later.error?.retryAfterMs == 90_000)
    #expect(later.requests.count == 1)
  }

  @Test("a prompt that a filter stops is refused, not failed")
  func filtered() async throws {
    let conversation = try await Conversation.ask { _, _ in
      .answer(400, [:], #"{"error":{"code":"content_filter","message":"x"}}"#)
    }
    #expect(conversation.error == nil && conversation.end?.finish == .refused)
  }

  @Test("a server that is not there is told by its address")
  func notThere() async throws {
    let port = try await ScriptedServer.run({ _, _ in [] }) { $0.port }
    let conversation = try await Conversation.ask(
      ["baseURL": .string("http://127.0.0.1:\(port)")]
    ) { _, _ in [] }
    #expect(conversation.error?.code == .unavailable)
    #expect(conversation.error?.message == "nothing listens at 127.0.0.1:\(port)")
  }

  @Test("a late answer is an error, by the call's deadline and by the configured one")
  func late() async throws {
    let silent: ScriptedServer.Script = { _, _ in
      .stream([Piece.text("Good ")], ends: false) + [.waitForClient]
    }
    let call = try await Conversation.ask(within: .milliseconds(300), silent)
    #expect(call.error?.code == .deadline)
    let configured = try await Conversation.ask(["timeoutMs": 300], silent)
    #expect(configured.error?.code == .deadline)
  }

  @Test("a reader that stops ends the call")
  func readerStops() async throws {
    try await ScriptedServer.run({ _, _ in
      .stream([Piece.text("a")], ends: false) + [.waitForClient]
    }) { server in
      let tool = try OpenAICompatible(
        PluginSetup(configuration: ["baseURL": .string(server.url), "model": "m"]))
      let error = await #expect(throws: PluginError.self) {
        try await tool.complete(ToolRequest(prompt: "x"), Call(within: .seconds(60))) { _ in
          throw CancellationError()
        }
      }
      #expect(error?.code == .cancelled)
      await tool.shutdown()
    }
  }
}
