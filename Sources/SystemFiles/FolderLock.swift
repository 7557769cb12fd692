import Foundation

/// A lock on a folder that one process holds at a time (`flock`), for as long as the value lives.
///
/// The system drops it when the process ends, however it ends.
public final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock; `nil` if another process holds it, or the folder cannot be opened.
  public init?(_ folder: String) {
    descriptor = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }
}
