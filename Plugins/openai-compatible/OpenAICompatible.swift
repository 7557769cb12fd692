import OutgoingHTTP
public import PluginKit

/// Any server with `POST /chat/completions`, the way OpenAI has it: llama.cpp, vLLM, Ollama, LiteLLM, Azure.
///
/// The answer is streamed. Nothing of a conversation is kept, and no text of the server stands in an error.
public struct OpenAICompatible: Plugin, ToolPlugin {
  private let settings: ChatSettings
  private let endpoint: ChatEndpoint
  private let client: OutgoingClient

  /// A tool as it is configured; nothing is called yet.
  public init(_ setup: PluginSetup) throws {
    settings = try setup.settings(of: Self.manifest)
    endpoint = try ChatEndpoint(settings, setup.environment)
    client = OutgoingClient(
      OutgoingSettings(
        allowsPlainHTTP: settings.allowPlainHTTP ?? false,
        proxy: ProxySettings(environment: setup.environment),
        certificates: settings.certificates))
  }

  /// Ends the connections.
  public func shutdown() async { await client.shutdown() }

  /// The model and the server.
  public func describe() async throws -> ToolDescription {
    ToolDescription(title: "\(settings.name) at \(endpoint.server)")
  }

  /// Asks the server, and delivers its answer while it comes.
  public func complete(
    _ request: ToolRequest, _ call: Call, deliver: @Sendable (String) async throws -> Void
  ) async throws -> ToolEnd {
    let chat = endpoint.request(ChatRequest(request, settings))
    var deadline = call.deadline
    if let limit = settings.timeoutMs { deadline = min(deadline, .now + .milliseconds(limit)) }
    do {
      return try await client.exchange(chat, before: deadline) { response in
        guard response.isSuccess else { return try await refusal(response) }
        return try await ChatReader(response.body).read(deliver)
      }
    } catch {
      throw PluginError(calling: error, addressAt: "/baseURL")
    }
  }

  private func refusal(_ response: OutgoingResponse) async throws -> ToolEnd {
    let body = try await response.bytes()
    let refusal = ChatRefusal(
      status: response.status, body: body, retryAfter: response.retryAfter,
      keyFrom: settings.keyFrom)
    if refusal.isFiltered { return ToolEnd(.refused, model: settings.name) }
    throw refusal.error
  }
}
