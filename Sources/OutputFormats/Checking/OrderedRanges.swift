/// Pieces of an output in their order, none of which overlaps another.
///
/// A table of a thousand rows may hold a thousand findings; looking each up among all cells would take
/// a million steps.
struct OrderedRanges {
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a range has a byte in common with one of them.
  func overlap(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].overlaps(range)
  }
}
