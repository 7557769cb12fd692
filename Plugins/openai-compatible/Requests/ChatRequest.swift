import PluginKit

/// What is sent: a conversation, and how it is to be answered.
struct ChatRequest: Sendable {
  /// The body of the request.
  let body: JSON

  init(_ request: ToolRequest, _ settings: ChatSettings) {
    var messages = request.messages
    if let system = settings.system { messages.insert(ToolMessage(.system, system), at: 0) }
    var members = settings.parameters ?? [:]
    members["messages"] = .array(
      messages.map { ["role": .string($0.role.rawValue), "content": .string($0.text)] })
    members["stream"] = true
    members["model"] = settings.model.map { .string($0) }
    if let temperature = settings.temperature { members["temperature"] = .number(temperature) }
    if let tokens = settings.maxTokens { members["max_tokens"] = .int(tokens) }
    body = .object(members)
  }
}
