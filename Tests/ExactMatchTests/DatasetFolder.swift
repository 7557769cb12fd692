import ExactMatch
import Foundation

/// Datasets in a folder of their own, gone with it.
final class DatasetFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dataset-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a dataset of these entries and opens it.
  func dataset(
    of entries: [String], under key: DatasetKey = DatasetKey(), leastCharacters: Int = 1
  ) throws -> Dataset {
    try Dataset(at: file(of: entries, under: key, leastCharacters: leastCharacters), key: key)
  }

  /// Writes a dataset of these entries.
  func file(
    of entries: [String], under key: DatasetKey, leastCharacters: Int = 1
  ) throws -> String {
    var builder = DatasetBuilder(key: key, leastCharacters: leastCharacters)
    for entry in entries { _ = builder.add(entry) }
    return try write(builder.file())
  }

  func write(_ bytes: Data) throws -> String {
    let file = "\(path)/\(UUID().uuidString).dataset"
    try bytes.write(to: URL(fileURLWithPath: file))
    return file
  }
}

extension Dataset {
  /// What stands at the occurrences in a text.
  func found(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return occurrences(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
