import Foundation
import PolicyPacks
import SystemFiles

/// A copy of a pack in which one file says something else, made for a trial and gone with it.
///
/// What stands beside the pack (parents, the trust policy) is reached through links from the copy. The pack's own
/// links are not copied, nor is its manifest: it seals what is on the disk and not the change.
struct TrialFolder {
  /// The folder that stands for the one that the pack is in.
  let root: String
  /// The copy.
  let pack: String

  /// How much is copied at most.
  private enum Limit {
    static let bytes = 32 << 20
    static let files = 4000
    static let neighbours = 1000
  }

  /// Makes the copy, uses it, and removes it.
  ///
  /// - Throws: `PackTrialError` if the pack is too large to be copied or the disk cannot take it, and what
  ///   `body` throws.
  static func with<Value>(
    _ files: AuthoredFiles, saying text: String, in path: String,
    _ body: (TrialFolder) throws -> Value
  ) throws -> Value {
    let root = FilePath.inside(NSTemporaryDirectory(), "dryrun-trial-\(UUID().uuidString)")
    let folder = TrialFolder(
      root: root, pack: "\(root)/\(AuthoredFiles.lastPart(of: files.place))")
    defer { try? FileManager.default.removeItem(atPath: root) }
    do {
      try FileManager.default.createDirectory(
        atPath: root, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try folder.linkNeighbours(of: files.place)
      try folder.copy(files)
      let changed = files.isFolder ? "\(folder.pack)/\(path)" : folder.pack
      try Data(text.utf8).write(to: URL(fileURLWithPath: changed))
    } catch let error as PackTrialError {
      throw error
    } catch {
      throw PackTrialError("the change cannot be tried here: \(SystemReason.of(error))")
    }
    return try body(folder)
  }

  private func linkNeighbours(of place: String) throws {
    let above = FilePath.folder(of: URL(fileURLWithPath: place).standardizedFileURL.path)
    let own = AuthoredFiles.lastPart(of: place)
    let names = try FileManager.default.contentsOfDirectory(atPath: above).filter { $0 != own }
    guard names.count <= Limit.neighbours else {
      throw PackTrialError(
        "the folder that the pack stands in holds more than \(Limit.neighbours) things, so nothing is tried"
      )
    }
    for name in names {
      try FileManager.default.createSymbolicLink(
        atPath: "\(root)/\(name)", withDestinationPath: FilePath.inside(above, name))
    }
  }

  private func copy(_ files: AuthoredFiles) throws {
    guard files.isFolder else { return }
    let walk = FolderWalk(of: files.place) {
      $0 == "corpus" || AuthoredFiles.lastPart(of: $0).first == "."
    }
    let names = walk.files.filter { !PackFileName($0).isManifest }
    if let link = names.first(where: { AuthoredFiles.size(of: "\(files.place)/\($0)") == nil }) {
      throw PackTrialError(
        "'\(link)' in the pack is a link, and links are not followed here; put the file there itself"
      )
    }
    let bytes = names.reduce(0) { $0 + (AuthoredFiles.size(of: "\(files.place)/\($1)") ?? 0) }
    guard names.count <= Limit.files, bytes <= Limit.bytes else {
      throw PackTrialError(
        "the pack is too large to be tried here: at most \(Limit.files) files and \(Limit.bytes >> 20) MiB; "
          + "in a terminal there is: dryrun pack diff")
    }
    for name in names {
      let target = "\(pack)/\(name)"
      try FileManager.default.createDirectory(
        atPath: FilePath.folder(of: target), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: "\(files.place)/\(name)", toPath: target)
    }
  }
}
