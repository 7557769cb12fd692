import OutgoingHTTP
import PluginKit

/// How a connection to the server is opened.
struct MCPOpening: Sendable {
  /// Where the server is, in a few words.
  let place: String
  /// Whether silence says something: a program that does not know a request may say nothing.
  let mayBeSilent: Bool
  private let opens: @Sendable () async throws -> any MCPConnection

  /// - Throws: `PluginError` with the code `badConfiguration` and the place.
  init(_ settings: MCPSettings, _ setup: PluginSetup) throws(PluginError) {
    switch (settings.command, settings.url) {
    case (let command?, nil):
      let program = try MCPProgram(command, settings, setup)
      place = program.name
      mayBeSilent = true
      opens = { try await StdioConnection.open(program) }
    case (nil, let url?):
      let endpoint = try MCPEndpoint(url, settings, setup)
      place = endpoint.server
      mayBeSilent = false
      opens = { HTTPConnection(endpoint) }
    default:
      throw PluginError(
        .badConfiguration, "a server has one of command and url", pointer: "")
    }
  }

  /// Opens a connection.
  func open() async throws -> any MCPConnection { try await opens() }
}
