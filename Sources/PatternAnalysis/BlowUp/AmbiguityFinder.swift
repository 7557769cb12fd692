/// Finds all reasons to expect a blow-up in an automaton.
struct AmbiguityFinder {
  private let automaton: PositionAutomaton
  private let components: StrongComponents
  private var budget = WorkBudget()

  /// The most words that are taken from one chain of loops.
  private static let mostPumps = 3

  /// Pairs of loops that one and the same text can go through.
  private var changes: [Int: [Int: PolynomialAmbiguity.Change]] = [:]

  init(_ automaton: PositionAutomaton) {
    self.automaton = automaton
    components = StrongComponents(automaton)
  }

  /// Exponential ones first, then by falling degree.
  ///
  /// - Returns: what was found, and whether there was time to look everywhere.
  mutating func find() -> (found: [Ambiguity], isComplete: Bool) {
    let loops = components.isLoop.indices.filter { components.isLoop[$0] }
    var found: [Ambiguity] = []
    var ordered: [Int] = []
    var isComplete = true
    do {
      // What a loop reaches has a smaller index, so this order leads from the start to the end.
      for loop in loops.reversed() {
        if let ambiguity = try exponentialAmbiguity(in: loop) {
          found.append(ambiguity)
        } else {
          ordered.append(loop)
        }
      }
      try findChanges(between: ordered)
    } catch {
      isComplete = false
    }
    let chains = chains(ordered).sorted { $0.positions.count > $1.positions.count }
    return (found + chains, isComplete)
  }

  private mutating func findChanges(between ordered: [Int]) throws(WorkBudget.Exhausted) {
    for (index, second) in ordered.enumerated() {
      // Long patterns with very many loops would take long even where none of them meet.
      try budget.spend(index)
      let leading = positions(leadingTo: second)
      for first in ordered[..<index] where leading.contains(components.members[first][0]) {
        changes[second, default: [:]][first] = try change(first, second, leading)
      }
    }
  }

  private mutating func exponentialAmbiguity(
    in loop: Int
  ) throws(WorkBudget.Exhausted) -> Ambiguity? {
    let members = components.members[loop]
    let search = ExponentialAmbiguity(automaton, loop: members)
    guard let (position, word) = try search.find(&budget),
      !automaton.isSettled(members, by: [position]),
      let prefix = prefix(to: position)
    else { return nil }
    return Ambiguity(
      kind: .exponential, positions: members,
      pumps: [.init(prefix: prefix, word: word, position: position)])
  }

  private mutating func change(
    _ first: Int, _ second: Int, _ leading: Set<Int>
  ) throws(WorkBudget.Exhausted) -> PolynomialAmbiguity.Change? {
    let (from, to) = (components.members[first], components.members[second])
    let regions = automaton.commonRegions(from)
    // Once a region is left, nothing in it is tried again.
    guard automaton.commonRegions(to).starts(with: regions) else { return nil }
    let search = PolynomialAmbiguity(automaton, from: from, to: to, leading: leading)
    guard let change = try search.find(&budget) else { return nil }
    return automaton.isSettled(from, by: [change.to]) ? nil : change
  }

  /// The positions from which a loop can be reached.
  private func positions(leadingTo loop: Int) -> Set<Int> {
    var leading: Set<Int> = [loop]
    // Components are numbered so that whatever is reached comes first.
    for component in components.members.indices.dropFirst(loop + 1)
    where !components.successors[component].isDisjoint(with: leading) {
      leading.insert(component)
    }
    return Set(leading.flatMap { components.members[$0] })
  }

  func prefix(to position: Int) -> [Int]? {
    // The position itself starts the pump, so the way there ends with it.
    automaton.word(from: PositionAutomaton.searchStart, to: { $0 == position })
  }
}

extension AmbiguityFinder {
  /// The longest chain of loops that ends at each loop.
  private func chains(_ ordered: [Int]) -> [Ambiguity] {
    var best: [Int: [Int]] = [:]
    for loop in ordered {
      let before = (changes[loop] ?? [:]).keys.sorted().compactMap { best[$0] }
      best[loop] = (before.max { $0.count < $1.count } ?? []) + [loop]
    }
    let inner = Set(best.values.flatMap { $0.dropLast() })
    return ordered.compactMap { best[$0] }
      .filter { $0.count > 1 && !inner.contains($0[$0.count - 1]) }
      .map(ambiguity)
  }

  private func ambiguity(_ chain: [Int]) -> Ambiguity {
    let steps = zip(chain, chain.dropFirst()).compactMap { changes[$1]?[$0] }
    var pumps = steps.reversed().prefix(Self.mostPumps).compactMap { step in
      prefix(to: step.from).map {
        Ambiguity.Pump(prefix: $0, word: step.word, position: step.to)
      }
    }
    // Loops that share different words may still all take them one after the other.
    if steps.count > 1, let first = steps.first, let last = steps.last,
      let prefix = prefix(to: first.from)
    {
      pumps.insert(
        .init(prefix: prefix, word: steps.flatMap(\.word), position: last.to), at: 0)
    }
    if let last = steps.last { pumps += detours(from: last.to) }
    return Ambiguity(
      kind: .polynomial(degree: chain.count),
      positions: chain.map { components.members[$0][0] }, pumps: pumps)
  }

  /// Ways through the parts of a loop that the shortest word leaves out.
  private func detours(from position: Int) -> [Ambiguity.Pump] {
    let loop = components.component[position]
    let members = components.members[loop]
    guard members.count > 1, let prefix = prefix(to: position) else { return [] }
    let step = max(1, members.count / 4)
    return stride(from: 0, to: members.count, by: step).compactMap { index in
      let isInLoop = { components.component[$0] == loop }
      guard members[index] != position,
        let there = automaton.word(
          from: position, to: { $0 == members[index] }, through: isInLoop),
        let back = automaton.word(
          from: members[index], to: { $0 == position }, through: isInLoop)
      else { return nil }
      return .init(prefix: prefix, word: there + back, position: position)
    }
  }
}
