import PluginKit

/// An error of a server; its words stay away, as they may quote the prompt.
struct MCPRefusal: Sendable, Hashable {
  /// The code of JSON-RPC; `nil` if the answer was only a status.
  var code: Int?
  /// The status of HTTP, if it was none of success.
  var status: Int?
  /// The revisions that the server speaks, where it says so.
  var supported: [String] = []

  /// An error object.
  init(_ error: JSON) {
    if case .int(let code)? = error["code"] { self.code = code }
    if case .array(let versions)? = error["data"]?["supported"] {
      supported = versions.compactMap(\.string)
    }
  }

  /// A status without an error object.
  init(status: Int) { self.status = status }

  /// `HeaderMismatch`, specification 2026-07-28, "Error Codes".
  var isHeaderMismatch: Bool { code == -32020 }
  /// `MissingRequiredClientCapability`.
  var isMissingCapability: Bool { code == -32021 }
  /// `UnsupportedProtocolVersion`.
  var isUnsupportedVersion: Bool { code == -32022 }
  /// Whether only servers without a handshake answer so.
  var isModern: Bool { isHeaderMismatch || isMissingCapability || isUnsupportedVersion }
  /// Whether a new connection may help: another session, another revision, a newer list of tools.
  var wantsNewConnection: Bool {
    isHeaderMismatch || isUnsupportedVersion || (status == 404 && code != -32601)
  }

  /// What it means for a call of a tool.
  var error: PluginError {
    switch code {
    case -32602, -32601:
      PluginError(
        .badConfiguration, "the server does not take a call with this tool and these arguments",
        pointer: "/tool")
    case -32021:
      PluginError(
        .denied, "the tool wants to ask a person or a model something, which is not offered here")
    case -32022, -32020:
      PluginError(.badConfiguration, "the server speaks another revision of MCP", pointer: "")
    case let code?: PluginError(.internalFailure, "the server failed with the code \(code)")
    case nil:
      PluginError(
        .badConfiguration, "what answers there with the status \(status ?? 0) is no MCP server",
        pointer: "/url")
    }
  }
}
