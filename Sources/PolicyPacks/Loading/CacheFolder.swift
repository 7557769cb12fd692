package import Foundation

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

  /// Keeps a file, written beside and moved into place, so that nobody reads half of one.
  ///
  /// A cache that cannot be written is no reason to stop.
  package func write(_ data: Data, to name: String) {
    let file = "\(path)/\(name)"
    try? FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? data.write(to: URL(fileURLWithPath: file), options: .atomic)
    try? FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
  }

  /// Whatever changes when another build of the program is run, whatever its version says.
  package static let program: String = {
    let path = Bundle.main.executablePath ?? ""
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    let changed = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970
    return "\(facts?[.size] as? Int ?? 0) \(changed ?? 0)"
  }()

  private func isOurs(_ file: String) -> Bool {
    [path, file].allSatisfy { path in
      let facts = try? FileManager.default.attributesOfItem(atPath: path)
      let mode = facts?[.posixPermissions] as? Int ?? 0o777
      return facts?[.ownerAccountID] as? Int == Int(geteuid()) && mode & 0o022 == 0
    }
  }
}
