import Foundation
package import PluginKit
package import PolicyPacks
import Sandbox

/// A plugin's own sandbox, for its author: with all that its manifest needs, before any pack has locked it.
package struct AuthorBox: Sendable {
  /// What keeps it to what it needs.
  package let confinement: PluginConfinement
  /// What the plugin's manifest needs, all of it granted.
  package var needs: PluginNeeds { start.needs }
  /// The plugin's folder.
  package var folder: String { start.folder }
  private let start: ProgramStart

  /// The sandbox of a plugin.
  ///
  /// - Parameters:
  ///   - sandbox: whether one is required where none works.
  ///   - environment: where the variables come from that the manifest names.
  /// - Throws: `PluginFailure` if the plugin is not sound, or no sandbox works here.
  package init(
    _ plugin: FoundPlugin, sandbox: PluginGrant.Sandbox = .required,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws(PluginFailure) {
    guard let file = plugin.file, let grant = plugin.grant(sandbox: sandbox) else {
      throw PluginFailure(plugin.id, .broken(plugin.sentences))
    }
    start = ProgramStart(
      id: plugin.id, folder: plugin.folder, command: file.command, needs: file.manifest.needs,
      grant: grant, variables: Set(grant.environment), environment: environment,
      machine: { await .here })
    confinement = PluginConfinement(try await start.kind())
  }

  /// Starts the plugin.
  package func open() async throws(PluginFailure) -> OpenedPlugin {
    let process = try await start.process()
    return OpenedPlugin(ProcessTransport(process)) {
      ProcessTree.memory(of: process.id)
    } lastWords: {
      let bytes = process.errors
      return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    } end: {
      _ = await process.end(grace: .milliseconds(200))
    }
  }

  /// Runs another program to its end in the same sandbox, to see what it keeps.
  ///
  /// - Returns: the lines that it wrote to standard output.
  package func run(_ command: [String]) async throws -> [String] {
    let process = try await start.process(command)
    process.closeInput()
    var lines: [String] = []
    for try await line in process.lines { lines.append(String(decoding: line, as: UTF8.self)) }
    _ = await process.end(grace: .milliseconds(200))
    return lines
  }
}
