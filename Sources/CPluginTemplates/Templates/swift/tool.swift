import PluginKit

/// Plugin title: an AI tool of the organisation.
struct PluginName: Plugin, ToolPlugin {
  /// The same as in plugin.yaml.
  static let manifest = PluginManifest(
    id: "plugin-id", title: "Plugin title", version: "0.1.0", kinds: [.tool],
    needs: PluginNeeds(deadlineMs: 30_000))

  init(_ setup: PluginSetup) throws {}

  func describe() async throws -> ToolDescription {
    ToolDescription(title: "Plugin title", isSimulated: true)
  }

  func complete(
    _ request: ToolRequest, _ call: Call, deliver: @Sendable (String) async throws -> Void
  ) async throws -> ToolEnd {
    guard request.prompt.utf8.count <= 100_000 else {
      throw PluginError(.badInput, "the prompt is too long for this tool")
    }
    try await deliver("You asked with \(request.prompt.split(separator: " ").count) words. ")
    try await deliver("This answer comes from plugin-id.")
    return ToolEnd()
  }
}
