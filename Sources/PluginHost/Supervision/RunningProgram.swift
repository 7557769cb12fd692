import Foundation
import SystemFiles

/// This program itself, as plugins may need it: `command: [dryrun, …]`.
enum RunningProgram {
  /// Its absolute path.
  static var path: String { ProgramPath.current ?? CommandLine.arguments[0] }

  /// What has to be readable to start it: its file, and the folders of libraries that it was linked with
  /// outside the system's own, as debug builds are with Swift's.
  static let files: [String] = {
    // Read to its end: a file of /proc has no size, and comes in pieces.
    let file = FileHandle(forReadingAtPath: "/proc/self/maps")
    let maps = String(decoding: (try? file?.readToEnd()) ?? Data(), as: UTF8.self)
    let libraries = maps.split(separator: "\n").compactMap { line -> String? in
      guard let start = line.firstIndex(of: "/"), line.contains(".so") else { return nil }
      return URL(fileURLWithPath: String(line[start...])).deletingLastPathComponent().path
    }
    let system = ["/usr/", "/lib"]
    let own = Set(libraries).filter { folder in !system.contains { folder.hasPrefix($0) } }
    return [path] + own.sorted()
  }()
}
