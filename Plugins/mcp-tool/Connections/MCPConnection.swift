import PluginKit

/// Carries requests to a server and answers back.
protocol MCPConnection: Sendable {
  /// Sends a request and waits for its answer.
  ///
  /// - Throws: `PluginError` if there is none in time; `CancellationError` after the server was told.
  func reply(
    to request: MCPRequest, before deadline: ContinuousClock.Instant
  ) async throws -> MCPReply

  /// Sends a notification.
  func notify(_ notification: MCPRequest, before deadline: ContinuousClock.Instant) async throws

  /// Whether requests can be sent.
  var isOpen: Bool { get async }

  /// Ends it, and the program behind it.
  func close(_ era: MCPEra?) async
}
