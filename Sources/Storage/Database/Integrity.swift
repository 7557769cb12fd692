import GRDB

/// Whether a database file is sound as a file.
enum Integrity {
  static func check(_ database: Database, _ folder: DataFolder) throws {
    let answer = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
    let dangling = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
    guard answer == "ok", dangling == nil else {
      throw StorageError(
        .corrupt, "\(folder.database) is damaged; restore the last backup: nothing of it is deleted"
      )
    }
  }
}
