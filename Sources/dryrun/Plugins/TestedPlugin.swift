import Foundation
import PluginAuthoring
import PluginHost
import PluginKit
import PolicyPacks

/// A plugin that is tested: a folder's program, or a type of this program.
struct TestedPlugin {
  let subject: ConformanceSubject
  /// Checks of the place where it runs.
  let checks: [ConformanceCheck]
  let confinement: PluginConfinement
  /// Whether its program is dryrun, which has to see processes, and its manifest does not ask for that.
  let lacksProcesses: Bool

  /// Finds a plugin.
  ///
  /// - Parameter name: the folder's path, or the id.
  init(_ name: String, configuration: JSON, folder: String?, sandboxed: Bool) async throws {
    if let type = RegisteredPlugins.all.first(where: { $0.manifest.id.name == name }) {
      subject = ConformanceSubject(
        type, configuration: configuration, folder: folder,
        environment: ProcessInfo.processInfo.environment)
      (checks, confinement, lacksProcesses) = ([], .inProcess, false)
      return
    }
    let path = try Self.folder(name)
    do {
      let found = FoundPlugin(at: path)
      let box = try await AuthorBox(found, sandbox: sandboxed ? .required : .none)
      guard let manifest = found.file?.manifest else { throw PluginFailure(found.id, .notFound) }
      subject = ConformanceSubject(manifest, configuration: configuration, folder: folder) {
        try await box.open()
      }
      (checks, confinement) = (BoxChecks(box).all, box.confinement)
      lacksProcesses = found.file?.command.first == "dryrun" && !manifest.needs.seesProcesses
    } catch let failure as PluginFailure {
      throw CommandError(failure.message)
    }
  }

  /// The folder that a name means: itself, or the one below `Plugins/`.
  private static func folder(_ name: String) throws(CommandError) -> String {
    let places = [name, "Plugins/\(name)"]
    let place = places.first { place in
      FileManager.default.fileExists(atPath: "\(place)/\(PluginFile.fileName)")
    }
    guard let place else {
      let ids = RegisteredPlugins.all.map { $0.manifest.id.name }.sorted().joined(separator: ", ")
      throw CommandError(
        "'\(name)' is no folder with a plugin.yaml, and no plugin of dryrun itself "
          + "(\(ids.isEmpty ? "there is none" : ids))")
    }
    return place
  }
}
