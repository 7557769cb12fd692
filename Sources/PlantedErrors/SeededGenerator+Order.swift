extension SeededGenerator {
  /// The elements in another order; each order is equally likely.
  ///
  /// Fisher and Yates from the last place down (D. Knuth, "The Art of Computer Programming", volume 2,
  /// algorithm 3.4.2P), so that every implementation gives the same order for the same seed.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for last in stride(from: result.count - 1, to: 0, by: -1) {
      result.swapAt(last, below(last + 1))
    }
    return result
  }
}
