import OpenAICompatible
import PluginKit
import ScriptedHTTP
import Synchronization

/// What came of a question to a scripted server.
struct Conversation: Sendable {
  var pieces: [String]
  var end: ToolEnd?
  var error: PluginError?
  var requests: [ScriptedRequest]

  var text: String { pieces.joined() }

  /// Asks a tool of this configuration, whose server answers as the script says.
  static func ask(
    _ configuration: [String: JSON] = [:], environment: [String: String] = [:],
    request: ToolRequest = ToolRequest(prompt: "Hello"), within time: Duration = .seconds(20),
    _ script: @escaping ScriptedServer.Script
  ) async throws -> Conversation {
    try await ScriptedServer.run(script) { server in
      var configuration = configuration
      configuration["baseURL"] = configuration["baseURL"] ?? .string(server.url + "/v1")
      if configuration["azure"] == nil, configuration["model"] == nil {
        configuration["model"] = "small"
      }
      let tool = try OpenAICompatible(
        PluginSetup(configuration: .object(configuration), environment: environment))
      let pieces = Mutex<[String]>([])
      var conversation = Conversation(pieces: [], requests: [])
      do {
        conversation.end = try await tool.complete(request, Call(within: time)) { piece in
          pieces.withLock { $0.append(piece) }
        }
      } catch {
        conversation.error = error as? PluginError
      }
      await tool.shutdown()
      conversation.pieces = pieces.withLock { $0 }
      conversation.requests = server.requests
      return conversation
    }
  }

  /// Asks a tool whose server streams these parts.
  static func streamed(_ parts: [String]) async throws -> Conversation {
    try await ask { _, _ in .stream(parts) }
  }
}

/// Pieces of streams.
enum Piece {
  static func text(_ text: String, finish: String = "null") -> String {
    #"data: {"id":"1","object":"chat.completion.chunk","model":"small-1","choices":[{"index":0,"delta":{"content":"\#(text)"},"finish_reason":\#(finish)}]}"#
      + "\n\n"
  }

  static func finish(_ reason: String) -> String {
    #"data: {"model":"small-1","choices":[{"index":0,"delta":{},"finish_reason":"\#(reason)"}]}"#
      + "\n\n"
  }

  static let role =
    #"data: {"model":"small-1","choices":[{"index":0,"delta":{"role":"assistant","content":null},"finish_reason":null}]}"#
    + "\n\n"
  static let done = "data: [DONE]\n\n"
  static let usage = #"data: {"model":"small-1","choices":[],"usage":{"total_tokens":9}}"# + "\n\n"
}
