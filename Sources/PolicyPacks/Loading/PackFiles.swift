import Detection
import Crypto
import ExactMatch
import Foundation
import SystemFiles

/// One file of a pack.
package struct PackFile: Sendable, Hashable {
  /// How it is called in messages: its path as people would type it.
  package var name: String
  /// Its path inside the pack; empty for a pack that is one file.
  package var path: String
  package var bytes: [UInt8]

  package init(name: String, path: String, bytes: [UInt8]) {
    (self.name, self.path, self.bytes) = (name, path, bytes)
  }
}

/// Where a pack is.
package enum PackPlace: Sendable, Hashable, Codable {
  /// A folder or one file.
  case path(String)
  /// Inside this program.
  case builtIn(PackID)

  /// What tells it from every other place.
  var key: String {
    switch self {
    case .path(let path): "path \(path)"
    case .builtIn(let id): "built-in \(id.description)"
    }
  }
}

/// A pack's files, read but not yet understood.
package struct PackFiles: Sendable {
  package let place: PackPlace
  /// Its YAML files, and the JSON Schemas that they name.
  package let files: [PackFile]
  /// What stands beside them: signatures, the manifest, the lock.
  package let seals: [PackFile]
  /// Its datasets.
  ///
  /// Of those in a folder, which may be large, the bytes here are the beginning alone, which holds a
  /// digest of the rest.
  package let datasets: [PackFile]
  /// Whether the files were read from a folder.
  private let isFolder: Bool
  /// Names and bytes of all files, as one digest: SHA-256 in hexadecimal.
  let digest: String

  /// The same of what stands beside them; no rule depends on it.
  var sealsDigest: String { PackFiles.digest(of: seals) }

  /// What a manifest lists, by path.
  package var sealed: [PackFile] {
    (files + seals.filter { PackFileName($0.path).isSealed } + wholeDatasets)
      .sorted { $0.path < $1.path }
  }

  /// The datasets with all their bytes, read now; one that is gone has none.
  private var wholeDatasets: [PackFile] {
    guard isFolder else { return datasets }
    return datasets.map { file in
      var file = file
      file.bytes = (try? PackFiles.contents(of: file.name)).flatMap { $0 } ?? []
      return file
    }
  }

  /// How the pack is called in messages: its path, or its name.
  package var name: String {
    switch place {
    case .path(let path): path
    case .builtIn(let id): id.description
    }
  }

  /// A pack of which all files are known.
  package init(at place: PackPlace, files: [PackFile]) {
    self.place = place
    self.files = files.filter { PackFileName($0.path).isRead }
    datasets = files.filter { PackFileName($0.path).isDataset }
    seals = files.filter {
      !PackFileName($0.path).isRead && !PackFileName($0.path).isDataset
    }
    isFolder = false
    digest = PackFiles.digest(of: place, self.files, datasets)
  }

  /// Reads a pack.
  ///
  /// - Throws: `PackFilesError` if there is no pack.
  package init(at place: PackPlace) throws(PackFilesError) {
    self.place = place
    isFolder = true
    switch place {
    case .path(let path): (files, seals, datasets) = try PackFolder(path).read()
    case .builtIn(let id): (files, seals, datasets) = (BuiltInPacks.files(of: id), [], [])
    }
    digest = PackFiles.digest(of: place, files, datasets)
  }

  /// The signature, manifest or lock with this path in the pack.
  package func seal(_ path: String) -> PackFile? { seals.first { $0.path == path } }

  /// Where a parent is: beside this pack, or inside this program.
  func place(ofParent id: PackID) -> PackPlace? {
    if case .path(let path) = place {
      for name in [id.description, "\(id).yaml"] {
        let candidate = FilePath.inside(FilePath.folder(of: path), name)
        if FileManager.default.fileExists(atPath: candidate) { return .path(candidate) }
      }
    }
    return BuiltInPacks.names.contains(id) ? .builtIn(id) : nil
  }

  private static func digest(
    of place: PackPlace, _ files: [PackFile], _ datasets: [PackFile]
  ) -> String {
    if case .builtIn(let id) = place { return BuiltInPacks.digest(of: id) }
    return digest(
      of: files
        + datasets.map { file in
          var file = file
          file.bytes = Array(file.bytes.prefix(DatasetHeader.size))
          return file
        })
  }

  /// Names and bytes of files, as one digest: SHA-256 in hexadecimal.
  package static func digest(of files: [PackFile]) -> String {
    var hash = SHA256()
    for file in files {
      hash.update(data: Data("\(file.path.utf8.count) \(file.path) \(file.bytes.count) ".utf8))
      hash.update(data: file.bytes)
    }
    return hash.finalize().hexadecimal
  }
}

/// A pack that is not there or cannot be read.
package struct PackFilesError: Error {
  package let message: String
  init(_ message: String) { self.message = message }
}

extension Sequence<UInt8> {
  /// Two hexadecimal digits a byte.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
