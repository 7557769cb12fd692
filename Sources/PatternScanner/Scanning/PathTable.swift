/// The paths of all triggers, as the third stage looks at them.
struct PathTable: Sendable {
  private let sets: PlanTable<ByteSet>
  /// The sets of all paths, one path after the other.
  private let paths: PlanTable<ClassID>
  /// Where each path starts, and where the last ends.
  private let pathStarts: PlanTable<Int32>

  init(_ image: PlanImage) {
    sets = image.table(.sets)
    paths = image.table(.paths)
    pathStarts = image.table(.pathStarts)
  }

  /// Whether one of some paths stands in a text.
  ///
  /// - Parameter start: where the byte before the cut is; -1 for a cut at the start of the text.
  func hasPath(among range: Range<Int32>, in text: borrowing Span<UInt8>, at start: Int) -> Bool {
    for path in range where hasPath(Int(path), in: text, at: start) { return true }
    return false
  }

  private func hasPath(_ path: Int, in text: borrowing Span<UInt8>, at start: Int) -> Bool {
    var at = start
    for index in Int(pathStarts[path])..<Int(pathStarts[path + 1]) {
      let byte = at >= 0 && at < text.count ? text[at] : 0
      guard sets[Int(paths[index])].contains(byte) else { return false }
      at += 1
    }
    return true
  }
}
