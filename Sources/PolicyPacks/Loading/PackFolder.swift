import ExactMatch
import Foundation
import SystemFiles

/// Reads the files of a pack from a folder, or the one file that it is.
struct PackFolder {
  private let path: String

  /// What is read, what stands beside it, and the beginnings of datasets.
  typealias Contents = (files: [PackFile], seals: [PackFile], datasets: [PackFile])

  init(_ path: String) { self.path = path }

  /// - Throws: `PackFilesError` if there is no pack, or a part of it cannot be seen.
  func read() throws(PackFilesError) -> Contents {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PackFilesError("there is no policy pack at '\(path)'")
    }
    guard isFolder.boolValue else { return try readFile() }
    let present = try names()
    let names = present.filter { PackFileName($0).isRead }
    guard names.contains(where: { !$0.hasSuffix(PackFileName.schemaSuffix) }) else {
      throw PackFilesError("'\(path)' holds no YAML file, and so no policy pack")
    }
    try refuseFolderOfPacks(names)
    let seals = present.filter {
      PackFileName($0).isManifest || PackFileName($0).isSignature || $0 == PackLock.fileName
    }
    let datasets = present.filter { PackFileName($0).isDataset }
    return (try names.map(file), try seals.map(file), try datasets.map(beginning))
  }

  /// A pack of one file may have the signature of its exceptions beside it, and nothing else.
  private func readFile() throws(PackFilesError) -> Contents {
    let signature = ExceptionSeal.signature(of: path)
    let seal = try PackFiles.contents(of: signature).map {
      PackFile(name: signature, path: ExceptionSeal.signature(of: ""), bytes: $0)
    }
    return ([try file("")], [seal].compactMap { $0 }, [])
  }

  private func file(_ name: String) throws(PackFilesError) -> PackFile {
    try file(name) { try Data(contentsOf: $0) }
  }

  /// What says which dataset it is; the rest may be large.
  private func beginning(of name: String) throws(PackFilesError) -> PackFile {
    try file(name) { file in
      let handle = try FileHandle(forReadingFrom: file)
      defer { try? handle.close() }
      return try handle.read(upToCount: DatasetHeader.size) ?? Data()
    }
  }

  private func file(
    _ name: String, _ read: (URL) throws -> Data
  ) throws(PackFilesError) -> PackFile {
    let file = name.isEmpty ? path : "\(path)/\(name)"
    do {
      let bytes = Array(try read(URL(fileURLWithPath: file)))
      return PackFile(name: file, path: name, bytes: bytes)
    } catch {
      throw PackFilesError("'\(file)' cannot be read: \(SystemReason.of(error))")
    }
  }

  /// A trust policy beside packs makes no pack of their folder.
  private func refuseFolderOfPacks(_ names: [String]) throws(PackFilesError) {
    let rules = names.filter { $0 != TrustPolicy.fileName }
    guard let first = rules.first, rules.allSatisfy({ $0.contains("/") }) else { return }
    let packs = Set(rules.compactMap { $0.split(separator: "/").first }).sorted()
    throw PackFilesError(
      "'\(path)' holds folders (\(packs.joined(separator: ", "))) and no pack of its own; "
        + "name one of them, such as \(path)/\(first.prefix { $0 != "/" })")
  }

  /// - Throws: `PackFilesError` if a part of the folder cannot be seen: rules in it would be missing.
  private func names() throws(PackFilesError) -> [String] {
    let walk = FolderWalk(of: path, skipping: PackFileName.isSkipped)
    if let link = walk.linkedFolders.first {
      throw PackFilesError(
        "'\(path)/\(link)' is a link to a folder; a pack is one folder, so put the files there")
    }
    if let (inside, reason) = walk.unreadable.first {
      throw PackFilesError("'\(path)/\(inside)' cannot be read: \(reason)")
    }
    return walk.files
  }
}

extension PackFiles {
  /// A file's bytes; `nil` if there is nothing of that name.
  ///
  /// - Throws: `PackFilesError` if something is there and cannot be read.
  package static func contents(of path: String) throws(PackFilesError) -> [UInt8]? {
    do {
      // Of a link itself, so that one that leads nowhere is not taken for nothing.
      _ = try FileManager.default.attributesOfItem(atPath: path)
    } catch {
      let number = SystemReason.number(in: error)
      guard number == ENOENT || number == ENOTDIR else {
        throw PackFilesError("'\(path)' cannot be read: \(SystemReason.of(error))")
      }
      return nil
    }
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw PackFilesError("'\(path)' cannot be read: \(SystemReason.of(error))")
    }
  }
}
