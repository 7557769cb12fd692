import ArgumentParser
import Foundation
import PluginAuthoring
import PluginKit

/// `dryrun plugin new`: a first plugin that works.
struct PluginNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a new plugin that keeps the contract from the start.")

  @Argument(help: "What it does: tool, detector, connector or exporter.") var kind: PluginKind
  @Argument(help: "Its name: lower-case letters, digits, hyphens and dots.") var id: String
  @Option(help: "The language: swift, python or sh.") var lang: PluginLanguage = .python
  @Option(help: "The folder that plugins stand in.", completion: .directory) var into = "Plugins"
  @Option(
    help: "For Swift: the folder of dryrun's sources, from the new plugin's folder.",
    completion: .directory)
  var sources = "../.."

  func run() throws {
    let scaffold = PluginScaffold(kind, PluginID(id), in: lang, at: into, sources: sources)
    do {
      let files = try scaffold.write()
      try StandardOutput.shared.write(
        """
        \(files.map { "wrote \(into)/\(id)/\($0)" }.joined(separator: "\n"))

        Next:
        \(scaffold.nextCommands.map { "  \($0)" }.joined(separator: "\n"))

        """)
    } catch let error as PluginScaffoldError {
      throw CommandError(error.message)
    }
  }
}
