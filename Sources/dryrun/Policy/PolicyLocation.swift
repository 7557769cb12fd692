import Diagnostics
import Foundation
import Detection
import PolicyPacks
import SystemFiles

/// Where the policy pack is that a command goes by, and how it was found.
struct PolicyLocation {
  /// A path, or the name of a built-in pack.
  var path: String
  /// How it was found, for `doctor`.
  var source: String
  /// Where the trust policy is: named by the nearest `dryrun.yaml`, whatever pack is meant, or else beside
  /// the pack.
  var trust = TrustSource.besidePack

  /// The pack that was named, or else the nearest `dryrun.yaml` or `policies/` upward, or else the
  /// built-in baseline.
  static func find(_ named: String?) throws(CommandError) -> PolicyLocation {
    var location = try findPack(named)
    location.trust = try trust()
    return location
  }

  /// Where the trust policy is.
  static func trust() throws(CommandError) -> TrustSource {
    try ProjectFile.nearest()?.trust.map { .file($0) } ?? .besidePack
  }

  private static func findPack(_ named: String?) throws(CommandError) -> PolicyLocation {
    if let named { return PolicyLocation(path: named, source: "--policy") }
    let here = FileManager.default.currentDirectoryPath
    var folder = here
    while true {
      if let location = try location(in: folder, from: here) { return location }
      guard folder != "/", !folder.isEmpty else { break }
      folder = FilePath.folder(of: folder)
    }
    return PolicyLocation(
      path: "baseline", source: "built in, as there is no dryrun.yaml or policies/")
  }

  /// What a folder says; a `dryrun.yaml` or `policies/` that is there decides, or is an error.
  private static func location(
    in folder: String, from here: String
  ) throws(CommandError) -> PolicyLocation? {
    let base = folder == "/" ? "" : folder
    if let file = try ProjectFile(in: folder) {
      return PolicyLocation(path: relative(file.policy, to: here), source: file.path)
    }
    let packs = try packs(in: "\(base)/policies")
    guard packs.count < 2 else {
      throw CommandError(
        "\(base)/policies holds several packs (\(packs.joined(separator: ", "))); "
          + "name one with --policy, or in a file dryrun.yaml: policy: policies/\(packs[0])")
    }
    guard let pack = packs.first else { return nil }
    return PolicyLocation(
      path: relative("\(base)/policies/\(pack)", to: here), source: "\(base)/policies")
  }

  /// The packs in a folder: files, and folders that hold YAML at any depth.
  ///
  /// Those that are called like built-in ones count only if there are no others: they are there as
  /// parents.
  static func packs(in folder: String) throws(CommandError) -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    let walk = FolderWalk(of: folder)
    if let (path, reason) = walk.unreadable.first {
      throw CommandError("\(folder)/\(path) cannot be read: \(reason)")
    }
    let yaml = walk.files.filter { name in
      FilePath.isYAML(name) && !name.hasPrefix(".") && name != TrustPolicy.fileName
    }
    let all = Set(yaml.map { String($0.prefix { $0 != "/" }) }).union(walk.linkedFolders)
    let builtIn = Set(BuiltInPacks.names.map(\.description))
    let own = all.filter { !builtIn.contains($0) }
    return (own.isEmpty ? all : own).sorted()
  }

  private static func relative(_ path: String, to folder: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }
}
