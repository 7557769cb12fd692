import ArgumentParser
import Diagnostics
import Evaluation
import PluginHost
import PluginKit
import PolicyPacks

/// `dryrun plugin info`: what one plugin says of itself, needs, and is granted.
struct PluginInfoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Show what a plugin says of itself, what it needs, and what it is granted.")

  @OptionGroup var policy: PolicyOptions
  @Argument(help: "The plugin's name.")
  var id: String
  @Flag(help: "Start it as a pack would, without configuration, and say how that went.")
  var start = false

  func run() async throws {
    let places = try PluginPlaces.find(policy.policy)
    let statuses = places.catalogue().statuses()
    guard let status = statuses.first(where: { $0.id.name == id }) else {
      let names = statuses.map(\.id.name).joined(separator: ", ")
      throw CommandError(
        "there is no plugin '\(id)'; "
          + (names.isEmpty ? "there is none at all" : "there is: \(names)"))
    }
    try StandardOutput.shared.write(PluginInfoText.render(status))
    StandardError.write(TextRenderer(style: .forStandardError).render(status.diagnostics))
    guard start else { return }
    try await report(on: status, places.host(version: EngineVersion.current))
  }

  private func report(on status: PluginStatus, _ host: PluginHost) async throws {
    guard let kind = status.manifest?.kinds.first else { throw ExitStatus.findings }
    let failure = await failure(of: PluginUse(status.id), kind, host)
    let confinement = await host.provenance(of: PluginUse(status.id))?.confinement
    await host.shutdown()
    guard let failure else {
      let place = confinement?.rawValue ?? "unknown"
      return try StandardOutput.shared.write("started    yes, sandbox: \(place)\n")
    }
    try StandardOutput.shared.write("started    no: \(failure.message)\n")
    if let words = failure.lastWords {
      StandardError.write("what it wrote to standard error:\n\(words)\n")
    }
    throw ExitStatus.findings
  }

  private func failure(
    of use: PluginUse, _ kind: PluginKind, _ host: PluginHost
  ) async -> PluginFailure? {
    do throws(PluginFailure) {
      switch kind {
      case .detector: _ = try await host.detector(use)
      case .tool: _ = try await host.tool(use)
      case .connector: _ = try await host.connector(use)
      case .exporter: _ = try await host.exporter(use)
      }
      return nil
    } catch {
      return error
    }
  }
}
