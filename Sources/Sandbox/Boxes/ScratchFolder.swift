import Foundation
import SystemFiles

/// A folder of a program's own for temporary files, readable by its owner alone.
struct ScratchFolder: Sendable {
  let path: String

  /// Makes a new one in the folder for temporary files.
  init() throws(SandboxError) {
    let path = FileManager.default.temporaryDirectory.path + "/dryrun-\(UUID().uuidString)"
    guard unsafe mkdir(path, 0o700) == 0 else {
      throw .pathUnusable(NSTemporaryDirectory(), reason: SystemReason.of(errno))
    }
    self.path = path
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
