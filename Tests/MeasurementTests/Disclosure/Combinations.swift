import Measurement

/// What somebody with pencil and paper can work out from figures about groups of parts.
///
/// Written apart from what it tests: every set of parts below the floor is tried, with fractions of whole numbers.
struct Combinations {
  let parts: [Crowd]

  /// Whether some weighted sum of the groups speaks of people or cases below the floor and of nobody else.
  func revealFew(_ groups: [Set<Int>]) -> Bool {
    let rows = groups.map { group in parts.indices.map { group.contains($0) ? 1 : 0 } }
    let rank = Combinations.rank(rows)
    return (1..<(1 << parts.count)).contains { bits in
      let few = parts.indices.filter { bits >> $0 & 1 == 1 }
      let crowd = few.reduce(into: Crowd()) { $0.add(parts[$1]) }
      guard crowd.cases > 0, crowd.shortfall != nil else { return false }
      let others = rows.map { row in parts.indices.filter { !few.contains($0) }.map { row[$0] } }
      // Some sum is nothing outside of the few, and something in it.
      return Combinations.rank(others) < rank
    }
  }

  /// The rank by elimination in whole numbers (Bareiss 1968).
  private static func rank(_ rows: [[Int]]) -> Int {
    var rows = rows
    var (rank, divisor) = (0, 1)
    for column in rows.first?.indices ?? 0..<0 {
      guard let pivot = rows.indices.dropFirst(rank).first(where: { rows[$0][column] != 0 })
      else { continue }
      rows.swapAt(rank, pivot)
      for row in rows.indices.dropFirst(rank + 1) {
        let factor = rows[row][column]
        for other in rows[row].indices {
          rows[row][other] =
            (rows[row][other] * rows[rank][column] - factor * rows[rank][other]) / divisor
        }
      }
      divisor = rows[rank][column]
      rank += 1
    }
    return rank
  }
}
