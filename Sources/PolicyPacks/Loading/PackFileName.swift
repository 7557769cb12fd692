import SystemFiles

/// Which files of a folder are a pack's, by their paths in it.
///
/// Courses belong to trainers and corpora are texts; neither is a rule.
package struct PackFileName: Sendable {
  private let path: String
  private var parts: [Substring] { path.split(separator: "/", omittingEmptySubsequences: false) }

  /// A path from the pack's folder.
  package init(_ path: String) { self.path = path }

  /// The end of the name of a file that holds a JSON Schema.
  static let schemaSuffix = ".schema.json"

  /// Whether a folder's files count.
  static func isSkipped(folder path: String) -> Bool {
    path == "courses" || path == "corpus" || path.split(separator: "/").last?.first == "."
  }

  /// Whether it is read as YAML, or as a JSON Schema.
  var isRead: Bool {
    (FilePath.isYAML(path) || path.hasSuffix(Self.schemaSuffix)) && !isHidden
  }

  /// Whether it is a dataset: `datasets/customers.dataset`.
  var isDataset: Bool { datasetName != nil }

  /// What detectors call it, if it is a dataset.
  var datasetName: String? {
    guard parts.count == 2, parts[0] == "datasets", path.hasSuffix(Self.datasetSuffix) else {
      return nil
    }
    let name = parts[1].dropLast(Self.datasetSuffix.count)
    return name.isEmpty || isHidden ? nil : String(name)
  }

  /// The path of the dataset with a name.
  package static func dataset(_ name: String) -> String { "datasets/\(name)\(datasetSuffix)" }

  private static let datasetSuffix = ".dataset"

  /// Whether it is a file that a manifest lists: what is read, datasets, signatures, and the lock.
  package var isSealed: Bool {
    guard isSafe, !isHidden, !isInSkippedFolder else { return false }
    return isRead || isDataset || isSignature || path == PackLock.fileName
  }

  /// Whether it is the signature of a file that is read.
  var isSignature: Bool {
    path.hasSuffix(".sig") && FilePath.isYAML(String(path.dropLast(4))) && !isHidden
  }

  /// Whether it says something about the rest: the manifest, its signature, the lock.
  package var isManifest: Bool {
    path == PackManifest.fileName || path == PackManifest.signatureName
  }

  /// Whether it stays inside its folder, in a form that each system takes for the same file.
  package var isSafe: Bool {
    !path.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" && $0.value != 0x7F }
  }

  private var isHidden: Bool { parts.last?.first == "." }

  private var isInSkippedFolder: Bool {
    let folders = parts.dropLast()
    return folders.indices.contains { index in
      Self.isSkipped(folder: folders[...index].joined(separator: "/"))
    }
  }
}
