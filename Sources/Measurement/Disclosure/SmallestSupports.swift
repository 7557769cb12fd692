/// The smallest sets of parts that combinations of rows can speak of, and who stands behind each.
///
/// A combination speaks of the parts at which it is not zero. It speaks of as few as it can where it is zero at
/// as many independent parts as there are rows, less one; each other combination speaks of one of these sets and
/// more. So all are found by trying each choice of that many parts. (They are the circuits of the matroid that
/// the rows represent. Source: J. Oxley, "Matroid Theory", 2nd edition (2011), chapters 1 and 2.)
struct SmallestSupports {
  /// The people and cases of each set.
  private(set) var crowds: [Crowd] = []

  /// More choices than this are not tried.
  static let mostChoices = 20_000

  /// - Parameter columns: for each part the entries of the rows, which are independent, and its crowd.
  /// - Returns: `nil` where there are too many choices to try.
  init?(_ columns: [(column: [Residue], crowd: Crowd)]) {
    let groups = SmallestSupports.merged(columns)
    guard let rank = groups.first?.column.count else { return }
    guard SmallestSupports.choices(rank - 1, of: groups.count) <= SmallestSupports.mostChoices
    else {
      return nil
    }
    var chosen: [Int] = []
    visit(groups, rank, &chosen)
  }

  private typealias Column = (column: [Residue], crowd: Crowd)

  /// Parts that only ever come together, as one.
  private static func merged(_ columns: [Column]) -> [Column] {
    var crowds: [[Residue]: Crowd] = [:]
    var order: [[Residue]] = []
    for (column, crowd) in columns {
      guard let first = column.first(where: { $0 != .zero }) else { continue }
      let inverse = first.inverse
      let scaled = column.map { $0 * inverse }
      if crowds[scaled] == nil { order.append(scaled) }
      crowds[scaled, default: Crowd()].add(crowd)
    }
    return order.map { ($0, crowds[$0] ?? Crowd()) }
  }

  /// The number of ways to choose some of a number of things; `Int.max` where it is too large to matter.
  private static func choices(_ some: Int, of all: Int) -> Int {
    var result = 1
    for step in 0..<max(min(some, all - some), 0) {
      result = result * (all - step) / (step + 1)
      if result > mostChoices * 1000 { return .max }
    }
    return result
  }

  private mutating func visit(_ groups: [Column], _ rank: Int, _ chosen: inout [Int]) {
    guard chosen.count < rank - 1 else {
      add(groups, zeroAt: chosen, rank)
      return
    }
    for next in ((chosen.last ?? -1) + 1)..<max(groups.count, (chosen.last ?? -1) + 1) {
      chosen.append(next)
      visit(groups, rank, &chosen)
      chosen.removeLast()
    }
  }

  private mutating func add(_ groups: [Column], zeroAt chosen: [Int], _ rank: Int) {
    guard let weights = Echelon.normal(to: chosen.map { groups[$0].column }, length: rank) else {
      return
    }
    let support = groups.filter { column, _ in
      zip(column, weights).reduce(Residue.zero) { $0 + $1.0 * $1.1 } != .zero
    }
    crowds.append(support.reduce(into: Crowd()) { $0.add($1.crowd) })
  }
}
