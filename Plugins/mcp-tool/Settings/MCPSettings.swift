import PluginKit

/// The configuration, as the manifest's schema has it.
struct MCPSettings: Decodable, Sendable {
  /// What a program may do that runs in a sandbox.
  struct Box: Decodable, Sendable {
    var network: Bool?
    var reads: [String]?
    var writes: [String]?
  }

  var tool: String
  var argument: String
  var arguments: [String: JSON]?
  var command: [String]?
  var environment: [String]?
  var sandbox: Box?
  var url: String?
  var keyFrom: String?
  var headers: [String: String]?
  var allowPlainHTTP: Bool?
  var certificates: String?
  var timeoutMs: Int?
  var probeMs: Int?

  /// All arguments of a call.
  func arguments(_ prompt: String) -> [String: JSON] {
    var all = arguments ?? [:]
    all[argument] = .string(prompt)
    return all
  }

  /// How long a server may be silent before it is taken for one of the older era.
  var probeTime: Duration { .milliseconds(probeMs ?? 5000) }
}
