import SystemFiles

/// What a dataset's file says of itself before its table.
///
/// ```
///  0  8  magic            "DRYRUNDS"
///  8  4  format           1
/// 12  4  normalisation    1
/// 16  8  key id
/// 24  8  entries
/// 32  8  home cells
/// 40  8  longest entry, in words
/// 48 32  SHA-256 over bytes 0 to 47 and the table
/// 80  …  the table: cells of eight bytes
/// ```
/// All numbers are little-endian.
package struct DatasetHeader: Sendable, Hashable {
  /// The key that the entries are hashed under.
  package var key: DatasetKey.ID
  /// How many different entries there are.
  package var entries: Int
  /// How many cells of the table a hash may begin its search in; a few more stand behind them.
  var homes: Int
  /// The most words in an entry.
  package var longest: Int
  /// SHA-256 over the file: two datasets with one digest are the same.
  var digest: [UInt8] = []

  /// How many bytes it takes.
  package static let size = 80
  /// How many bytes stand before the digest.
  static let digestStart = 48
  static let magic = Array("DRYRUNDS".utf8)
  static let format: UInt32 = 1
  /// Another number whenever words are folded in another way.
  static let normalisation: UInt32 = 1

  init(key: DatasetKey.ID, entries: Int, homes: Int, longest: Int) {
    (self.key, self.entries, self.homes, self.longest) = (key, entries, homes, longest)
  }

  /// The digest in hexadecimal.
  package var digestDigits: String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The bytes before the digest.
  var bytes: [UInt8] {
    let numbers = [key.number] + [entries, homes, longest].map { UInt64($0) }
    return DatasetHeader.magic + DatasetHeader.format.bytes + DatasetHeader.normalisation.bytes
      + numbers.flatMap(\.bytes)
  }
}

extension DatasetHeader {
  /// Reads a file's header, for those who have no key.
  ///
  /// - Throws: `DatasetError` if there is no dataset, or one of another version.
  package init(ofFile path: String) throws(DatasetError) {
    self = try DatasetHeader(of: DatasetFile.open(path), at: path)
  }

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - bytes: the beginning of a file; how long the file is nobody looks at.
  ///   - path: what to call the file in messages.
  /// - Throws: `DatasetError` if there is no dataset, or one of another version.
  package init(of bytes: [UInt8], at path: String) throws(DatasetError) {
    guard bytes.count >= DatasetHeader.size, bytes.starts(with: DatasetHeader.magic) else {
      throw .damaged(path, "it is no dataset")
    }
    func number(_ offset: Int) -> UInt64 {
      bytes[offset..<offset + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    let expected = UInt64(DatasetHeader.format) | UInt64(DatasetHeader.normalisation) << 32
    guard number(8) == expected else {
      throw DatasetError(
        .foreignVersion,
        "'\(path)' was made by another version of dryrun; make it again: dryrun pack dataset")
    }
    let numbers = [24, 32, 40].map { Int(clamping: number($0)) }
    self.init(
      key: DatasetKey.ID(number: number(16)), entries: numbers[0], homes: numbers[1],
      longest: numbers[2])
    digest = Array(bytes[DatasetHeader.digestStart..<DatasetHeader.size])
    guard entries > 0, homes > 0, (1...DatasetBuilder.mostWords).contains(longest) else {
      throw .damaged(path, "its numbers cannot be")
    }
  }

  init(of file: MappedFile, at path: String) throws(DatasetError) {
    try self.init(of: file.bytes(in: 0..<min(file.count, DatasetHeader.size)), at: path)
    let cells = (file.count - DatasetHeader.size) / DatasetTable.cellSize
    guard homes < cells, file.count == DatasetHeader.size + cells * DatasetTable.cellSize else {
      throw .damaged(path, "it is cut short")
    }
  }
}

/// Opens files, with the reason why one cannot be.
enum DatasetFile {
  static func open(_ path: String) throws(DatasetError) -> MappedFile {
    do {
      return try MappedFile(path)
    } catch {
      throw DatasetError(.unreadable, "'\(path)' cannot be read: \(SystemReason.of(error))")
    }
  }
}

extension DatasetError {
  static func damaged(_ path: String, _ why: String) -> DatasetError {
    DatasetError(
      .damaged, "'\(path)' is damaged (\(why)); make it again: dryrun pack dataset")
  }
}

extension FixedWidthInteger {
  /// The bytes of the number, the lowest first.
  var bytes: [UInt8] {
    (0..<Self.bitWidth / 8).map { UInt8(truncatingIfNeeded: self >> Self($0 * 8)) }
  }
}
