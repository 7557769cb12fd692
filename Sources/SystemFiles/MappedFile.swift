public import Foundation

/// A file that is read where it lies: only the pages that somebody looks at are in memory.
///
/// A file that is cut short while it is mapped ends the program when a missing page is touched, so whoever
/// writes one moves a whole one into its place, and whoever reads one asks `isUnchanged` first.
@safe public final class MappedFile: Sendable {
  /// How many bytes there are.
  public let count: Int
  // The pages are read-only, and stay mapped for as long as this lives: any thread may read them.
  private nonisolated(unsafe) let start: UnsafeRawPointer
  private let descriptor: Int32
  private let stamp: FileStamp?

  /// Maps a file.
  ///
  /// - Throws: the system's reason.
  public init(_ path: String) throws(POSIXError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError.last }
    stamp = FileStamp(ofDescriptor: descriptor)
    count = stamp?.byteCount ?? 0
    // Nothing can be mapped of an empty file.
    let pages = unsafe mmap(nil, max(1, count), PROT_READ, MAP_SHARED, descriptor, 0)
    guard let pages = unsafe pages, unsafe pages != MAP_FAILED else {
      let error = POSIXError.last
      close(descriptor)
      throw error
    }
    unsafe start = UnsafeRawPointer(pages)
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(mutating: start), max(1, count))
    close(descriptor)
  }

  /// Whether the file is as long as it was, and nobody has written to it.
  public var isUnchanged: Bool { FileStamp(ofDescriptor: descriptor) == stamp }

  /// All of the bytes, for as long as this lives.
  @unsafe public var pages: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: start, count: count)
  }

  /// Lets go of pages that were looked at; they come back when somebody looks again.
  ///
  /// - Parameter range: bytes, from the beginning of a page on.
  public func letGo(of range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "beyond the end of a file")
    unsafe madvise(
      UnsafeMutableRawPointer(mutating: start + range.lowerBound), range.count, MADV_DONTNEED)
  }

  /// Eight bytes as a little-endian number.
  public func number(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count - 8, "beyond the end of a file")
    return UInt64(
      littleEndian: unsafe start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A copy of some of the bytes.
  public func bytes(in range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "beyond the end of a file")
    return unsafe Array(
      UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
  }
}

extension POSIXError {
  fileprivate static var last: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
