/// Makes fewer paths of many: two that differ at one place become one, and one that lets through
/// whatever a longer one does stands for both.
enum PathMerger {
  /// Paths that together match what the given ones match.
  static func merge(_ given: Paths) -> Paths {
    var paths = given.map { Array($0) }
    var index = 0
    while index < paths.count {
      guard let (other, place) = partner(of: index, in: paths) else {
        index += 1
        continue
      }
      paths[index][place] = paths[index][place].union(paths[other][place])
      paths.remove(at: other)
      // The new path may have partners among those that had none before.
      index = 0
    }
    let needed = paths.indices.filter { index in
      !paths.indices.contains { covers(paths[$0], paths[index], isEarlier: $0 < index) }
    }
    return Paths(needed.map { paths[$0] })
  }

  private static func covers(_ path: [ByteSet], _ other: [ByteSet], isEarlier: Bool) -> Bool {
    guard path.count < other.count || path.count == other.count && isEarlier else { return false }
    return path.indices.allSatisfy { other[$0].isSubset(of: path[$0]) }
  }

  /// A later path, and the one place where it differs.
  private static func partner(of index: Int, in paths: [[ByteSet]]) -> (other: Int, place: Int)? {
    for other in (index + 1)..<max(index + 1, paths.count) {
      guard paths[other].count == paths[index].count else { continue }
      var place: Int?
      var differences = 0
      for at in paths[index].indices where paths[index][at] != paths[other][at] {
        differences += 1
        guard differences == 1 else { break }
        place = at
      }
      if differences == 1, let place { return (other, place) }
      if differences == 0 { return (other, 0) }
    }
    return nil
  }
}
