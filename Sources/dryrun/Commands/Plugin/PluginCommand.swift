import ArgumentParser

/// `dryrun plugin`: for those who write plugins and those who grant them.
struct PluginCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin",
    abstract:
      "Write, test and show plugins: tools, detectors, connectors and exporters of one's own.",
    subcommands: [
      PluginListCommand.self, PluginInfoCommand.self, PluginNewCommand.self,
      PluginTestCommand.self, PluginServeCommand.self, PluginSchemaCommand.self,
    ])
}
