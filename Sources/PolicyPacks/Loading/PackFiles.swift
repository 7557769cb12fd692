import CBuiltInPacks
import Crypto
import Detection
import Foundation
import SystemFiles

/// One YAML file of a pack.
struct PackFile: Sendable {
  /// How it is called in messages: its path as people would type it.
  var name: String
  /// Its path inside the pack.
  var path: String
  var bytes: [UInt8]
}

/// Where a pack is.
enum PackPlace: Sendable, Hashable, Codable {
  /// A folder or one file.
  case path(String)
  /// Inside this program.
  case builtIn(PackID)
}

/// A pack's files, read but not yet understood.
struct PackFiles: Sendable {
  let place: PackPlace
  /// Its YAML files, and the JSON Schemas that they name.
  let files: [PackFile]

  /// The end of the name of a file that holds a JSON Schema.
  static let schemaSuffix = ".schema.json"

  /// Names and bytes of all files, as one digest: SHA-256 in hexadecimal.
  var digest: String {
    var hash = SHA256()
    for file in files {
      hash.update(data: Data("\(file.path.utf8.count) \(file.path) \(file.bytes.count) ".utf8))
      hash.update(data: file.bytes)
    }
    return hash.finalize().hexadecimal
  }

  /// Reads a pack.
  ///
  /// - Throws: `PackFilesError` if there is no pack.
  init(at place: PackPlace) throws(PackFilesError) {
    self.place = place
    switch place {
    case .path(let path): files = try PackFiles.read(path)
    case .builtIn(let id): files = BuiltInPacks.files(of: id)
    }
  }

  /// Where a parent is: beside this pack, or inside this program.
  func place(ofParent id: PackID) -> PackPlace? {
    if case .path(let path) = place {
      let folder = FilePath.folder(of: path)
      for name in [id.description, "\(id).yaml"] {
        let candidate = folder.isEmpty ? name : folder == "/" ? "/\(name)" : "\(folder)/\(name)"
        if FileManager.default.fileExists(atPath: candidate) { return .path(candidate) }
      }
    }
    return BuiltInPacks.names.contains(id) ? .builtIn(id) : nil
  }

  private static func read(_ path: String) throws(PackFilesError) -> [PackFile] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PackFilesError("there is no policy pack at '\(path)'")
    }
    let names = isFolder.boolValue ? try names(in: path) : [""]
    guard names.contains(where: { !$0.hasSuffix(schemaSuffix) }) else {
      throw PackFilesError("'\(path)' holds no YAML file, and so no policy pack")
    }
    if isFolder.boolValue, names.allSatisfy({ $0.contains("/") }), let first = names.first {
      let packs = Set(names.compactMap { $0.split(separator: "/").first }).sorted()
      throw PackFilesError(
        "'\(path)' holds folders (\(packs.joined(separator: ", "))) and no pack of its own; "
          + "name one of them, such as \(path)/\(first.prefix { $0 != "/" })")
    }
    var files: [PackFile] = []
    for name in names {
      let file = name.isEmpty ? path : "\(path)/\(name)"
      do {
        files.append(
          PackFile(
            name: file, path: name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: file)))))
      } catch {
        throw PackFilesError("'\(file)' cannot be read: \(SystemReason.of(error))")
      }
    }
    return files
  }

  /// Courses belong to trainers and corpora are texts; neither is a rule.
  ///
  /// - Throws: `PackFilesError` if a part of the folder cannot be seen: rules in it would be missing.
  private static func names(in folder: String) throws(PackFilesError) -> [String] {
    let walk = FolderWalk(of: folder) { path in
      path == "courses" || path == "corpus" || path.split(separator: "/").last?.first == "."
    }
    if let link = walk.linkedFolders.first {
      throw PackFilesError(
        "'\(folder)/\(link)' is a link to a folder; a pack is one folder, so put the files there")
    }
    if let (path, reason) = walk.unreadable.first {
      throw PackFilesError("'\(folder)/\(path)' cannot be read: \(reason)")
    }
    return walk.files.filter { name in
      (FilePath.isYAML(name) || name.hasSuffix(schemaSuffix))
        && name.split(separator: "/").last?.first != "."
    }
  }
}

/// A pack that is not there or cannot be read.
struct PackFilesError: Error {
  let message: String
  init(_ message: String) { self.message = message }
}

extension Sequence<UInt8> {
  /// Two hexadecimal digits a byte.
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
