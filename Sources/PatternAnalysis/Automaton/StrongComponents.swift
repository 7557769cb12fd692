/// The loops of an automaton: sets of positions that can all reach one another.
///
/// Source: R. Tarjan, "Depth-first search and linear graph algorithms" (1972).
struct StrongComponents {
  /// The component of each position.
  private(set) var component: [Int]
  /// The positions of each component; what a component reaches has a smaller index.
  private(set) var members: [[Int]] = []
  /// Whether a component has an edge within itself.
  private(set) var isLoop: [Bool] = []
  /// The other components that a component leads to directly.
  private(set) var successors: [Set<Int>] = []

  private var order: [Int]
  private var low: [Int]
  private var stack: [Int] = []
  private var next = 1

  init(_ automaton: PositionAutomaton) {
    let count = automaton.positions.count
    component = .init(repeating: -1, count: count)
    order = .init(repeating: 0, count: count)
    low = .init(repeating: 0, count: count)
    for position in 0..<count where order[position] == 0 {
      visit(position, automaton.edges)
    }
  }

  /// Depth first, with a stack of its own instead of recursion: patterns may be long.
  private mutating func visit(_ root: Int, _ edges: [[PositionAutomaton.Edge]]) {
    var path: [(position: Int, edge: Int)] = [(root, 0)]
    open(root)
    while let (position, edge) = path.last {
      if edge < edges[position].count {
        path[path.count - 1].edge += 1
        let target = edges[position][edge].target
        if order[target] == 0 {
          open(target)
          path.append((target, 0))
        } else if component[target] < 0 {
          low[position] = min(low[position], order[target])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last { low[parent.position] = min(low[parent.position], low[position]) }
      if low[position] == order[position] { close(position, edges) }
    }
  }

  private mutating func open(_ position: Int) {
    order[position] = next
    low[position] = next
    next += 1
    stack.append(position)
  }

  private mutating func close(_ root: Int, _ edges: [[PositionAutomaton.Edge]]) {
    var found: [Int] = []
    while let position = stack.popLast() {
      component[position] = members.count
      found.append(position)
      if position == root { break }
    }
    let targets = Set(found.flatMap { edges[$0].map { component[$0.target] } })
    successors.append(targets.subtracting([members.count]))
    isLoop.append(found.count > 1 || edges[root].contains { $0.target == root })
    members.append(found.sorted())
  }
}
