/// A part of an automaton while it is built.
struct AutomatonFragment {
  /// In how many ways the part matches the empty text; 2 stands for more than one.
  var emptyWays = 0
  /// The positions that it may start with, and in how many ways.
  var first: [Int: Int] = [:]
  /// The positions that it may end with, and in how many ways.
  var last: [Int: Int] = [:]

  /// Matches the empty text in one way.
  static let empty = AutomatonFragment(emptyWays: 1)
  /// Matches nothing.
  static let nothing = AutomatonFragment()

  /// One position.
  init(position: Int) {
    first = [position: 1]
    last = [position: 1]
  }

  init(emptyWays: Int = 0) { self.emptyWays = emptyWays }

  /// Either of two parts.
  func or(_ other: AutomatonFragment) -> AutomatonFragment {
    var result = self
    result.emptyWays = min(2, emptyWays + other.emptyWays)
    result.first.add(other.first, times: 1)
    result.last.add(other.last, times: 1)
    return result
  }

  /// The part, or nothing.
  var optional: AutomatonFragment {
    var result = self
    result.emptyWays = min(2, emptyWays + 1)
    return result
  }
}

extension [Int: Int] {
  /// Adds ways, never counting further than 2.
  mutating func add(_ other: [Int: Int], times: Int) {
    guard times > 0 else { return }
    for (position, ways) in other {
      self[position] = Swift.min(2, (self[position] ?? 0) + ways * times)
    }
  }
}
