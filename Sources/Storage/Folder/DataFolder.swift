import Foundation
import SystemFiles

/// The folder that the data stand in, and the names of the files in it.
struct DataFolder: Sendable, Hashable {
  /// The folder, without a slash at its end.
  let path: String

  init(_ path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// The database.
  var database: String { path + "/dryrun.sqlite" }
  /// Whether there are data.
  var hasDatabase: Bool { FileManager.default.fileExists(atPath: database) }
  /// How far the log has come, kept beside the database.
  var head: String { path + "/dryrun.head" }
  /// Held by everybody who works with the data.
  var lock: String { path + "/dryrun.lock" }
  /// What SQLite keeps beside the database while it is open, or after a crash.
  var companions: [String] { [database + "-wal", database + "-shm"] }

  /// Makes the folder with mode 0700, unless it is there.
  func create() throws(StorageError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StorageError(
        .notWritable, "the data folder \(path) cannot be made: \(SystemReason.of(error))")
    }
  }

  /// Whether not even an empty file's worth of room is left.
  var isDiskFull: Bool {
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: path)
    guard let free = facts?[.systemFreeSize] as? NSNumber else { return false }
    return free.int64Value < 128 * 1024
  }
}
