import Evaluation
import PluginHost

/// The host of the plugins that a command needs.
enum CommandHost {
  /// A host for the pack that a command goes by.
  static func make(_ policy: PolicyOptions) throws(CommandError) -> PluginHost {
    PluginHost(
      registered: RegisteredPlugins.all, packFolder: try policy.packFolder(),
      options: PluginHostOptions(version: EngineVersion.current))
  }
}
