/// How well the passages of the sources fit what a passage of the output speaks of.
struct ScoreBoard {
  private let index: TermIndex
  private var own: [Double]
  private var block: [Double]
  private var touched: [Int32] = []
  private var touchedBlocks: [Int32] = []
  private var ranking: [(place: Int, score: Double)] = []

  init(_ index: TermIndex) {
    self.index = index
    own = [Double](repeating: 0, count: index.blockOf.count)
    block = [Double](repeating: 0, count: index.blockPassages.count)
  }

  /// Scores all passages against weighted terms.
  mutating func score(_ query: Query) {
    for place in touched { own[Int(place)] = 0 }
    for number in touchedBlocks { block[Int(number)] = 0 }
    touched.removeAll(keepingCapacity: true)
    touchedBlocks.removeAll(keepingCapacity: true)
    // What most passages have tells none from another.
    let most = min(Self.mostPassages, max(40, own.count / 2))
    for (term, factor) in query.terms {
      guard let id = index.ids[term] else { continue }
      let weight = index.weight(id) * factor
      guard index.passages[id].count <= most else { continue }
      for place in index.passages[id] {
        if own[Int(place)] == 0 { touched.append(place) }
        own[Int(place)] += weight
      }
      for number in index.blocks[id] {
        if block[Int(number)] == 0 { touchedBlocks.append(number) }
        block[Int(number)] += weight
      }
    }
    ranking = ranked()
  }

  /// The score of a passage: its own terms, and less so those around it.
  func score(ofPlace place: Int) -> Double {
    let number = Int(index.blockOf[place])
    let around = index.holdsRows[number] ? block[number] : max(0, block[number] - own[place])
    return own[place] + 0.4 * around
  }

  /// The best passages, at most 48, the best first; all have a score.
  func best(_ count: Int) -> ArraySlice<(place: Int, score: Double)> { ranking.prefix(count) }

  private func ranked() -> [(place: Int, score: Double)] {
    var best: [(place: Int, score: Double)] = []
    func offer(_ place: Int) {
      let score = score(ofPlace: place)
      if best.count == Self.ranks, let last = best.last, last.score >= score { return }
      var position = best.count
      while position > 0, best[position - 1].score < score { position -= 1 }
      best.insert((place, score), at: position)
      if best.count > Self.ranks { best.removeLast() }
    }
    for place in touched { offer(Int(place)) }
    for number in touchedBlocks where !index.holdsRows[Int(number)] {
      for place in index.blockPassages[Int(number)].prefix(Self.ranks) where own[place] == 0 {
        offer(place)
      }
    }
    return best
  }

  private static let ranks = 48

  /// Terms in more passages than this tell nothing.
  private static let mostPassages = 3000
}

/// Terms and how much each counts.
struct Query: Hashable {
  private(set) var weights: [String: Double] = [:]

  /// Adds a term; the greater weight counts.
  mutating func add(_ term: String, _ weight: Double) {
    weights[term] = max(weights[term] ?? 0, weight)
  }

  /// Takes a term out.
  mutating func drop(_ term: String) { weights[term] = nil }

  /// The terms in an order that is always the same.
  var terms: [(key: String, value: Double)] { weights.sorted { $0.key < $1.key } }

  func contains(_ term: String) -> Bool { weights[term] != nil }
}
