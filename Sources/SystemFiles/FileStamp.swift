import Foundation

/// What a file looks like from outside: another stamp means that it may have been written.
///
/// Editors write over a file or put a new one in its place, so the file's number counts as well as its
/// size and time.
public struct FileStamp: Sendable, Hashable {
  private let number: UInt64
  private let size: Int64
  private let seconds: Int
  private let nanoseconds: Int

  /// The stamp of a file; `nil` if there is none.
  public init?(of path: String) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// The stamp of an open file.
  init?(ofDescriptor descriptor: Int32) {
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0 else { return nil }
    self.init(facts)
  }

  private init(_ facts: stat) {
    number = UInt64(facts.st_ino)
    size = Int64(facts.st_size)
    #if canImport(Darwin)
      (seconds, nanoseconds) = (facts.st_mtimespec.tv_sec, facts.st_mtimespec.tv_nsec)
    #else
      (seconds, nanoseconds) = (facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec)
    #endif
  }

  /// How many bytes the file has.
  var byteCount: Int { Int(size) }
}
