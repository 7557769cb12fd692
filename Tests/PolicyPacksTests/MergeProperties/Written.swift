/// What a random pack says, as a tree: it can be written as YAML, and lose any one of its entries.
indirect enum Written: Sendable {
  /// A value that stands on one line.
  case value(String)
  /// A mapping, an entry a line.
  case table([(key: String, value: Written)])

  /// One line of the YAML, and the entry that begins there.
  struct Line {
    var text: String
    var path: [Int]
  }

  /// A pack's file, line by line.
  var lines: [Line] {
    guard case .table(let sections) = self else { return [] }
    return sections.enumerated().flatMap { index, section in
      Written.lines(of: section, path: [index], end: "")
    }
  }

  /// A pack's file.
  var yaml: String { lines.map { $0.text + "\n" }.joined() }

  /// The entry of a mapping with this key.
  subscript(key: String) -> Written? {
    guard case .table(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The entries of a mapping.
  var entries: [(key: String, value: Written)] {
    guard case .table(let entries) = self else { return [] }
    return entries
  }

  /// The paths of all entries, what holds others before them.
  var paths: [[Int]] {
    entries.enumerated().flatMap { index, entry in
      [[index]] + entry.value.paths.map { [index] + $0 }
    }
  }

  /// The same without one entry.
  func removing(_ path: ArraySlice<Int>) -> Written {
    guard case .table(var entries) = self, let index = path.first, entries.indices.contains(index)
    else { return self }
    if path.count == 1 {
      entries.remove(at: index)
    } else {
      entries[index].value = entries[index].value.removing(path.dropFirst())
    }
    return .table(entries)
  }

  private static func lines(
    of entry: (key: String, value: Written), path: [Int], end: String
  ) -> [Line] {
    let margin = String(repeating: "  ", count: path.count - 1)
    switch entry.value {
    case .value(let text): return [Line(text: "\(margin)\(entry.key): \(text)\(end)", path: path)]
    case .table(let entries):
      let inner = entries.enumerated().flatMap { lines(of: $1, path: path + [$0], end: ",") }
      return [Line(text: "\(margin)\(entry.key): {", path: path)] + inner
        + [Line(text: "\(margin)  }\(end)", path: path)]
    }
  }
}
