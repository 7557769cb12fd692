import Crypto
import Foundation
import PolicyPacks
import SystemFiles

/// One digest over all files of a plugin's folder: another one means another plugin.
///
/// SHA-256 over a line for each file, by path: its own SHA-256, its size, whether it can be run, its path.
/// Every file counts, also what programs leave beside themselves (`__pycache__`, `.build`): it could be what
/// runs. A link counts as where it leads.
package struct PluginDigest: Sendable, Hashable {
  /// The digest, in hexadecimal; `nil` if a part of the folder could not be read or does not belong there.
  package var digest: String?
  /// What is wrong with the folder, a sentence each.
  package var problems: [String] = []

  /// The most files of a plugin.
  package static let mostFiles = 20_000
  /// The most bytes of all files of a plugin.
  package static let mostBytes = 1 << 30

  /// Reads a folder.
  package init(of folder: String) {
    let walk = FolderWalk(of: folder)
    problems = walk.unreadable.map { path, reason in
      "'\(FilePath.inside(folder, path))' cannot be read: \(reason)"
    }
    guard walk.files.count <= Self.mostFiles else {
      problems.append("'\(folder)' holds more than \(Self.mostFiles) files")
      return
    }
    var hash = SHA256()
    var bytes = 0
    for path in (walk.files + walk.linkedFolders).sorted() {
      let item = PluginFolderItem(FilePath.inside(folder, path), in: folder)
      do throws(PluginFolderItem.Problem) {
        bytes += item.size
        guard bytes <= Self.mostBytes else {
          problems.append("'\(folder)' holds more than \(Self.mostBytes >> 20) MiB")
          return
        }
        hash.update(data: Data("\(try item.facts()) \(path.utf8.count) \(path)\n".utf8))
      } catch {
        problems.append(error.sentence)
      }
    }
    guard problems.isEmpty else { return }
    digest = hash.finalize().hexadecimal
  }
}
