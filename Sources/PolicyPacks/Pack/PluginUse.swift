public import PluginKit

/// A plugin where a pack uses it, and how it is configured there.
///
/// In a pack: the plugin's name, or `{use: NAME, configuration: {…}}`.
public struct PluginUse: Sendable, Hashable, Codable {
  /// The plugin.
  public var plugin: PluginID
  /// What is configured; an empty object if nothing is.
  public var configuration: JSON

  /// A plugin and its configuration.
  public init(_ plugin: PluginID, configuration: JSON = .object([:])) {
    self.plugin = plugin
    self.configuration = configuration
  }
}

extension PluginUse: CustomStringConvertible {
  /// The plugin's name, and whether it is configured.
  public var description: String {
    configuration == .object([:]) ? plugin.name : "\(plugin) \(configuration.text)"
  }
}

extension PolicyPack {
  /// Every plugin that the pack uses, each configuration once, by name.
  public var pluginUses: [PluginUse] {
    let uses =
      detectors.compactMap(\.plugin) + tools.values.compactMap(\.plugin)
      + workflows.values.compactMap(\.connector)
    return Set(uses).sorted {
      ($0.plugin, $0.configuration.text) < ($1.plugin, $1.configuration.text)
    }
  }
}
