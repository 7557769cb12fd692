import Detection
import Evaluation
import Gateway
import HTTPTypes
import Hummingbird
import NIOCore
import OutgoingHTTP
import PolicyPacks
import ScriptedHTTP
import Storage

@testable import Web

/// A site with a gateway before a server that answers as a test says.
struct GatewaySite {
  let site: TestSite
  let server: ScriptedServer

  /// Runs a site as long as a test needs it.
  static func run(
    redacts: Bool = false, attachments: UpstreamSettings.Attachments = .refuse,
    task: TaskID? = nil, key: String? = "server-key", store: Store? = nil, isOpen: Bool = true,
    pack: ServedPack? = nil, tool: ToolID = "office",
    _ script: @escaping ScriptedServer.Script, _ test: @Sendable (GatewaySite) async throws -> Void
  ) async throws {
    let engine = try TestPolicy.engine()
    let pack = pack ?? ServedPack(id: engine.pack.id, engine: { engine })
    try await ScriptedServer.run(script) { server in
      let settings = UpstreamSettings(
        tool: tool, url: server.url + "/v1", keyFrom: key == nil ? nil : "KEY", redacts: redacts,
        task: task, attachments: attachments)
      let upstream = try Upstream(settings, environment: ["KEY": key ?? ""])
      let client = OutgoingClient(Gateway.settings(environment: [:]))
      let site = try TestSite(
        Site.Plan(
          packs: ServedPacks(all: [pack]), store: store,
          gateways: [pack.id: Gateway([upstream], client: client)], isOpen: isOpen))
      try await test(GatewaySite(site: site, server: server))
      await client.shutdown()
    }
  }

  /// The answer to a message.
  func ask(
    _ text: String, streams: Bool = false, _ headers: [String: String] = [:]
  ) async throws -> Answer {
    try await complete(
      "{\"model\": \"office-any\", \"stream\": \(streams), \"messages\": [{\"role\": \"user\", \"content\": \"\(text)\"}]}",
      headers)
  }

  /// The answer to a request.
  func complete(_ json: String, _ headers: [String: String] = [:]) async throws -> Answer {
    try await post("/v1/chat/completions", json, headers)
  }

  func post(
    _ path: String, _ json: String, _ headers: [String: String] = [:]
  ) async throws -> Answer {
    var fields: HTTPFields = [.contentType: "application/json"]
    for (name, value) in headers { HTTPField.Name(name).map { fields[$0] = value } }
    return try await site.answer(
      .post, path, headers: fields, body: RequestBody(buffer: ByteBuffer(string: json)))
  }

  /// What a server says that answers with one message.
  static func message(_ text: String) -> [ScriptedStep] {
    .answer(
      200, ["Content-Type": "application/json"],
      #"{"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "any", "choices": [{"index": 0, "message": {"role": "assistant", "content": "\#(text)"}, "finish_reason": "stop"}]}"#
    )
  }

  /// What a server says that answers in these pieces.
  static func pieces(_ texts: [String]) -> [ScriptedStep] {
    .stream(
      texts.map { text in
        "data: {\"id\": \"chatcmpl-1\", \"object\": \"chat.completion.chunk\", \"created\": 1, "
          + "\"model\": \"any\", \"choices\": [{\"index\": 0, \"delta\": {\"content\": \"\(text)\"}}]}\n\n"
      } + [
        "data: {\"choices\": [{\"index\": 0, \"delta\": {}, \"finish_reason\": \"stop\"}]}\n\n",
        "data: [DONE]\n\n",
      ])
  }
}

extension Answer {
  /// An error as clients of models read it.
  struct ModelError: Decodable {
    struct Body: Decodable { var message, type, code: String }
    var error: Body
  }

  var modelError: ModelError.Body? { try? decoded(ModelError.self).error }

  func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
