import Crypto
import Detection
import Foundation

/// Keeps checked packs by the digest of their files, so that a cold start parses no YAML.
///
/// A snapshot counts only while the files of the pack and of all its parents are what they were. One
/// that cannot be read, is damaged or is out of date is as good as none.
public struct SnapshotCache: Sendable {
  /// Where snapshots are kept.
  public let folder: String
  /// Whatever changes when packs are understood in another way.
  private let engineVersion: String

  /// A cache in a folder; it is made when something is kept.
  public init(folder: String, engineVersion: String) {
    self.folder = folder
    self.engineVersion = engineVersion
  }

  /// The folder that the system keeps for caches: `$XDG_CACHE_HOME/dryrun`, or `~/.cache/dryrun`.
  public static var defaultFolder: String {
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/dryrun" }
    return (environment["HOME"] ?? NSTemporaryDirectory()) + "/.cache/dryrun"
  }

  /// The pack at a place: from its snapshot, or else loaded and kept.
  ///
  /// - Parameter path: a folder or file, or the name of a built-in pack.
  /// - Returns: the pack and what is wrong; examples and tests are there only when it was loaded.
  public func load(at path: String) -> LoadedPack {
    let place = PackLoader.place(path)
    guard let files = try? PackFiles(at: place) else { return PackLoader().load(place) }
    let file = file(for: files)
    if let pack = read(file, files) { return LoadedPack(pack: pack, diagnostics: []) }
    let loaded = PackLoader().load(place)
    // Warnings would be lost, so a pack that has any is loaded each time.
    if let pack = loaded.pack, loaded.diagnostics.isEmpty {
      write(Snapshot(dependencies: loaded.dependencies, pack: pack), to: file)
    }
    return loaded
  }

  private struct Snapshot: Codable {
    var dependencies: [PackDependency]
    var pack: PolicyPack
  }

  private func file(for files: PackFiles) -> String {
    var hash = SHA256()
    hash.update(data: Data("\(engineVersion) \(files.place) \(files.digest)".utf8))
    return "\(folder)/\(hash.finalize().prefix(16).hexadecimal).json"
  }

  private func read(_ file: String, _ files: PackFiles) -> PolicyPack? {
    guard let data = FileManager.default.contents(atPath: file),
      let snapshot = try? JSONDecoder().decode(Snapshot.self, from: data)
    else { return nil }
    let isCurrent = snapshot.dependencies.allSatisfy { dependency in
      let now = dependency.place == files.place ? files : try? PackFiles(at: dependency.place)
      return now?.digest == dependency.digest
    }
    // A parent that was built in may stand beside the pack by now.
    let isComplete = snapshot.dependencies.allSatisfy { dependency in
      guard case .builtIn(let id) = dependency.place, files.place != dependency.place else {
        return true
      }
      return files.place(ofParent: id) == dependency.place
    }
    return isCurrent && isComplete ? snapshot.pack : nil
  }

  /// Written beside and moved into place, so that nobody reads half of one.
  ///
  /// A cache that cannot be written is no reason to stop.
  private func write(_ snapshot: Snapshot, to file: String) {
    guard let data = try? JSONEncoder().encode(snapshot) else { return }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? data.write(to: URL(fileURLWithPath: file), options: .atomic)
  }
}
