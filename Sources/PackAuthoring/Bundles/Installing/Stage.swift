import Foundation
import PolicyPacks
import SystemFiles

/// A folder beside the packs in which new ones are made ready: hidden, so that nobody takes them for packs
/// of the folder yet, and on the same disk, so that they can change places.
struct Stage {
  let path: String
  private static let prefix = ".dryrun-update-"

  /// Makes a new one in the folder of packs.
  init(in folder: String) throws(BundleError) {
    path = FilePath.inside(folder, Stage.prefix + UUID().uuidString)
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    } catch {
      throw BundleError(
        .notWritable, "nothing can be written into '\(folder)': \(SystemReason.of(error))")
    }
  }

  /// Writes a pack, and has it on the disk before it is used.
  func write(_ part: PackBundle.Part) throws(BundleError) {
    for file in part.files {
      let path = "\(path)/\(part.id)/\(file.path)"
      do {
        try FileManager.default.createDirectory(
          atPath: FilePath.folder(of: path), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try handle.synchronize()
        try handle.close()
      } catch {
        throw BundleError(.notWritable, "'\(path)' cannot be written: \(SystemReason.of(error))")
      }
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Clears away what updates left that did not come to their end, and puts back what they moved.
  static func clean(_ folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let stage = FilePath.inside(folder, name)
      FolderSwap.recover(stage, to: folder)
      try? FileManager.default.removeItem(atPath: stage)
    }
  }
}
