public import PluginKit

/// One tool of an organisation's MCP server (Model Context Protocol) as a tool that people ask.
///
/// It speaks both eras of the protocol, with the handshake (2025-11-25 and older) and without
/// (2026-07-28), over a program's standard streams or Streamable HTTP. It offers the server nothing:
/// no model, no files, no questions to the person.
public struct MCPTool: Plugin, ToolPlugin {
  private let settings: MCPSettings
  private let session: MCPSession
  private let place: String

  /// A tool as it is configured; nothing is started or called yet.
  public init(_ setup: PluginSetup) throws {
    settings = try setup.settings(of: Self.manifest)
    let opening = try MCPOpening(settings, setup)
    place = opening.place
    session = MCPSession(settings, opening)
  }

  /// Ends the server's program, or the session with it.
  public func shutdown() async { await session.close() }

  /// The tool and where it is.
  public func describe() async throws -> ToolDescription {
    ToolDescription(title: "\(settings.tool) of \(place)")
  }

  /// Calls the tool with the prompt as one of its arguments, and delivers the text of its answer.
  public func complete(
    _ request: ToolRequest, _ call: Call, deliver: @Sendable (String) async throws -> Void
  ) async throws -> ToolEnd {
    var deadline = call.deadline
    if let limit = settings.timeoutMs { deadline = min(deadline, .now + .milliseconds(limit)) }
    let result = try await session.call(settings.arguments(request.prompt), before: deadline)
    let answer = try MCPAnswer(result, language: call.language)
    if !answer.text.isEmpty { try await deliver(answer.text) }
    return ToolEnd(answer.finish, model: settings.tool)
  }
}
