/// Files in one: a plain archive that `tar tf` reads, and that has one form only.
///
/// Reading takes nothing that writing would not have made, to the last byte: no links, no folders, no
/// second entry of one name, nothing behind the end.
enum TarArchive {
  struct Entry: Hashable {
    var path: String
    var bytes: [UInt8]
  }

  static func write(_ entries: [Entry]) throws(BundleError) -> [UInt8] {
    var archive: [UInt8] = []
    for entry in entries {
      guard let header = TarHeader(path: entry.path, size: entry.bytes.count).bytes else {
        throw BundleError(.unsafePath, "the path '\(entry.path)' is too long for a bundle")
      }
      archive += header + entry.bytes
      archive += Array(repeating: 0, count: padding(behind: entry.bytes.count))
    }
    return archive + end
  }

  static func read(_ archive: [UInt8]) throws(BundleError) -> [Entry] {
    var (entries, position): ([Entry], Int) = ([], 0)
    while archive.count - position >= end.count {
      if archive[position...].starts(with: end) {
        guard position + end.count == archive.count else {
          throw BundleError(.damaged, "something stands behind the end of the bundle")
        }
        return entries
      }
      let start = position + TarHeader.blockSize
      guard let header = TarHeader(archive[position..<start]) else {
        throw BundleError(
          .damaged,
          "this is no bundle, or it was changed: at byte \(position) stands no file's header")
      }
      let padding = padding(behind: header.size)
      guard header.size <= archive.count - start - padding else { throw truncated }
      let stop = start + header.size
      guard archive[stop..<stop + padding].allSatisfy({ $0 == 0 }) else {
        throw BundleError(.damaged, "something stands behind the end of '\(header.path)'")
      }
      entries.append(Entry(path: header.path, bytes: Array(archive[start..<stop])))
      position = stop + padding
    }
    throw truncated
  }

  /// Two blocks of zeros.
  private static let end = [UInt8](repeating: 0, count: 2 * TarHeader.blockSize)

  private static let truncated = BundleError(
    .damaged, "the bundle was cut off, or this is none; fetch it again")

  private static func padding(behind count: Int) -> Int {
    (TarHeader.blockSize - count % TarHeader.blockSize) % TarHeader.blockSize
  }
}
