/// Finds loops that match one word in two ways: each repeat of the word doubles the ways.
///
/// Two runs through a loop that start together, part and meet again on the same word are a path in
/// the automaton of pairs.
///
/// Source: N. Weideman et al., "Analyzing matching time behavior of backtracking regular expression
/// matchers by using ambiguity of NFA" (2016).
struct ExponentialAmbiguity {
  private let automaton: PositionAutomaton
  private let members: [Int]
  private let index: [Int: Int]
  /// Edges within the loop.
  private let edges: [[PositionAutomaton.Edge]]

  init(_ automaton: PositionAutomaton, loop members: [Int]) {
    self.automaton = automaton
    self.members = members
    let index = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    self.index = index
    edges = members.map { automaton.edges[$0].filter { index[$0.target] != nil } }
  }

  /// A word that stays in the loop in two ways, and the position where it starts and ends.
  func find(_ budget: inout WorkBudget) throws(WorkBudget.Exhausted) -> (
    position: Int, word: [Int]
  )? {
    if let found = doubledEdge() { return found }
    return try partedRuns(&budget)
  }

  /// An edge that the pattern can take in two ways, such as that of `(a*)*`.
  private func doubledEdge() -> (position: Int, word: [Int])? {
    for (position, edges) in zip(members, edges) {
      for edge in edges where edge.isAmbiguous {
        guard let symbol = automaton.symbol(edge.target),
          let back = automaton.word(
            from: edge.target, to: { $0 == position }, through: { index[$0] != nil })
        else { continue }
        return (position, [symbol] + back)
      }
    }
    return nil
  }

  /// All pairs of equal positions reach one another, so it is enough to start from one of them.
  private func partedRuns(
    _ budget: inout WorkBudget
  ) throws(WorkBudget.Exhausted) -> (position: Int, word: [Int])? {
    let count = members.count
    var parents: [Int: Step] = [:]
    var reverse: [Int: [Step]] = [:]
    var queue = [0]
    var position = 0
    while position < queue.count {
      let pair = queue[position]
      position += 1
      for left in edges[pair / count] {
        for right in edges[pair % count] {
          try budget.spend()
          guard let leftIndex = index[left.target], let rightIndex = index[right.target],
            let symbol = automaton.set(left.target).firstCommon(automaton.set(right.target))
          else { continue }
          let next = leftIndex * count + rightIndex
          reverse[next, default: []].append(Step(pair: pair, symbol: symbol))
          guard parents[next] == nil, next != 0 else { continue }
          parents[next] = Step(pair: pair, symbol: symbol)
          queue.append(next)
        }
      }
    }
    return meeting(parents, reverse, count)
  }

  /// Goes back from the first pair; the first pair of different positions that the search meets
  /// lies on a way there and back.
  private func meeting(
    _ parents: [Int: Step], _ reverse: [Int: [Step]], _ count: Int
  ) -> (position: Int, word: [Int])? {
    var nexts: [Int: Step] = [:]
    var queue = [0]
    var position = 0
    while position < queue.count {
      let pair = queue[position]
      position += 1
      if pair / count != pair % count {
        let there = Self.walk(parents, from: pair).reversed()
        return (members[0], there + Self.walk(nexts, from: pair))
      }
      for step in reverse[pair] ?? [] where nexts[step.pair] == nil && step.pair != 0 {
        nexts[step.pair] = Step(pair: pair, symbol: step.symbol)
        queue.append(step.pair)
      }
    }
    return nil
  }

  /// One pair after another, and the symbol between them.
  private struct Step {
    let pair: Int
    let symbol: Int
  }

  private static func walk(_ steps: [Int: Step], from start: Int) -> [Int] {
    var word: [Int] = []
    var pair = start
    while pair != 0, let step = steps[pair] {
      word.append(step.symbol)
      pair = step.pair
    }
    return word
  }
}
