package import Diagnostics
import Foundation
package import PluginKit
package import PolicyPacks
import SystemFiles

/// A plugin's folder and what is known of it: `Plugins/<id>/` with a `plugin.yaml`.
package struct FoundPlugin: Sendable {
  /// The folder's name, which is the plugin's.
  package let id: PluginID
  /// The absolute path of the folder.
  package let folder: String
  /// What the plugin says of itself; `nil` if that cannot be read.
  package private(set) var file: PluginFile?
  /// SHA-256 over its files, in hexadecimal; `nil` if some cannot be read.
  package private(set) var digest: String?
  /// Everything that is wrong with the folder and its files.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Looks at a folder.
  ///
  /// - Parameter path: the folder's path; a relative one is of the folder that the program runs in.
  package init(at path: String) {
    let here = FileManager.default.currentDirectoryPath
    var trimmed = path
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let absolute = trimmed.hasPrefix("/") ? trimmed : FilePath.inside(here, trimmed)
    folder = RealPath.of(absolute) ?? absolute
    id = PluginID(String(folder.split(separator: "/").last ?? ""))
    readFile()
    let digest = PluginDigest(of: folder)
    self.digest = digest.digest
    diagnostics += digest.problems.map { Diagnostic("bad-plugin-folder", .error, $0) }
  }

  /// Whether nothing is wrong with it.
  package var isSound: Bool {
    file != nil && digest != nil && !diagnostics.contains { $0.severity == .error }
  }

  /// The diagnostics that are errors, as sentences with their places.
  package var sentences: [String] {
    diagnostics.filter { $0.severity == .error }.map { problem in
      guard let place = problem.location else { return problem.message }
      return "\(problem.message) (\(place.text.name), line \(place.position.line))"
    }
  }

  /// The plugin's own lock line, with all that it needs; `nil` if it is not sound.
  package func grant(sandbox: PluginGrant.Sandbox = .required) -> PluginGrant? {
    guard isSound, let file, let digest else { return nil }
    return PluginGrant(everythingFor: file.manifest, digest: digest, sandbox: sandbox)
  }

  /// Reports something that is wrong beside the folder's own content.
  mutating func report(_ problem: Diagnostic) { diagnostics.append(problem) }

  private mutating func readFile() {
    let path = FilePath.inside(folder, PluginFile.fileName)
    do {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      let (file, problems) = PluginFile.read(bytes, name: path, folder: id.name)
      self.file = file
      diagnostics += problems
    } catch {
      diagnostics.append(
        Diagnostic(
          "unreadable-file", .error, "'\(path)' cannot be read: \(SystemReason.of(error))"))
    }
  }
}
