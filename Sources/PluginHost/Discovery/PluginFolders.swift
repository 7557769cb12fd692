package import Diagnostics
import Foundation
package import PluginKit
import PolicyPacks
import SystemFiles

/// Folders that hold plugins, one folder each.
///
/// Only names are read at first; a plugin's own files when somebody asks for it.
package struct PluginFolders: Sendable {
  /// The name of such a folder where none is named.
  package static let name = "Plugins"

  /// The folders, as they were named.
  package let folders: [String]
  /// What is wrong with the folders themselves, or with what stands in them.
  package private(set) var diagnostics: [Diagnostic] = []
  private var paths: [PluginID: [String]] = [:]

  /// Looks which plugins there are.
  package init(_ folders: [String]) {
    self.folders = folders
    var seen: Set<String> = []
    for folder in folders where seen.insert(RealPath.of(folder) ?? folder).inserted { list(folder) }
  }

  /// The plugins' names, by the alphabet.
  package var ids: [PluginID] { paths.keys.sorted() }

  /// A plugin and what is known of it; `nil` if there is none.
  ///
  /// One that stands in several folders is reported and not sound: which one was meant nobody can tell.
  package func plugin(_ id: PluginID) -> FoundPlugin? {
    guard let places = paths[id], let first = places.first else { return nil }
    var plugin = FoundPlugin(at: first)
    if places.count > 1 {
      plugin.report(
        Diagnostic(
          "duplicate-plugin", .error,
          "the plugin '\(id)' stands in \(places.count) folders: \(places.joined(separator: ", "))",
          notes: ["keep one of them"]))
    }
    return plugin
  }

  private mutating func list(_ folder: String) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      diagnostics.append(
        Diagnostic(
          "unreadable-folder", .error,
          "the folder of plugins '\(folder)' cannot be read: \(SystemReason.of(error))"))
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") { look(name, in: folder) }
  }

  private mutating func look(_ name: String, in folder: String) {
    let path = FilePath.inside(folder, name)
    let file = FilePath.inside(path, PluginFile.fileName)
    // A folder without the file is a plugin of the program itself, or none.
    guard FileManager.default.fileExists(atPath: file) else { return }
    guard (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) == nil else {
      diagnostics.append(
        Diagnostic(
          "linked-plugin", .error, "'\(path)' is a link; a plugin is a folder of its own",
          notes: ["put its files there, or name their folder in dryrun.yaml: plugins: [FOLDER]"]))
      return
    }
    paths[PluginID(name), default: []].append(path)
  }
}
