import Foundation

/// The bound on processes in bubblewrap, set from inside.
///
/// The kernel counts a user's processes in each user namespace since Linux 5.14, and only a bound that is
/// set after the namespace was made is about it. So a program in the box sets it.
enum TaskBound {
  /// What stands before a program's command; nothing where the bound would count other processes, too.
  static func prefix(_ processes: Int) -> [String] {
    let prlimit = "/usr/bin/prlimit"
    guard getuid() != 0, kernelCountsByNamespace,
      FileManager.default.isExecutableFile(atPath: prlimit)
    else { return [] }
    // The first process of the box is one more.
    return [prlimit, "--nproc=\(processes + 1)", "--"]
  }

  private static var kernelCountsByNamespace: Bool {
    let version = ProcessInfo.processInfo.operatingSystemVersion
    return (version.majorVersion, version.minorVersion) >= (5, 14)
  }
}
