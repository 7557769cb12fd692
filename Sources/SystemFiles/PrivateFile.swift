public import Foundation

/// Files that only their owner may read, written so that a crash leaves no half of one.
public enum PrivateFile {
  /// Makes a new file with mode 0600 and puts it on the disk.
  ///
  /// - Throws: `EEXIST` and others as `POSIXError`.
  public static func create(_ path: String, _ bytes: Data = Data()) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(of: errno) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: bytes)
      try handle.synchronize()
      try handle.close()
    } catch {
      // Half a file would be in the way of the next try.
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
    synchronize(folder: FilePath.folder(of: path))
  }

  /// Writes a file beside and moves it into place.
  public static func replace(_ path: String, with bytes: Data) throws {
    let beside = "\(path).\(UUID().uuidString)"
    try create(beside, bytes)
    try move(beside, onto: path)
  }

  /// Makes a new file in one step: nobody ever finds half of it.
  ///
  /// - Throws: `EEXIST` and others as `POSIXError`.
  public static func createWhole(_ path: String, _ bytes: Data) throws {
    let beside = "\(path).\(UUID().uuidString)"
    try create(beside, bytes)
    defer { try? FileManager.default.removeItem(atPath: beside) }
    try link(beside, as: path)
    synchronize(folder: FilePath.folder(of: path))
  }

  /// Moves a file or folder in one step; a file that stands there is replaced.
  public static func move(_ old: String, onto new: String) throws {
    guard unsafe rename(old, new) == 0 else { throw POSIXError(of: errno) }
    synchronize(folder: FilePath.folder(of: new))
  }

  /// Gives a file a second name, so that it outlives the first.
  public static func link(_ old: String, as new: String) throws {
    guard unsafe Foundation.link(old, new) == 0 else { throw POSIXError(of: errno) }
  }

  /// Puts a folder's list of names on the disk; where that cannot be done, nothing better is known.
  public static func synchronize(folder: String) {
    let descriptor = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

extension POSIXError {
  fileprivate init(of number: Int32) { self.init(POSIXErrorCode(rawValue: number) ?? .EIO) }
}
