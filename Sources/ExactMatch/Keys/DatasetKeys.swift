import Foundation
import SystemFiles

/// A folder of keys, each in a file of its own that only its owner may read: `9f86d081884c7d65.key`.
///
/// The file holds the key as 32 hexadecimal digits on one line. Without the folder no dataset can be
/// opened, and nobody can tell what is in one.
public struct DatasetKeys: Sendable, Hashable {
  /// The folder; `nil` for none, where there is no key.
  public let folder: String?

  /// The keys in a folder, which need not be there.
  public init(in folder: String?) { self.folder = folder }

  /// The keys of the account: the folder that `DRYRUN_DATASET_KEYS` names, or else
  /// `$XDG_CONFIG_HOME/dryrun/dataset-keys`, or `~/.config/dryrun/dataset-keys`.
  public static var ofAccount: DatasetKeys {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment[variable], !folder.isEmpty { return DatasetKeys(in: folder) }
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return DatasetKeys(in: folder + "/dryrun/dataset-keys")
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return DatasetKeys(in: nil) }
    return DatasetKeys(in: home + "/.config/dryrun/dataset-keys")
  }

  /// The variable of the environment that names another folder.
  public static let variable = "DRYRUN_DATASET_KEYS"

  /// The key of a dataset.
  ///
  /// - Throws: `DatasetError` if it is not here, or cannot be used.
  func key(_ id: DatasetKey.ID, for path: String) throws(DatasetError) -> DatasetKey {
    guard let file = file(id), FileManager.default.fileExists(atPath: file) else {
      throw DatasetError(
        .keyMissing,
        "the key \(id) of '\(path)' is not here; put its file at "
          + "\(file(id) ?? "\(id).key in a folder that \(DatasetKeys.variable) names")")
    }
    let key = try DatasetKeys.read(file)
    guard key.id == id else {
      throw DatasetError(.keyUnusable, "'\(file)' holds another key, \(key.id)")
    }
    return key
  }

  /// The key for a new dataset: the one that is here, or a new one if there is none yet.
  ///
  /// - Throws: `DatasetError` if there are several, or none can be made.
  public func only() throws(DatasetError) -> DatasetKey {
    guard let folder else {
      throw DatasetError(
        .keyMissing, "there is no home folder for a key; name one in \(DatasetKeys.variable)")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let files = names.filter { $0.hasSuffix(DatasetKeys.suffix) }.sorted()
    guard let first = files.first else { return try create(in: folder) }
    guard files.count == 1 else {
      throw DatasetError(
        .keyUnusable,
        "there are \(files.count) keys in '\(folder)' (\(files.joined(separator: ", "))); name one "
          + "with --key")
    }
    return try DatasetKeys.read("\(folder)/\(first)")
  }

  /// The key that a dataset's file was made with.
  ///
  /// - Throws: `DatasetError` if there is no dataset, or its key is not here.
  public func key(ofDatasetAt path: String) throws(DatasetError) -> DatasetKey {
    try key(DatasetHeader(ofFile: path).key, for: path)
  }

  /// Where the key with a name stands, or would; `nil` without a folder.
  public func file(_ id: DatasetKey.ID) -> String? {
    folder.map { "\($0)/\(id)\(DatasetKeys.suffix)" }
  }

  private static let suffix = ".key"

  private func create(in folder: String) throws(DatasetError) -> DatasetKey {
    let key = DatasetKey()
    let path = "\(folder)/\(key.id)\(DatasetKeys.suffix)"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try PrivateFile.createWhole(path, Data((key.digits + "\n").utf8))
    } catch {
      throw DatasetError(
        .keyUnusable, "the key '\(path)' cannot be written: \(SystemReason.of(error))")
    }
    return key
  }
}

extension DatasetKeys {
  /// Reads a key's file.
  ///
  /// - Throws: `DatasetError` if it cannot be read, others than its owner may read it, or it holds
  ///   anything but a key.
  public static func read(_ path: String) throws(DatasetError) -> DatasetKey {
    let text: String
    do {
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      let mode = (facts[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
      guard mode & 0o077 == 0 else { throw DatasetError.sharedKey(path, mode) }
      text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    } catch let error as DatasetError {
      throw error
    } catch {
      throw DatasetError(
        .keyUnusable, "the key '\(path)' cannot be read: \(SystemReason.of(error))")
    }
    guard let key = DatasetKey(digits: text.hasSuffix("\n") ? text.dropLast() : text[...]) else {
      throw DatasetError(
        .keyUnusable, "'\(path)' does not hold a key of 32 hexadecimal digits")
    }
    return key
  }
}

extension DatasetError {
  fileprivate static func sharedKey(_ path: String, _ mode: Int) -> DatasetError {
    DatasetError(
      .keyUnusable,
      "'\(path)' can be used by other accounts (mode \(String(mode, radix: 8))); "
        + "run: chmod 600 \(path)")
  }
}
