import ArgumentParser
import Diagnostics
import PluginHost

/// `dryrun plugin list`: which plugins there are, and what stands between each and being used.
struct PluginListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the plugins: part of this program, and in folders called Plugins.",
    discussion: """
      A plugin that is a program of its own is started only if the pack's pack.lock grants it what it \
      needs, and only while its files are those of the lock. Nothing is started by this command.
      """)

  @OptionGroup var policy: PolicyOptions
  @Option(help: "text or json.")
  var format = PluginListFormat.text

  func run() async throws {
    let places = try PluginPlaces.find(policy.policy)
    let catalogue = places.catalogue()
    let sandbox = await SandboxHere.find()
    let statuses = catalogue.statuses()
    switch format {
    case .json: try StandardOutput.shared.write(PluginListJSON.render(statuses, sandbox))
    case .text:
      try StandardOutput.shared.write(
        PluginListText(style: .forStandardOutput).render(statuses, places, sandbox))
    }
    let problems = catalogue.folders.diagnostics + statuses.flatMap(\.diagnostics)
    StandardError.write(TextRenderer(style: .forStandardError).render(problems))
    throw problems.contains { $0.severity == .error } ? ExitStatus.findings : ExitStatus.fine
  }
}

/// How plugins are listed.
enum PluginListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
