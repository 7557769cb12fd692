import ArgumentParser
import Diagnostics
import Foundation
import PluginAuthoring
import PluginHost
import PluginKit

/// `dryrun plugin test`: whether a plugin keeps the contract.
struct PluginTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Test whether a plugin keeps the contract.",
    discussion: """
      A folder's program is run in the sandbox that it will be run in, with everything that its \
      plugin.yaml asks for. A plugin that is part of dryrun is named by its id.
      """)

  /// How results are shown.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, junit }

  @Argument(help: "The plugin's folder, or its id.", completion: .directory) var plugin: String
  @Option(help: "How to show the results: text, json or junit.") var format: Format = .text
  @Option(help: "The configuration: JSON, or a file with JSON.") var configuration: String?
  @Option(help: "The folder that paths in the configuration are relative to.") var folder: String?
  @Option(help: "Only this check; give it several times for several.") var only: [String] = []
  @Flag(help: "Also where no sandbox works. The plugin can do then what you can do.")
  var withoutSandbox = false
  @Flag(help: "List the checks for this plugin, and run none.") var list = false

  func run() async throws {
    let tested = try await TestedPlugin(
      plugin, configuration: try readConfiguration(), folder: folder, sandboxed: !withoutSandbox)
    let kit = ConformanceKit(tested.subject, and: tested.checks)
    guard !list else { return try StandardOutput.shared.write(PluginTestText.list(kit.checks)) }
    let unknown = Set(only).subtracting(kit.checks.map(\.id))
    guard unknown.isEmpty else {
      throw CommandError(
        "there is no check \(unknown.sorted().map { "'\($0)'" }.joined(separator: ", ")) for this "
          + "plugin; --list shows them")
    }
    let text = PluginTestText(tested, style: .forStandardOutput)
    if format == .text { try StandardOutput.shared.write(text.heading) }
    let isText = format == .text
    let report = await kit.run(only: Set(only)) { progress in
      PluginTestProgress.show(progress, as: isText ? text : nil)
    }
    switch format {
    case .text: try StandardOutput.shared.write(text.summary(report))
    case .json: try StandardOutput.shared.write(PluginTestJSON.render(report, tested) + "\n")
    case .junit: try StandardOutput.shared.write(JUnitRenderer().render(report.testResults))
    }
    if !report.isConformant { throw ExitStatus.findings }
  }

  private func readConfiguration() throws -> JSON {
    guard let configuration else { return [:] }
    let isInline = configuration.drop(while: \.isWhitespace).hasPrefix("{")
    guard
      let text = isInline
        ? configuration : try? String(contentsOfFile: configuration, encoding: .utf8)
    else { throw CommandError("the file '\(configuration)' cannot be read") }
    guard let json = try? JSON(text: text), case .object = json else {
      throw CommandError(
        "the configuration has to be an object of JSON, such as {\"key\": \"value\"}")
    }
    return json
  }
}
