import Foundation
import GRDB
import SystemFiles

/// One connection to the database: the only way to read or write it.
///
/// One thread at a time works with it, others wait. Work that takes long (verifying the log, a
/// backup) opens a connection of its own, which holds up neither this one nor other processes.
final class Connection: Sendable {
  /// How long one waits for another process that writes, in seconds.
  static let patience: TimeInterval = 5

  let folder: DataFolder
  let head: HeadFile
  let memory = StoreMemory()
  private let queue: DatabaseQueue
  /// Held so that nobody replaces the file under us.
  private let lock: FileLock

  /// Opens the database; it is made if there is none.
  init(_ folder: DataFolder, _ key: OrganisationKey) throws(StorageError) {
    self.folder = folder
    head = HeadFile(at: folder.head, key: key)
    lock = try FileLock(.shared, onFile: folder.lock, waits: true)
    do {
      try Connection.createFile(folder)
      queue = try DatabaseQueue(path: folder.database, configuration: Connection.settings())
      if try !isSetUp { try setUp() }
      try checkKey(key)
    } catch {
      throw StorageError(error, in: folder)
    }
  }

  /// Reads something, all of it as it was at one moment.
  func read<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    do { return try queue.read(body) } catch { throw StorageError(error, in: folder) }
  }

  /// Changes something: all of it, or nothing.
  ///
  /// Nobody else writes meanwhile, so what the body reads is still so when it is done. The change
  /// is on the disk when this returns.
  ///
  /// - Throws: `StorageError`, or else what the body throws.
  func write<T>(_ body: (inout LogTransaction) throws -> T) throws -> T {
    do {
      return try queue.writeWithoutTransaction { database in
        var result: T?
        var latest: LogHead?
        try database.inTransaction(.immediate) {
          var transaction = try LogTransaction(database)
          let before = transaction.head
          result = try body(&transaction)
          // The head file vouches for what this program wrote, and for nothing else.
          latest = transaction.head == before ? nil : transaction.head
          return .commit
        }
        if let latest { head.advance(to: latest, in: database) }
        // The body ran, or else it threw.
        guard let result else { throw StorageError(.database, "a transaction was not run") }
        return result
      }
    } catch let error as DatabaseError {
      throw StorageError(error, in: folder)
    }
  }

  /// As `write(_:)`, for bodies that fail only as the machine fails.
  func change<T>(_ body: (inout LogTransaction) throws -> T) throws(StorageError) -> T {
    do { return try write(body) } catch { throw StorageError(error, in: folder) }
  }

  /// Works on the database outside of any transaction.
  func perform<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    do { return try queue.writeWithoutTransaction(body) } catch {
      throw StorageError(error, in: folder)
    }
  }

  /// Reads with one statement, which needs no transaction to see one state.
  func readAtOnce<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    do { return try queue.unsafeRead(body) } catch { throw StorageError(error, in: folder) }
  }

  /// Reads everything as it is now, on a connection of its own, however long it takes.
  func readApart<T>(_ body: (Database) throws -> T) throws(StorageError) -> T {
    do {
      let queue = try DatabaseQueue(
        path: folder.database, configuration: Connection.settings(isReadOnly: true))
      return try queue.read(body)
    } catch {
      throw StorageError(error, in: folder)
    }
  }

  /// Ends the connection and folds everything into the one file.
  func close() throws { try queue.close() }

  /// How connections are set up.
  static func settings(isReadOnly: Bool = false) -> Configuration {
    var settings = Configuration()
    settings.readonly = isReadOnly
    settings.busyMode = .timeout(patience)
    settings.foreignKeysEnabled = true
    settings.prepareDatabase { database in
      // FULL: a commit is on the disk before it is acknowledged. Deleted text is overwritten with
      // zeros. A schema that somebody else wrote may call no functions.
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA trusted_schema = OFF;
          """)
    }
    return settings
  }

  /// SQLite would make the file readable for everybody; what stands beside it takes its mode.
  private static func createFile(_ folder: DataFolder) throws {
    guard !folder.hasDatabase else { return }
    do {
      try PrivateFile.create(folder.database)
    } catch let error as POSIXError where error.code == .EEXIST {
      // Another process was faster.
    } catch let error as POSIXError where error.code == .ENOSPC {
      throw DatabaseError(resultCode: .SQLITE_FULL)
    } catch {
      throw StorageError.notWritable(folder)
    }
  }

  /// Read in one go, because every command does it.
  private var isSetUp: Bool {
    get throws {
      do {
        return try queue.read { database in
          let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
          return try mode == "wal" && Migrations.areDone(in: database, folder)
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
        // Another process sets it up at this moment, and tables come and go; wait for it.
        return false
      }
    }
  }

  /// One process at a time; a second one finds everything done.
  private func setUp() throws {
    let lock = try FileLock(.exclusive, on: folder.path)
    defer { withExtendedLifetime(lock) {} }
    // The mode is kept in the file, so this is done once.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try Migrations.run(on: queue)
  }
}
