import Crypto
import Foundation
import PolicyPacks
import SystemFiles

/// A file or link in a plugin's folder, as its digest sees it.
struct PluginFolderItem {
  /// Why an item cannot be part of a plugin.
  struct Problem: Error {
    let sentence: String
  }

  private let path: String
  private let folder: String
  private let mode: mode_t
  /// The size in bytes; 0 for what is no file.
  let size: Int

  /// Where links may lead beside the folder itself: what every sandbox shows anyway.
  private static let system = ["/usr/", "/bin/", "/lib/", "/lib64/", "/sbin/"]

  init(_ path: String, in folder: String) {
    (self.path, self.folder) = (path, folder)
    var facts = stat()
    let isThere = unsafe lstat(path, &facts) == 0
    mode = isThere ? facts.st_mode : 0
    size = isThere && mode & S_IFMT == S_IFREG ? Int(facts.st_size) : 0
  }

  /// What of the item counts, without its path.
  func facts() throws(Problem) -> String {
    switch mode & S_IFMT {
    case S_IFREG:
      return "file \(try contentDigest()) \(size) \(mode & S_IXUSR != 0 ? "runs" : "data")"
    case S_IFLNK: return "link \(try destination())"
    default:
      throw Problem(
        sentence: "'\(path)' is neither a file nor a folder, and so no part of a plugin")
    }
  }

  private func destination() throws(Problem) -> String {
    guard let text = try? FileManager.default.destinationOfSymbolicLink(atPath: path),
      let real = RealPath.of(path)
    else { throw Problem(sentence: "'\(path)' is a link that leads nowhere") }
    let home = RealPath.of(folder) ?? folder
    guard real.hasPrefix(home + "/") || Self.system.contains(where: { real.hasPrefix($0) }) else {
      throw Problem(
        sentence: "'\(path)' is a link that leaves the plugin's folder; put the file there")
    }
    return "\(text.utf8.count) \(text)"
  }

  private func contentDigest() throws(Problem) -> String {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? file.close() }
      var hash = SHA256()
      while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
        hash.update(data: piece)
      }
      return hash.finalize().hexadecimal
    } catch {
      throw Problem(sentence: "'\(path)' cannot be read: \(SystemReason.of(error))")
    }
  }
}

/// Where a path really leads.
enum RealPath {
  /// The path without links; `nil` if there is nothing.
  static func of(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
