/// A set of characters, as ranges that neither touch nor overlap.
///
/// A character is a byte, or a Unicode scalar under `.unicode`.
package struct MatchedCharacters: Sendable, Hashable {
  /// The ranges, in order.
  package private(set) var ranges: [ClosedRange<UInt32>]

  init() { ranges = [] }

  init(_ value: UInt32) { ranges = [value...value] }

  /// The union of ranges in any order.
  init(_ unordered: some Sequence<ClosedRange<UInt32>>) {
    ranges = []
    for range in unordered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = ranges.last, range.lowerBound <= last.upperBound &+ 1 else {
        ranges.append(range)
        continue
      }
      ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// How many characters there are.
  var count: Int { ranges.reduce(0) { $0 + $1.count } }

  func contains(_ value: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  func union(_ other: MatchedCharacters) -> MatchedCharacters {
    MatchedCharacters(ranges + other.ranges)
  }

  func isSubset(of other: MatchedCharacters) -> Bool { union(other) == other }
}
