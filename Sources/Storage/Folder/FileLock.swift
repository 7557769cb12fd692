import Foundation
import SystemFiles

/// An advisory lock on a file or folder (`flock`), held for as long as the value lives.
///
/// The system drops it when the process ends, however it ends.
final class FileLock: Sendable {
  enum Kind {
    /// Any number of processes may hold it.
    case shared
    /// One process holds it, and nobody else holds it shared.
    case exclusive
  }

  private let descriptor: Int32

  /// Waits for the lock on something that is there.
  convenience init(_ kind: Kind, on path: String) throws(StorageError) {
    try self.init(kind, on: path, flags: O_RDONLY, waits: true)
  }

  /// Takes the lock on a file, which is made if need be.
  ///
  /// - Parameter waits: whether to wait; otherwise a lock that somebody else holds is an error.
  convenience init(_ kind: Kind, onFile path: String, waits: Bool) throws(StorageError) {
    try self.init(kind, on: path, flags: O_RDWR | O_CREAT, waits: waits)
  }

  private init(_ kind: Kind, on path: String, flags: Int32, waits: Bool) throws(StorageError) {
    descriptor = unsafe open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StorageError(.notWritable, "\(path) cannot be opened: \(SystemReason.of(errno))")
    }
    let operation = (kind == .shared ? LOCK_SH : LOCK_EX) | (waits ? 0 : LOCK_NB)
    var result = flock(descriptor, operation)
    while result != 0, errno == EINTR { result = flock(descriptor, operation) }
    guard result == 0 else {
      throw StorageError(.inUse, "another process works with \(path); end it first")
    }
  }

  deinit { close(descriptor) }
}
