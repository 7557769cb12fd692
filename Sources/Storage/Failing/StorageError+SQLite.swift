import Foundation
import GRDB

extension StorageError {
  /// What an error of the driver means for people.
  ///
  /// SQLite's own message is not passed on: it may hold values. Its number is, where nothing better
  /// can be said. Source of the numbers: sqlite.org/rescode.html.
  init(_ error: any Error, in folder: DataFolder) {
    switch error {
    case let error as StorageError: self = error
    case let error as DatabaseError: self.init(error, in: folder)
    default:
      self.init(.database, "\(folder.database) holds something that cannot be read back")
    }
  }

  private init(_ error: DatabaseError, in folder: DataFolder) {
    let file = folder.database
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(folder)
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy,
        "another process has been writing to \(file) for \(Int(Connection.patience)) s; "
          + "try again, or look for one that hangs")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN:
      self = .notWritable(folder)
    case .SQLITE_NOTADB:
      self.init(
        .notADatabase, "\(file) is not a database; move it away, or restore a backup")
    case .SQLITE_CORRUPT:
      self.init(.corrupt, "\(file) is damaged; restore the last backup: nothing of it is deleted")
    case .SQLITE_IOERR where folder.isDiskFull: self = .full(folder)
    case .SQLITE_IOERR:
      self.init(
        .inputOutput,
        "the disk under \(file) failed (SQLite error \(error.extended)); "
          + "look at the system's log")
    case .SQLITE_CONSTRAINT:
      self.init(
        .duplicate,
        "this is there already, or refers to something that is not "
          + "(SQLite error \(error.extended))")
    default:
      self.init(.database, "SQLite refuses to work with \(file): error \(error.extended)")
    }
  }

  private static func full(_ folder: DataFolder) -> StorageError {
    StorageError(
      .diskFull,
      "the disk that holds \(folder.path) is full: nothing of this change was kept; "
        + "make room and repeat it")
  }

  static func notWritable(_ folder: DataFolder) -> StorageError {
    StorageError(
      .notWritable,
      "\(folder.path) cannot be written by this account; "
        + "give it the folder and the files in it, or name another data folder")
  }
}

extension DatabaseError {
  fileprivate var extended: Int32 { extendedResultCode.rawValue }
}
