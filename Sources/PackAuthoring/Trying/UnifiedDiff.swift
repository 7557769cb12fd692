/// Two versions of a text as a unified diff, which `git apply` and `patch` take.
///
/// Source of the format: POSIX.1-2024, `diff -u`; the paths are prefixed as git does.
public struct UnifiedDiff: Sendable, Hashable {
  /// The diff; empty if nothing changed.
  public let text: String

  /// How many lines stand around a change.
  private static let context = 3

  /// The difference between two versions of a file.
  public init(of path: String, from old: String, to new: String) {
    guard old != new else {
      text = ""
      return
    }
    let edits = Self.edits(Self.lines(old), Self.lines(new))
    let hunks = Self.hunks(edits).map { Self.text($0) }.joined()
    text = "--- a/\(path)\n+++ b/\(path)\n" + hunks
  }

  /// A line of both, of the old text alone, or of the new one alone; each with its line end.
  private enum Edit {
    case same(String), removed(String), added(String)
  }

  /// The lines with their ends; the last one may have none.
  private static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar)
      guard scalar == "\n" else { continue }
      lines.append(String(line))
      line.removeAll()
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }

  /// What is alike at both ends is set aside first: the rest is as small as the change.
  private static func edits(_ old: [String], _ new: [String]) -> [Edit] {
    let shortest = min(old.count, new.count)
    let start = zip(old, new).prefix { $0 == $1 }.count
    let end = min(
      zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count, shortest - start)
    let (before, after) = (old[start..<old.count - end], new[start..<new.count - end])
    return old[..<start].map { .same($0) } + middle(Array(before), Array(after))
      + old[(old.count - end)...].map { .same($0) }
  }

  private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func middle(_ old: [String], _ new: [String]) -> [Edit] {
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(Self.offset))
    let added = Set(difference.insertions.map(Self.offset))
    var (edits, line) = ([Edit](), 0)
    for (index, text) in old.enumerated() {
      if removed.contains(index) {
        edits.append(.removed(text))
        continue
      }
      while added.contains(line) {
        edits.append(.added(new[line]))
        line += 1
      }
      edits.append(.same(text))
      line += 1
    }
    return edits + new[line...].map { .added($0) }
  }
}

extension UnifiedDiff {
  /// Changes that are near each other, with the lines around them.
  private struct Hunk {
    var edits: [Edit] = []
    /// How many lines of each text stand before it.
    var (old, new) = (0, 0)
  }

  private static func hunks(_ edits: [Edit]) -> [Hunk] {
    let changed = edits.indices.filter { if case .same = edits[$0] { false } else { true } }
    let isKept = changed.reduce(into: Set<Int>()) { kept, index in
      kept.formUnion(max(0, index - context)...min(edits.count - 1, index + context))
    }
    var (hunks, current, old, new) = ([Hunk](), Hunk?.none, 0, 0)
    for (index, edit) in edits.enumerated() {
      if isKept.contains(index) {
        current = current ?? Hunk(old: old, new: new)
        current?.edits.append(edit)
      } else if let hunk = current {
        hunks.append(hunk)
        current = nil
      }
      if case .added = edit {} else { old += 1 }
      if case .removed = edit {} else { new += 1 }
    }
    return hunks + [current].compactMap { $0 }
  }

  private static func text(_ hunk: Hunk) -> String {
    let old = hunk.edits.count { if case .added = $0 { false } else { true } }
    let new = hunk.edits.count { if case .removed = $0 { false } else { true } }
    let head = "@@ -\(range(hunk.old, old)) +\(range(hunk.new, new)) @@\n"
    return head + hunk.edits.map(line).joined()
  }

  /// The first line and how many; of no line, the one before.
  private static func range(_ before: Int, _ count: Int) -> String {
    "\(count == 0 ? before : before + 1),\(count)"
  }

  private static func line(_ edit: Edit) -> String {
    let (sign, text) =
      switch edit {
      case .same(let text): (" ", text)
      case .removed(let text): ("-", text)
      case .added(let text): ("+", text)
      }
    let isWhole = text.unicodeScalars.last == "\n"
    return sign + text + (isWhole ? "" : "\n\\ No newline at end of file\n")
  }
}
