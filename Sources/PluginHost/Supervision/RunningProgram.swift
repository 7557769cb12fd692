import Foundation

/// This program itself, as plugins may need it: `command: [dryrun, …]`.
enum RunningProgram {
  /// Its absolute path.
  static var path: String { Bundle.main.executableURL?.path ?? CommandLine.arguments[0] }

  /// What has to be readable to start it: its file, and the folders of libraries that it was linked with
  /// outside the system's own, as debug builds are with Swift's.
  static let files: [String] = {
    let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
    let libraries = maps.split(separator: "\n").compactMap { line -> String? in
      guard let start = line.firstIndex(of: "/"), line.contains(".so") else { return nil }
      return URL(fileURLWithPath: String(line[start...])).deletingLastPathComponent().path
    }
    let system = ["/usr/", "/lib"]
    let own = Set(libraries).filter { folder in !system.contains { folder.hasPrefix($0) } }
    return [path] + own.sorted()
  }()
}
