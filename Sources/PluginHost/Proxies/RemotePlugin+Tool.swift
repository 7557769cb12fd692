import PluginKit

extension RemotePlugin: ToolPlugin {
  /// What the tool is.
  func describe() async throws -> ToolDescription {
    let limit = instance.plan.callLimit
    return try await instance.call(.describe, by: .now + limit) { left in
      CallParameters(deadlineMs: left)
    }
  }

  /// The tool's answer, piece by piece.
  ///
  /// If `deliver` throws, the call is cancelled and the error is passed on.
  func complete(
    _ request: ToolRequest, _ call: Call, deliver: @Sendable (String) async throws -> Void
  ) async throws -> ToolEnd {
    let (pieces, feed) = AsyncStream.makeStream(of: String.self)
    async let end: ToolEnd = instance.call(.complete, by: call.deadline, pieces: feed) { left in
      CompleteParameters(request: request, deadlineMs: left, language: call.language)
    }
    for await piece in pieces { try await deliver(piece) }
    return try await end
  }
}
