import Foundation

/// Which files were read, by the times that the file system keeps of that.
enum ReadTimes {
  private static let longAgo = 946_684_800

  /// Whether the file system of temporary files keeps them.
  static let areKept: Bool = {
    let file = NSTemporaryDirectory() + "read-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: file) }
    guard (try? Data("x".utf8).write(to: URL(fileURLWithPath: file))) != nil else { return false }
    forget(file)
    _ = try? Data(contentsOf: URL(fileURLWithPath: file))
    return wasRead(file)
  }()

  /// As if nobody had ever read what is in a folder.
  static func forget(in folder: String) {
    for file in files(in: folder) { forget(file) }
  }

  /// How many files in a folder were read since.
  static func count(in folder: String) -> Int { files(in: folder).count(where: wasRead) }

  private static func files(in folder: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).map { "\(folder)/\($0)" }.filter {
      (try? FileManager.default.attributesOfItem(atPath: $0)[.type] as? FileAttributeType)
        == .typeRegular
    }
  }

  private static func forget(_ file: String) {
    var times = [timespec(tv_sec: longAgo, tv_nsec: 0), timespec(tv_sec: 0, tv_nsec: 0)]
    times[1] = modified(file)
    _ = unsafe utimensat(AT_FDCWD, file, times, 0)
  }

  private static func modified(_ file: String) -> timespec {
    var facts = stat()
    _ = unsafe stat(file, &facts)
    return facts.st_mtim
  }

  private static func wasRead(_ file: String) -> Bool {
    var facts = stat()
    let found = unsafe stat(file, &facts)
    return found == 0 && facts.st_atim.tv_sec != longAgo
  }
}
