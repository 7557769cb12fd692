package import Foundation
package import SystemFiles

/// Files that are as good as none when they are gone, damaged or somebody else's.
///
/// What somebody else could have written decides nothing: folder and file must be the account's own,
/// and nobody else's to write.
package struct CacheFolder: Sendable {
  private let path: String

  /// A folder; it is made when something is kept.
  package init(_ path: String) { self.path = path }

  /// What a file holds; `nil` where there is none, or none of ours.
  package func read(_ name: String) -> Data? {
    let file = "\(path)/\(name)"
    guard isOurs(file) else { return nil }
    return FileManager.default.contents(atPath: file)
  }

  /// A file where it lies; `nil` where there is none, or none of ours.
  package func map(_ name: String) -> MappedFile? {
    let file = "\(path)/\(name)"
    return isOurs(file) ? try? MappedFile(file) : nil
  }

  /// When a file was written; `nil` where there is none.
  package func date(of name: String) -> Date? {
    let facts = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return facts?[.modificationDate] as? Date
  }

  /// Keeps a file, written beside and moved into place, so that nobody reads half of one.
  ///
  /// A cache that cannot be written is no reason to stop.
  ///
  /// - Parameter most: how many files with the same ending stay; those that were written first go.
  package func write(_ data: Data, to name: String, keeping most: Int? = nil) {
    let file = "\(path)/\(name)"
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? data.write(to: URL(fileURLWithPath: file), options: .atomic)
    try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    if let most { removeOldest(endingAs: name, keeping: most) }
  }

  private func removeOldest(endingAs name: String, keeping most: Int) {
    let ending = name.split(separator: ".").last ?? ""
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let dated = names.filter { $0.hasSuffix(".\(ending)") }.map {
      ($0, date(of: $0) ?? .distantPast)
    }
    for (old, _) in dated.sorted(by: { $0.1 > $1.1 }).dropFirst(most) {
      try? FileManager.default.removeItem(atPath: "\(path)/\(old)")
    }
  }

  /// Whatever changes when another build of the program is run, whatever its version says.
  ///
  /// `nil` if the system does not say; then nothing of this program is to be kept.
  package static let program: String? = {
    guard let path = ProgramPath.current else { return nil }
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else { return nil }
    // Packages may set back when a file was written; when it came here, nobody can.
    #if canImport(Darwin)
      let (written, changed) = (facts.st_mtimespec, facts.st_ctimespec)
    #else
      let (written, changed) = (facts.st_mtim, facts.st_ctim)
    #endif
    return "\(path) \(facts.st_ino) \(facts.st_size) \(written.tv_sec).\(written.tv_nsec) "
      + "\(changed.tv_sec).\(changed.tv_nsec)"
  }()

  private func isOurs(_ file: String) -> Bool {
    [path, file].allSatisfy { path in
      // Foundation would also look up what the owner and the group are called.
      var facts = stat()
      return unsafe lstat(path, &facts) == 0 && facts.st_uid == geteuid()
        && facts.st_mode & 0o022 == 0
    }
  }
}
