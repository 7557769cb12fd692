import Crypto
import Detection
import Foundation
public import PolicyPacks

/// Keeps the index of a pack's courses by the digest of their files, so that a check parses none of
/// them.
///
/// An index counts only while the files and the pack's rules are what they were. One that cannot be
/// read or is damaged is as good as none.
public struct CourseIndexCache: Sendable {
  private let folder: String?
  private let engineVersion: String

  /// A cache in a folder; it is made when something is kept.
  ///
  /// - Parameters:
  ///   - folder: where, such as `SnapshotCache.defaultFolder`; `nil` for nowhere.
  ///   - engineVersion: whatever changes when courses are understood in another way.
  public init(folder: String?, engineVersion: String) {
    self.folder = folder
    self.engineVersion = engineVersion
  }

  /// The index of the courses in a pack's folder: as it was kept, or else made and kept.
  ///
  /// Courses with errors are not in it; what is wrong with them, `CourseLoader` says.
  public func index(inPackAt path: String, _ pack: PolicyPack) -> CourseIndex {
    let files = CourseFiles.all(inPackAt: path, Problems())
    guard !files.isEmpty else { return CourseIndex() }
    let name = name(of: files, pack)
    if let folder, let name, let data = CacheFolder(folder).read(name),
      let index = try? JSONDecoder().decode(CourseIndex.self, from: data)
    {
      return index
    }
    let index = CourseIndex(CourseLoader().load(inPackAt: path, pack).courses)
    if let folder, let name, let data = try? JSONEncoder().encode(index) {
      CacheFolder(folder).write(data, to: name)
    }
    return index
  }

  private func name(of files: [CourseFiles], _ pack: PolicyPack) -> String? {
    guard let program = CacheFolder.program else { return nil }
    var hash = SHA256()
    hash.update(data: Data("courses \(engineVersion) \(program) ".utf8))
    hash.update(data: Data(pack.rulesDigest.utf8))
    for course in files {
      hash.update(data: Data(" \(course.folder) \(PackFiles.digest(of: course.files))".utf8))
    }
    return "courses-" + Data(hash.finalize().prefix(16)).hexadecimal + ".json"
  }
}
