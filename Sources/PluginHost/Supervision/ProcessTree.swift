import Foundation

/// A process and all that it has started, as Linux shows them in `/proc` (proc(5)).
enum ProcessTree {
  /// How many bytes of memory they have together; `nil` where that cannot be seen.
  static func memory(of root: Int32) -> Int? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc") else {
      return nil
    }
    var facts: [Int32: (parent: Int32, bytes: Int)] = [:]
    for id in names.compactMap({ Int32($0) }) { facts[id] = Self.facts(of: id) }
    guard facts[root] != nil else { return nil }
    return facts.keys.filter { descends($0, from: root, facts) }
      .reduce(0) { $0 + (facts[$1]?.bytes ?? 0) }
  }

  private static func descends(
    _ id: Int32, from root: Int32, _ facts: [Int32: (parent: Int32, bytes: Int)]
  ) -> Bool {
    var id = id
    while let parent = facts[id]?.parent {
      if id == root { return true }
      id = parent
    }
    return false
  }

  /// Fields 4 and 24 of `stat`: the parent, and the resident pages.
  private static func facts(of id: Int32) -> (parent: Int32, bytes: Int)? {
    guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
      // The second field is the program's name, which may hold anything.
      let end = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 21, let parent = Int32(fields[1]), let pages = Int(fields[21]) else {
      return nil
    }
    return (parent, pages * Int(sysconf(Int32(_SC_PAGESIZE))))
  }
}
