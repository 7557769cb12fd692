/// Numbers of sections in their order, 4.9 before 4.10.
struct SectionNumbers: Sendable {
  private let entries: [(parts: [Int], number: String)]

  init(_ numbers: some Sequence<String>) {
    entries = numbers.map { (Self.parts(of: $0), $0) }
      .sorted {
        $0.parts == $1.parts ? $0.number < $1.number : $0.parts.lexicographicallyPrecedes($1.parts)
      }
  }

  /// The number that stands next to one that is missing; of two neighbours the one in the same
  /// section above.
  func nearest(to number: String) -> String? {
    let parts = Self.parts(of: number)
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].parts.lexicographicallyPrecedes(parts) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let neighbours = entries[max(0, low - 1)..<min(entries.count, low + 1)]
    func shared(_ other: [Int]) -> Int { zip(parts, other).prefix { $0 == $1 }.count }
    return neighbours.max { shared($0.parts) < shared($1.parts) }?.number
  }

  private static func parts(of number: String) -> [Int] {
    number.split(separator: ".").map { Int($0) ?? 0 }
  }
}
