import Foundation
import PluginKit
import SystemFiles

/// A folder that is held open, so that nobody can put another one in its place meanwhile.
///
/// Others write here too. So links are never followed, only ordinary files are read, and nothing that
/// is there is written over.
final class InboxFolder: Sendable {
  private let descriptor: Int32
  /// The mode of new files: readable for the group if the folder is, and never for others.
  private let fileMode: mode_t
  private let folderMode: mode_t

  /// More names than this are not looked at: then nobody could tell what is missing.
  static let mostNames = 1000

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
    var facts = stat()
    let isKnown = unsafe fstat(descriptor, &facts) == 0
    let mode = isKnown ? facts.st_mode : 0
    fileMode = 0o600 | (mode & 0o040)
    // With the bit that hands the group on to what is made inside.
    folderMode = 0o700 | (mode & 0o2070)
  }

  deinit { close(descriptor) }

  /// The folder at a path; `nil` if there is none.
  static func open(_ path: String) throws(PluginError) -> InboxFolder? {
    let descriptor = unsafe Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { return InboxFolder(descriptor) }
    guard errno == ENOENT else { throw failure("the folder cannot be opened", errno) }
    return nil
  }

  /// The folder at a path, which is made if its parent is there.
  static func openOrMake(_ path: String) throws(PluginError) -> InboxFolder {
    if let folder = try open(path) { return folder }
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw failure("the folder cannot be made", errno)
    }
    guard let folder = try open(path) else { throw failure("the folder is gone", ENOENT) }
    return folder
  }

  /// A folder in this one, made if it is not there.
  func makeFolder(_ name: String) throws(PluginError) -> InboxFolder {
    if unsafe mkdirat(descriptor, name, 0o700) == 0 {
      // What the caller's umask took away from the group.
      unsafe fchmodat(descriptor, name, folderMode, 0)
      fsync(descriptor)
    } else if errno != EEXIST {
      throw InboxFolder.failure("no folder can be made", errno)
    }
    guard let folder = try folder(name) else {
      throw InboxFolder.failure("the request's folder is gone", ENOENT)
    }
    return folder
  }

  /// A folder in this one that is no link; `nil` if there is none.
  func folder(_ name: String) throws(PluginError) -> InboxFolder? {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let folder = unsafe openat(descriptor, name, flags)
    if folder >= 0 { return InboxFolder(folder) }
    guard errno == ENOENT else {
      throw InboxFolder.failure("something else stands where the request's folder should be", errno)
    }
    return nil
  }

  /// Whether there is something by a name.
  func holds(_ name: String) -> Bool {
    unsafe faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Writes a file whole, unless there is something by its name.
  func create(_ name: String, _ text: String) throws(PluginError) {
    guard !holds(name) else { return }
    let beside = ".\(name).\(UUID().uuidString)"
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe openat(descriptor, beside, flags, fileMode)
    guard file >= 0 else { throw InboxFolder.failure("no file can be made", errno) }
    defer { _ = unsafe unlinkat(descriptor, beside, 0) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    do {
      fchmod(file, fileMode)
      try handle.write(contentsOf: Data(text.utf8))
      try handle.synchronize()
      try handle.close()
    } catch {
      throw InboxFolder.failure("a file cannot be written", SystemReason.number(in: error) ?? EIO)
    }
    // Another process may have been faster; what it wrote stays.
    guard unsafe linkat(descriptor, beside, descriptor, name, 0) == 0 || errno == EEXIST else {
      throw InboxFolder.failure("a file cannot be put in place", errno)
    }
    fsync(descriptor)
  }

  /// What an ordinary file holds; `nil` for anything else, and for one that is larger than the limit.
  func read(_ name: String, limit: Int) -> Data? {
    // Without waiting: a pipe that somebody put here would never open.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = unsafe openat(descriptor, name, flags)
    guard file >= 0 else { return nil }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    var facts = stat()
    guard unsafe fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      facts.st_size <= limit, let data = try? handle.read(upToCount: limit + 1),
      data.count <= limit
    else { return nil }
    return data
  }

  /// The names of what is in the folder, by the alphabet.
  func names() throws(PluginError) -> [String] {
    let again = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard again >= 0, let list = unsafe fdopendir(again) else {
      throw InboxFolder.failure("the folder cannot be read", errno)
    }
    defer { unsafe closedir(list) }
    var names: [String] = []
    while let entry = unsafe readdir(list) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
      guard names.count <= InboxFolder.mostNames else {
        throw PluginError(
          .unavailable,
          "the request's folder holds more than \(InboxFolder.mostNames) things; take away those "
            + "that are no decisions")
      }
    }
    return names.sorted()
  }

  private static func failure(_ words: String, _ number: Int32) -> PluginError {
    PluginError(.unavailable, "\(words): \(SystemReason.of(number))")
  }
}
