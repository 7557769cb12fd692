import Crypto
import Foundation
import SystemFiles

/// The file that holds the organisation's key, apart from the data.
///
/// Made once, at set-up, with mode 0600, as 64 hexadecimal digits on one line. Keep a copy of it
/// where the backups are not: without it the digests of open requests match no draft any more,
/// pseudonyms of this quarter begin anew, and the log's head cannot be checked. Whoever holds it
/// and the data can tell which person a pseudonym stands for.
public struct KeyFile: Sendable, Hashable {
  /// Where it is.
  public let path: String

  /// The file at a place.
  public init(at path: String) { self.path = path }

  /// The usual place: `keys/organisation.key` beside the data folder, never in it.
  public static func standard(forData folder: String) -> KeyFile {
    let parent = FilePath.folder(of: DataFolder(folder).path)
    let place = parent.isEmpty || parent == "/" ? parent : parent + "/"
    return KeyFile(at: place + "keys/organisation.key")
  }

  /// Whether there is a file.
  public var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// Makes a new key, and the folder it stands in, with mode 0700.
  ///
  /// - Throws: `duplicate` if there is a file already: a key that is lost never comes back.
  public func create() throws(StorageError) -> OrganisationKey {
    let key = OrganisationKey()
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try PrivateFile.createWhole(path, Data((key.digits + "\n").utf8))
    } catch let error as POSIXError where error.code == .EEXIST {
      throw StorageError(.duplicate, "\(path) exists already; a key is never replaced")
    } catch {
      throw StorageError(.notWritable, "\(path) cannot be written: \(SystemReason.of(error))")
    }
    return key
  }

  /// Reads the key.
  ///
  /// - Throws: `keyMissing`, or `keyUnusable` if others than its owner may read or write it, or it
  ///   holds anything but a key.
  public func read() throws(StorageError) -> OrganisationKey {
    let data: Data
    do {
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      try checkMode(facts)
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let error as StorageError {
      throw error
    } catch {
      throw missing(SystemReason.of(error))
    }
    guard let key = OrganisationKey(digits: String(decoding: data, as: UTF8.self)) else {
      throw StorageError(
        .keyUnusable, "\(path) does not hold a key of 64 hexadecimal digits; put the copy back")
    }
    return key
  }

  private var folder: String {
    let folder = FilePath.folder(of: path)
    return folder.isEmpty ? "." : folder
  }

  private func checkMode(_ facts: [FileAttributeKey: Any]) throws(StorageError) {
    let mode = (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
    guard mode & 0o077 == 0 else {
      throw StorageError(
        .keyUnusable,
        "\(path) can be used by other accounts (mode \(String(mode, radix: 8))); "
          + "run: chmod 600 \(path)")
    }
  }

  private func missing(_ reason: String) -> StorageError {
    StorageError(
      .keyMissing,
      "the organisation's key \(path) cannot be read: \(reason); "
        + "put the copy of it back; without it, begin a new data folder")
  }
}

extension OrganisationKey {
  fileprivate var digits: String { unsafe secret.withUnsafeBytes { unsafe Array($0) }.hexadecimal }

  fileprivate init?(digits text: String) {
    let line = text.hasSuffix("\n") ? text.dropLast() : text[...]
    guard let bytes = [UInt8](hexadecimal: line) else { return nil }
    self.init(bytes: bytes)
  }
}
