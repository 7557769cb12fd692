import CScanStages

/// One of the two grams of some paths of a trigger, with the bytes around it, as the second stage
/// sees them.
struct Entry {
  /// Where in the paths the gram begins.
  var place: Int
  /// The paths, by their numbers in a ``TriggerList``.
  var paths: Range<Int>
  /// What each of the bytes around the gram can be.
  var columns: [ByteSet]
  /// Whether the columns do not tell all about the paths.
  private(set) var isOpen = false

  init(place: Int, paths: Range<Int>, in table: TriggerList) {
    self.place = place
    self.paths = paths
    let before = Int(SCAN_COLUMNS_BEFORE)
    columns = (0..<Self.columnCount).map { column in
      let at = place + column - before
      guard at >= 0 else { return .any }
      return paths.reduce(.none) { $0.union(table.set(at, ofPath: $1)) }
    }
    let length = table.length(ofPath: paths.lowerBound)
    let isSeen = paths.count == 1 && place <= before && length - place <= Self.columnCount - before
    isOpen = !isSeen && isWorthALook
  }

  /// Whether its paths are few enough to be looked at.
  var isWorthALook: Bool { paths.count <= Self.mostPathsToLookAt }

  /// More paths than this take longer to look at than PCRE2 needs for its answer.
  private static let mostPathsToLookAt = 6

  /// How many bytes around a hit the second stage looks at.
  static let columnCount = Int(SCAN_COLUMNS)

  /// The set of bytes where the gram has its first, second or third.
  func gram(_ index: Int) -> ByteSet { columns[Int(SCAN_COLUMNS_BEFORE) + index] }
}
