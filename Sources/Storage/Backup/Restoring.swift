import Foundation
import GRDB
import SystemFiles

/// The steps by which a backup takes the place of the present data.
struct Restoring {
  let backup: BackupFolder
  let target: DataFolder
  let key: OrganisationKey
  /// What the name of the copy begins with.
  static let prefix = "restoring-"
  /// Where the copy is proved, on the same disk as its later place.
  let copy: DataFolder

  init(from backup: BackupFolder, to target: DataFolder, key: OrganisationKey) {
    self.backup = backup
    self.target = target
    self.key = key
    copy = DataFolder("\(target.path)/\(Restoring.prefix)\(UUID().uuidString)")
  }

  /// Copies the backup, proves it, and notes in its log that it was put back.
  ///
  /// - Returns: the end of the log in the backup.
  func prepare(_ keyFile: KeyFile, at moment: Date) throws -> LogHead {
    let head = try manifestHead()
    try copy.create()
    try PrivateFile.create(copy.database, try databaseBytes())
    try HeadFile(at: copy.head, key: key).replace(with: head)
    do {
      let store = try Store(at: copy.path, keyFile: keyFile)
      try store.checkIntegrity()
      let proof = try store.log.verify(noted: head)
      guard proof.isIntact, proof.head == head else {
        throw unusable(proof.breaks.first.map { "\($0)" } ?? "it is longer than its manifest says")
      }
      try store.connection.change { transaction in
        _ = try transaction.append(.storeRestored, of: "store", head, at: moment)
        // What was ended since the backup must not open anything again.
        try SecretQueries.removeAccess(in: transaction.database)
      }
      try store.connection.close()
    } catch let error as StorageError where StorageError.Code.faults.contains(error.code) {
      throw unusable(error.message)
    }
    return head
  }

  /// Moves the copy into place.
  ///
  /// A crash between any two steps leaves the old data or the new, whole, under the usual name.
  ///
  /// - Returns: the folder with the old data, if there were any.
  func exchange(at moment: Date) throws -> String? {
    let kept = try keepPresent(at: moment)
    try PrivateFile.move(copy.database, onto: target.database)
    try PrivateFile.move(copy.head, onto: target.head)
    return kept
  }

  private func keepPresent(at moment: Date) throws -> String? {
    let files = FileManager.default
    guard target.hasDatabase else { return nil }
    // What is in the write-ahead log goes into the file; one that is damaged is kept as it is.
    try? DatabaseQueue(path: target.database).writeWithoutTransaction {
      _ = try $0.checkpoint(.truncate)
    }
    let day = moment.formatted(.iso8601.year().month().day())
    let kept = DataFolder("\(target.path)/replaced-\(day)-\(UUID().uuidString.prefix(8))")
    try kept.create()
    for (old, new) in zip(target.companions, kept.companions) where files.fileExists(atPath: old) {
      try PrivateFile.move(old, onto: new)
    }
    try PrivateFile.link(target.database, as: kept.database)
    if files.fileExists(atPath: target.head) { try PrivateFile.link(target.head, as: kept.head) }
    PrivateFile.synchronize(folder: kept.path)
    return kept.path
  }

  private func databaseBytes() throws -> Data {
    let file = URL(fileURLWithPath: backup.data.database)
    do { return try Data(contentsOf: file, options: .alwaysMapped) } catch {
      throw unusable("its database cannot be read: \(SystemReason.of(error))")
    }
  }

  private func manifestHead() throws -> LogHead {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: backup.manifest)) } catch {
      throw unusable("its manifest cannot be read: \(SystemReason.of(error))")
    }
    guard let manifest = try? JSONDecoder().decode(BackupManifest.self, from: data),
      manifest.format == 1
    else { throw unusable("its manifest is none") }
    guard manifest.isSigned(with: key) else {
      throw unusable("its manifest is not signed with this key")
    }
    return LogHead(count: manifest.entries, hash: manifest.head)
  }

  private func unusable(_ reason: String) -> StorageError {
    StorageError(
      .unusableBackup,
      "the backup \(backup.path) is not put back: \(reason); "
        + "the present data are as they were")
  }
}

extension StorageError.Code {
  /// What speaks against a backup rather than against the machine.
  fileprivate static let faults: Set<Self> = [
    .corrupt, .notADatabase, .newerSchema, .keyUnusable, .database, .duplicate,
  ]
}
