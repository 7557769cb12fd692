/// What a plugin does for its host.
public enum PluginKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// It answers prompts: one of the organisation's AI tools.
  case tool
  /// It finds data in a text that no pattern can express.
  case detector
  /// It brings requests for approval to those who may approve.
  case connector
  /// It hands events on to another system.
  case exporter
}
