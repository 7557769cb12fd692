import Detection
import Foundation
import PolicyPacks
import SystemFiles

/// What stands in the place where a pack is to be installed.
struct InstalledPack {
  let path: String
  let manifest: PackManifest

  /// The pack that an earlier update installed; `nil` if nothing is there.
  ///
  /// - Throws: `BundleError` if something else is there: work that nobody has a copy of, perhaps.
  init?(at path: String, id: String) throws(BundleError) {
    self.path = path
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    guard facts[.type] as? FileAttributeType == .typeDirectory else {
      throw BundleError(.inTheWay, "'\(path)' is no folder; move it away")
    }
    guard let bytes = try? PackFiles.contents(of: "\(path)/\(PackManifest.fileName)"),
      let manifest = PackManifest(bytes)
    else {
      throw BundleError(
        .inTheWay,
        "'\(path)' was not installed by an update; move it away, or install into another folder "
          + "with --into")
    }
    guard manifest.pack.description == id else {
      throw BundleError(.otherPack, "'\(path)' holds the pack '\(manifest.pack)', not '\(id)'")
    }
    self.manifest = manifest
    try refuseForeignFiles()
  }

  /// Files that no update put there would be gone afterwards.
  private func refuseForeignFiles() throws(BundleError) {
    let walk = FolderWalk(of: path)
    let own = Set(manifest.files.map(\.path))
    let foreign = (walk.files + walk.linkedFolders + walk.unreadable.map(\.path)).first {
      !own.contains($0) && !PackFileName($0).isManifest
    }
    guard let foreign else { return }
    throw BundleError(
      .inTheWay, "'\(path)/\(foreign)' is no file of the installed pack; move it away first")
  }
}
