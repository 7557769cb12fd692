/// Finds two loops that share a word: wherever the first one stops, the second one can go on.
///
/// With n repeats of the word there are n places to change over. Three runs on the same word are
/// needed: one stays in the first loop, one goes from the first to the second, one stays in the
/// second.
///
/// Source: N. Weideman et al. (2016), as for `ExponentialAmbiguity`; A. Weber and H. Seidl, "On the
/// degree of ambiguity of finite automata" (1991).
struct PolynomialAmbiguity {
  private let automaton: PositionAutomaton
  /// Positions that lead to the second loop.
  private let leading: Set<Int>
  private let first: [Int]
  private let second: [Int]
  /// What follows each position of a loop within it.
  private let within: [Int: [Int]]

  init(
    _ automaton: PositionAutomaton, from first: [Int], to second: [Int], leading: Set<Int>
  ) {
    self.automaton = automaton
    self.first = first
    self.second = second
    self.leading = leading
    var within: [Int: [Int]] = [:]
    for loop in [Set(first), Set(second)] {
      for position in loop {
        within[position] = automaton.edges[position].map(\.target).filter(loop.contains)
      }
    }
    self.within = within
  }

  /// What was found: a position in each loop, and the word they share.
  struct Change {
    let from: Int
    let to: Int
    let word: [Int]
  }

  func find(_ budget: inout WorkBudget) throws(WorkBudget.Exhausted) -> Change? {
    for from in first.prefix(8) {
      for to in second.prefix(8) {
        if let word = try word(from, to, &budget) { return Change(from: from, to: to, word: word) }
      }
    }
    return nil
  }

  private struct Runs: Hashable {
    var stays: Int
    var changes: Int
    var stayed: Int
  }

  private func word(
    _ from: Int, _ to: Int, _ budget: inout WorkBudget
  ) throws(WorkBudget.Exhausted) -> [Int]? {
    let start = Runs(stays: from, changes: from, stayed: to)
    let goal = Runs(stays: from, changes: to, stayed: to)
    var parents: [Runs: (Runs, symbol: Int)] = [:]
    var queue = [start]
    var index = 0
    while index < queue.count {
      let runs = queue[index]
      index += 1
      for middle in automaton.edges[runs.changes] {
        try budget.spend()
        guard leading.contains(middle.target) else { continue }
        for last in within[runs.stayed] ?? [] {
          for one in within[runs.stays] ?? [] {
            try budget.spend()
            let next = Runs(stays: one, changes: middle.target, stayed: last)
            guard parents[next] == nil, next != start, let symbol = symbol(next) else { continue }
            parents[next] = (runs, symbol)
            if next == goal { return Self.word(to: goal, from: start, parents) }
            queue.append(next)
          }
        }
      }
    }
    return nil
  }

  /// A symbol that all three runs match.
  private func symbol(_ runs: Runs) -> Int? {
    automaton.set(runs.stays).firstCommon(
      automaton.set(runs.changes), automaton.set(runs.stayed))
  }

  private static func word(
    to goal: Runs, from start: Runs, _ parents: [Runs: (Runs, symbol: Int)]
  ) -> [Int] {
    var word: [Int] = []
    var runs = goal
    while runs != start, let (parent, symbol) = parents[runs] {
      word.append(symbol)
      runs = parent
    }
    return word.reversed()
  }
}
