public import Foundation
import GRDB
import SystemFiles

extension Store {
  /// Copies the data, as they are at one moment, into a new folder.
  ///
  /// Others go on reading and writing meanwhile. The folder holds `dryrun.sqlite` and
  /// `manifest.json` (number of entries and the hash of the last, signed); it has its name only
  /// once it is complete and on the disk. **The key is not in it**: keep a copy of the key file
  /// somewhere else. It holds what was not forgotten yet; delete backups as old as you promised.
  ///
  /// - Parameter path: the folder to be made; it must not exist.
  /// - Returns: the end of the log in it.
  @discardableResult
  public func backup(to path: String, at moment: Date) throws(StorageError) -> LogHead {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw StorageError(.duplicate, "\(path) exists already; a backup never replaces anything")
    }
    let beside = BackupFolder("\(path).\(UUID().uuidString).incomplete")
    do {
      try beside.data.create()
      let head = try copy(to: beside)
      let manifest = BackupManifest(head, key, at: moment)
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
      try PrivateFile.create(beside.manifest, encoder.encode(manifest))
      try PrivateFile.move(beside.path, onto: path)
      return head
    } catch {
      // Looked at before room is made again.
      let failure = Store.failure(error, in: beside.data)
      try? FileManager.default.removeItem(atPath: beside.path)
      throw failure
    }
  }

  private func copy(to backup: BackupFolder) throws -> LogHead {
    try PrivateFile.create(backup.data.database)
    let source = try DatabaseQueue(
      path: connection.folder.database, configuration: Connection.settings(isReadOnly: true))
    let copy = try DatabaseQueue(
      path: backup.data.database, configuration: Connection.settings())
    // All pages in one step: a step that another process writes between starts over.
    try source.backup(to: copy)
    let head = try copy.writeWithoutTransaction { database in
      // One file, with nothing beside it.
      try database.execute(sql: "PRAGMA journal_mode = DELETE")
      return try LogQueries.head(in: database)
    }
    try copy.close()
    return head
  }

  /// What an error means for a folder.
  static func failure(_ error: any Error, in folder: DataFolder) -> StorageError {
    if error is StorageError || error is DatabaseError { return StorageError(error, in: folder) }
    if SystemReason.number(in: error) == ENOSPC || folder.isDiskFull {
      return StorageError(DatabaseError(resultCode: .SQLITE_FULL), in: folder)
    }
    return StorageError(
      .notWritable, "\(folder.path) cannot be written: \(SystemReason.of(error))")
  }
}
