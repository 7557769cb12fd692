import Foundation

/// What `bwrap` is told (bwrap(1)).
///
/// It reads this from a descriptor: on its command line, everybody could read the environment.
struct BubblewrapArguments {
  let words: [String]

  init(_ policy: SandboxPolicy, grants: [Launch.Grant], folder: String) {
    var words = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    if policy.network { words.append("--share-net") }
    words += BubblewrapArguments.system(policy)
    for grant in grants {
      words += [grant.access == .write ? "--bind" : "--ro-bind", grant.path, grant.path]
    }
    // Nothing can be left in the tree that bwrap made for the mounts, nor in its /dev. And the superuser,
    // even without any rights left, could change the machine's settings in /proc/sys, for it owns them.
    for mount in ["/proc", "/dev", "/"] { words += ["--remount-ro", mount] }
    words += ["--chdir", folder]
    for (name, value) in policy.environment.withHome("/tmp").sorted(by: { $0.key < $1.key }) {
      words += ["--setenv", name, value]
    }
    self.words = words + ["--seccomp", "3", "--info-fd", "4"]
  }

  private static func system(_ policy: SandboxPolicy) -> [String] {
    var words: [String] = []
    for folder in SystemPaths.folders {
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: folder) {
        words += ["--symlink", target, folder]
      } else {
        words += ["--ro-bind-try", folder, folder]
      }
    }
    for file in SystemPaths.settings(network: policy.network) {
      words += ["--ro-bind-try", file, file]
    }
    let size = String(policy.limits.fileSizeMB << 20)
    return words + ["--proc", "/proc", "--dev", "/dev", "--size", size, "--tmpfs", "/tmp"]
  }
}
