/// Shortest words between positions.
extension PositionAutomaton {
  /// The shortest word from one position to another, in symbols; `nil` if there is none.
  ///
  /// - Parameter allowed: the positions that the way may lead through.
  func word(
    from start: Int, to isTarget: (Int) -> Bool, through allowed: (Int) -> Bool = { _ in true }
  ) -> [Int]? {
    if isTarget(start) { return [] }
    var parents = [Int?](repeating: nil, count: positions.count)
    var queue = [start]
    var index = 0
    while index < queue.count {
      let position = queue[index]
      index += 1
      for edge in edges[position] where parents[edge.target] == nil && allowed(edge.target) {
        guard symbol(edge.target) != nil else { continue }
        parents[edge.target] = position
        if isTarget(edge.target) { return word(to: edge.target, from: start, parents) }
        queue.append(edge.target)
      }
    }
    return nil
  }

  private func word(to end: Int, from start: Int, _ parents: [Int?]) -> [Int] {
    var word: [Int] = []
    var position = end
    repeat {
      if let symbol = symbol(position) { word.append(symbol) }
      guard let parent = parents[position] else { break }
      position = parent
    } while position != start
    return word.reversed()
  }

  /// A symbol that a position matches.
  func symbol(_ position: Int) -> Int? {
    let symbols = set(position)
    return symbols.firstCommon(symbols)
  }

  /// The regions that all of some positions stand in.
  func commonRegions(_ members: [Int]) -> [Int] {
    guard let first = members.first else { return [] }
    return members.dropFirst().reduce(positions[first].regions) { common, position in
      Array(zip(common, positions[position].regions).prefix { $0 == $1 }.map(\.0))
    }
  }

  /// Whether a region that holds these positions has already matched when one of them was reached,
  /// so that nothing in it is tried again.
  func isSettled(_ members: [Int], by reached: [Int]) -> Bool {
    commonRegions(members).contains { region in
      reached.contains { regions[region].ends.contains($0) }
    }
  }
}
