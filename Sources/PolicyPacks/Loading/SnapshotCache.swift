import Crypto
import Detection
import Diagnostics
public import Foundation

/// Keeps checked packs by the digest of their files, so that a cold start parses no YAML.
///
/// A snapshot counts only while the files of the pack and of all its parents are what they were. One
/// that cannot be read, is damaged or is out of date is as good as none.
public struct SnapshotCache: Sendable {
  /// Where snapshots are kept; `nil` for nowhere.
  public let folder: String?
  /// Whatever changes when packs are understood in another way.
  private let engineVersion: String
  private let trust: TrustSource
  private let moment: Date

  /// A cache in a folder; it is made when something is kept.
  ///
  /// - Parameters:
  ///   - folder: where; `nil` for nowhere.
  ///   - engineVersion: whatever changes when packs are understood in another way.
  ///   - trust: where the trust policy is.
  ///   - moment: when; a pack that expires is no longer one, whenever it was kept.
  public init(
    folder: String?, engineVersion: String, trust: TrustSource = .besidePack,
    at moment: Date = .now
  ) {
    self.folder = folder
    self.engineVersion = engineVersion
    self.trust = trust
    self.moment = moment
  }

  /// The folder that the account keeps for caches: `$XDG_CACHE_HOME/dryrun`, or `~/.cache/dryrun`.
  ///
  /// - Returns: `nil` without a home: a folder that others can write to would decide what is checked.
  public static var defaultFolder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/dryrun" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.cache/dryrun"
  }

  /// The pack at a place: from its snapshot, or else loaded and kept.
  ///
  /// - Parameter path: a folder or file, or the name of a built-in pack.
  /// - Returns: the pack and what is wrong; examples and tests are there only when it was loaded.
  public func load(at path: String) -> LoadedPack {
    let place = PackLoader.place(path)
    let loader = PackLoader(trust: trust, at: moment)
    let problems = Problems()
    let (policy, digest) = trust.read(for: place, problems)
    guard problems.diagnostics.isEmpty, let known = try? Self.files(at: place),
      let file = file(for: place, known[place]?.digest ?? "")
    else { return loader.load(place) }
    if let snapshot = read(file), snapshot.trust == digest,
      isCurrent(snapshot, known, under: policy)
    {
      var loaded = LoadedPack(pack: snapshot.pack, diagnostics: [])
      loaded.isSettled = isSettled(file)
      return loaded
    }
    let loaded = loader.load(place)
    // Warnings would be lost, so a pack that has any is loaded each time.
    if let pack = loaded.pack, loaded.diagnostics.isEmpty {
      write(Snapshot(trust: digest, dependencies: loaded.dependencies, pack: pack), to: file)
    }
    return loaded
  }

  /// Whether a snapshot was kept a minute ago or earlier: whoever writes a pack changes it sooner.
  private func isSettled(_ file: String) -> Bool {
    guard let folder, let kept = CacheFolder(folder).date(of: file) else { return false }
    return Date.now.timeIntervalSince(kept) > 60
  }

  /// The files that say whether a pack is what it was; what is inside the program changes with it alone.
  private static func files(at place: PackPlace) throws(PackFilesError) -> [PackPlace: PackFiles] {
    if case .builtIn = place { return [:] }
    return [place: try PackFiles(at: place)]
  }

  /// Another build of the program understands packs in its own way, whatever its version says.
  private func file(for place: PackPlace, _ digest: String) -> String? {
    guard folder != nil, let program = CacheFolder.program else { return nil }
    var hash = SHA256()
    hash.update(data: Data("\(engineVersion) \(program) ".utf8))
    hash.update(data: Data("\(place.key) \(digest)".utf8))
    return hash.finalize().prefix(16).hexadecimal + ".pack"
  }

  private func read(_ file: String) -> Snapshot? {
    guard let folder, let data = CacheFolder(folder).read(file) else { return nil }
    return Snapshot(Array(data))
  }

  /// Whether all files are what they were, and what had to be signed still counts now.
  private func isCurrent(
    _ snapshot: Snapshot, _ known: [PackPlace: PackFiles], under trust: TrustPolicy?
  ) -> Bool {
    var known = known
    return snapshot.dependencies.allSatisfy { dependency in
      let place = dependency.place
      // The name of the snapshot holds what the program is, and with it what is inside.
      if case .builtIn = place, isSamePlace(dependency, known) { return true }
      guard let now = known[place] ?? (try? PackFiles(at: place)) else { return false }
      known[place] = now
      return now.digest == dependency.digest && now.sealsDigest == dependency.seals
        && isSamePlace(dependency, known) && now.sealProblems(under: trust, at: moment).isEmpty
    }
  }

  /// Whether a parent does not stand somewhere else by now, such as beside the pack instead of built in.
  private func isSamePlace(_ dependency: PackDependency, _ known: [PackPlace: PackFiles]) -> Bool {
    guard let request = dependency.request, case .path = request.child else { return true }
    return known[request.child]?.place(ofParent: request.id) == dependency.place
  }

  private func write(_ snapshot: Snapshot, to file: String) {
    guard let folder, let bytes = snapshot.bytes else { return }
    CacheFolder(folder).write(Data(bytes), to: file, keeping: Self.most)
  }

  /// More packs than this are hardly in use.
  private static let most = 64
}
