import Detection
import SystemFiles

/// What the files of a pack and of its parents look like from outside.
///
/// It is cheap to take, and another one as soon as any of them is saved, added or removed, or a parent
/// is put beside the pack. Built-in packs never change.
public struct PackFingerprint: Sendable, Hashable {
  /// For the path of each pack, what stands in it and beside it.
  private var stamps: [String: [String: FileStamp?]] = [:]
  private var looksAtCourses: Bool

  /// The fingerprint of a pack by itself, as it is now.
  ///
  /// - Parameters:
  ///   - path: a folder, a file, or the name of a built-in pack.
  ///   - trust: where the trust policy is; what stands beside it counts, too.
  ///   - courses: whether the files of its courses count; no rule depends on them.
  public init(
    of path: String, under trust: TrustSource = .besidePack, withCourses courses: Bool = false
  ) {
    looksAtCourses = courses
    add(PackLoader.place(path))
    if let file = trust.path(forPackAt: path) { add(.path(file)) }
  }

  /// The fingerprint of the same packs, as they are now.
  public func takenAgain() -> PackFingerprint {
    var fingerprint = self
    for path in stamps.keys { fingerprint.stamps[path] = stamps(of: path) }
    return fingerprint
  }

  /// This fingerprint and that of the parents which a pack was found to have.
  ///
  /// What it holds already stays as it was taken: whatever was saved while the pack was read shows at
  /// the next look.
  public func withParents(of loaded: LoadedPack) -> PackFingerprint {
    var fingerprint = self
    for dependency in loaded.dependencies { fingerprint.add(dependency.place) }
    return fingerprint
  }

  private mutating func add(_ place: PackPlace) {
    guard case .path(let path) = place, stamps[path] == nil else { return }
    stamps[path] = stamps(of: path)
  }

  private func stamps(of path: String) -> [String: FileStamp?] {
    // What stands beside a pack decides where parents are found, and what signatures are asked for.
    let folder = FilePath.folder(of: path)
    let beside = FolderWalk(of: folder.isEmpty ? "." : folder) { _ in true }
    let inside = FolderWalk(of: path) { name in
      name == "courses" && !looksAtCourses || name == "corpus"
    }
    let names =
      (beside.files + beside.skipped).map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
      + inside.files.map { "\(path)/\($0)" }
    return Dictionary(names.map { ($0, FileStamp(of: $0)) }) { first, _ in first }
  }
}
