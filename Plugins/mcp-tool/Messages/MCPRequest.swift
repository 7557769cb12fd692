import PluginKit

/// A request to a server, or a notification, which has no id.
struct MCPRequest: Sendable {
  /// The id; `nil` for a notification.
  var id: Int?
  /// The method.
  var method: String
  /// Its parameters.
  var params: [String: JSON]
  /// The era that it is sent in; `nil` in the handshake itself.
  var era: MCPEra?
  /// Arguments of a tool that are also sent as headers, by header.
  var headers: [String: String] = [:]

  /// The message, with what the era wants in each request: specification 2026-07-28, "General fields".
  var message: JSON {
    var members: [String: JSON] = ["jsonrpc": "2.0", "method": .string(method)]
    members["id"] = id.map { .int($0) }
    var params = params
    if case .modern(let version) = era {
      params["_meta"] = [
        "io.modelcontextprotocol/protocolVersion": .string(version),
        "io.modelcontextprotocol/clientInfo": Self.client,
        "io.modelcontextprotocol/clientCapabilities": [:],
      ]
    }
    if !params.isEmpty { members["params"] = .object(params) }
    return .object(members)
  }

  /// Who calls.
  static let client: JSON = [
    "name": "dryrun", "version": .string(MCPTool.manifest.version),
  ]

  /// That the answer to a request is not wanted any more.
  static func cancelled(_ id: Int, _ era: MCPEra?) -> MCPRequest {
    MCPRequest(method: "notifications/cancelled", params: ["requestId": .int(id)], era: era)
  }

  /// What a server gets that asks for something: this client offers nothing but its life.
  static func answer(to id: JSON, method: String) -> JSON {
    method == "ping"
      ? ["jsonrpc": "2.0", "id": id, "result": [:]]
      : [
        "jsonrpc": "2.0", "id": id,
        "error": ["code": -32601, "message": "this client does not offer that"],
      ]
  }
}
