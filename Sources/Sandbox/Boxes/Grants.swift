import Foundation
import SystemFiles

/// The paths of a policy, checked: absolute and there.
struct Grants {
  /// Parents stand before what is in them, so that the narrower word counts where mounts are made.
  let paths: [Launch.Grant]

  init(_ policy: SandboxPolicy, folder: String) throws(SandboxError) {
    var access = [folder: Launch.Grant.Access.read]
    for path in policy.readable { access[path] = .read }
    for path in policy.writable { access[path] = .write }
    for path in access.keys.sorted() { try Grants.check(path) }
    paths = access.map { Launch.Grant(path: $0, access: $1) }.sorted { $0.path < $1.path }
  }

  /// Whether the file can be reached from inside, links followed.
  func reach(_ program: String) -> Bool {
    let file = Grants.resolved(program)
    let folders = SystemPaths.folders + paths.map(\.path)
    return folders.map(Grants.resolved).contains {
      file == $0 || file.hasPrefix($0 == "/" ? $0 : $0 + "/")
    }
  }

  private static func check(_ path: String) throws(SandboxError) {
    guard path.hasPrefix("/") else { throw .pathNotAbsolute(path) }
    guard unsafe access(path, F_OK) == 0 else {
      throw .pathUnusable(path, reason: SystemReason.of(errno))
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
