public import Foundation
import GRDB
import SystemFiles

extension Store {
  /// What a backup that was put back holds, and where the data went that stood there before.
  public struct Restored: Sendable, Hashable {
    /// The end of the log in the backup.
    public let head: LogHead
    /// The folder with the data that stood there before; `nil` if there were none.
    public let kept: String?
  }

  /// Puts a backup back into a data folder.
  ///
  /// Everything is proved before anything is touched: the manifest's signature, SQLite's integrity
  /// check, the whole log and the tables, on a copy. Present data are kept aside in the folder,
  /// never deleted. That the store was put back becomes an entry of its log.
  ///
  /// Nobody is signed in afterwards, and invitations and API tokens no longer count, as some of them may
  /// have been taken back since the backup was made. Passwords are those of the backup.
  ///
  /// - Throws: `unusableBackup`; `inUse` while another process, or another `Store` of this one,
  ///   works with the folder; `keyMissing` and `keyUnusable`; whatever the disk says.
  @discardableResult
  public static func restoreBackup(
    from path: String, to folder: String, keyFile: KeyFile? = nil, at moment: Date
  ) throws(StorageError) -> Restored {
    let keyFile = keyFile ?? .standard(forData: folder)
    let key = try keyFile.read()
    let target = DataFolder(folder)
    try target.create()
    let lock = try FileLock(.exclusive, onFile: target.lock, waits: false)
    defer { withExtendedLifetime(lock) {} }
    removeLeftovers(in: target)
    let restoring = Restoring(from: BackupFolder(path), to: target, key: key)
    defer { try? FileManager.default.removeItem(atPath: restoring.copy.path) }
    do {
      let head = try restoring.prepare(keyFile, at: moment)
      return Restored(head: head, kept: try restoring.exchange(at: moment))
    } catch {
      throw failure(error, in: target)
    }
  }

  /// Copies that an earlier try left when it was killed; nobody else is at work here.
  private static func removeLeftovers(in folder: DataFolder) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(Restoring.prefix) {
      try? FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    }
  }
}
