import Crypto
import Foundation
import SystemFiles

/// A column of an organisation's own data, opened to be searched for in texts.
///
/// The file holds keyed hashes and no values. It is searched where it lies on the disk, so that opening
/// one takes no longer with a million entries than with ten.
///
/// A million names take 12 MB, and as much of it in memory as is looked at. A KB of English, German or
/// Vietnamese text, or of a log, takes 14 to 24 µs on one core, of Russian 30, of Chinese up to 46, where
/// each character is a word; `Benchmarks/exact-match` measures it.
///
/// ```swift
/// let customers = try Dataset(at: "datasets/customers.dataset", keys: .ofAccount)
/// customers.occurrences(in: Array(text.utf8))
/// ```
/// Immutable; share it freely between threads.
public struct Dataset: Sendable {
  package let header: DatasetHeader
  let hash: SipHash
  let table: DatasetTable
  private let file: MappedFile

  /// Opens a dataset.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - keys: where the key is that it was made with.
  /// - Throws: `DatasetError` if the file cannot be used, or the key is not there. Whether all of the
  ///   table is as it was written is not looked at: see `verify`.
  public init(at path: String, keys: DatasetKeys) throws(DatasetError) {
    let file = try DatasetFile.open(path)
    let header = try DatasetHeader(of: file, at: path)
    try self.init(file, header, at: path, key: keys.key(header.key, for: path))
  }

  /// Opens a dataset with its key.
  ///
  /// - Throws: `DatasetError` if the file cannot be used, or was made with another key.
  public init(at path: String, key: DatasetKey) throws(DatasetError) {
    let file = try DatasetFile.open(path)
    try self.init(file, try DatasetHeader(of: file, at: path), at: path, key: key)
  }

  private init(
    _ file: MappedFile, _ header: DatasetHeader, at path: String, key: DatasetKey
  ) throws(DatasetError) {
    guard header.key == key.id else {
      throw DatasetError(
        .keyUnusable, "'\(path)' was made with the key \(header.key), and this is \(key.id)")
    }
    (self.file, self.header) = (file, header)
    hash = SipHash(key: key.words)
    table = DatasetTable(file, header)
  }

  /// How many different entries there are.
  public var count: Int { header.entries }

  /// SHA-256 over what is in it, in hexadecimal: two datasets with one digest are the same.
  public var digest: String { header.digestDigits }

  /// Whether the file is still the one that was opened, and nobody has written to it since.
  public var isUnchanged: Bool { file.isUnchanged }
}

extension DatasetHeader {
  /// Reads a whole file and compares it with the digest in it, which takes some milliseconds for each
  /// ten megabytes.
  ///
  /// - Throws: `DatasetError` if it is not what was written.
  package static func verify(_ path: String) throws(DatasetError) {
    let file = try DatasetFile.open(path)
    let header = try DatasetHeader(of: file, at: path)
    var hash = SHA256()
    hash.update(data: Data(file.bytes(in: 0..<DatasetHeader.digestStart)))
    let step = 1 << 20
    for start in stride(from: DatasetHeader.size, to: file.count, by: step) {
      hash.update(data: Data(file.bytes(in: start..<min(file.count, start + step))))
    }
    guard hash.finalize().elementsEqual(header.digest) else {
      throw .damaged(path, "its contents are not those that were written")
    }
  }
}
