/// The system's own files that every program may read: its libraries and programs, and of `/etc` only what
/// they need.
///
/// Where from: the file system hierarchy standard 3.0 for the folders; ld.so(8), update-alternatives(1),
/// and the folders in which Debian, Fedora and Alpine keep public certificates.
enum SystemPaths {
  /// Folders at the top; some are links into `/usr`.
  static let folders = ["/usr", "/lib", "/lib32", "/lib64", "/libx32", "/bin", "/sbin"]

  /// Settings that programs look for before they do anything.
  static let settings = [
    "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives",
    "/etc/localtime", "/etc/mime.types", "/etc/ssl/certs", "/etc/ssl/openssl.cnf",
    "/etc/ssl/cert.pem", "/etc/ca-certificates", "/etc/pki/tls", "/etc/pki/ca-trust",
  ]

  /// What resolving names needs (resolv.conf(5), nsswitch.conf(5), gai.conf(5)).
  static let networkSettings = [
    "/etc/resolv.conf", "/etc/hosts", "/etc/nsswitch.conf", "/etc/host.conf", "/etc/gai.conf",
    "/etc/services", "/etc/protocols",
  ]

  /// Devices that hold nothing.
  static let devices = [
    "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom",
  ]

  /// What a program may learn of itself and of the machine's size where it sees the machine's `/proc`
  /// (proc(5)).
  ///
  /// Not the whole of its folder: there stand the networks and mounts of the machine, too.
  static let facts = [
    "/proc/self/fd", "/proc/self/maps", "/proc/self/status", "/proc/self/stat",
    "/proc/self/statm", "/proc/self/cmdline", "/proc/self/auxv", "/proc/meminfo",
    "/proc/cpuinfo",
  ]

  /// Where the machine says something of each of its processes and threads.
  static let processes = "/proc"

  /// The settings that a program may read.
  static func settings(network: Bool) -> [String] {
    network ? settings + networkSettings : settings
  }
}
