/// Decides which groups of one measure may be told together, so that no sum or difference of what is told
/// speaks of fewer people or cases than the floor asks for.
///
/// The cases are split into *parts* that share none, such as one week of one course. Each group that somebody
/// would like to tell is a set of parts, and its figures are sums over them. Whoever reads several groups can
/// add and subtract them, with any weights; so what they can work out are exactly the vectors of the row space
/// of the groups that are told. A group is told only if each such vector speaks of enough people and cases. What
/// cannot be shown to be safe in that way is hidden.
///
/// ```swift
/// var control = DisclosureControl(parts: [claims, legal, operations])   // 12, 9 and 2 people
/// control.admits([0, 1, 2])   // true: all of them
/// control.admits([0])         // true: what is left over is 11 people
/// control.admits([1])         // false: with it, the two people would be left over
/// ```
/// Groups are asked for in the order of their weight: an early one is told rather than a later one.
public struct DisclosureControl: Sendable {
  private let parts: [Crowd]
  /// What is told so far, as a basis in echelon form: parts above the floor stand first.
  private var told: [[Residue]] = []
  /// The places of the parts in a row: those that may stand alone, and then those that may not.
  private let order: [Int]
  /// How many parts may stand alone.
  private let strong: Int

  /// - Parameter parts: the people and cases of each part; no case is in two of them.
  public init(parts: [Crowd]) {
    self.parts = parts
    let alone = parts.indices.filter { parts[$0].shortfall == nil }
    order = alone + parts.indices.filter { parts[$0].shortfall != nil }
    strong = alone.count
  }

  /// The people and cases of a group of parts.
  public func crowd(_ group: some Sequence<Int>) -> Crowd {
    Set(group).reduce(into: Crowd()) { $0.add(parts[$1]) }
  }

  /// Whether a group may be told beside all that were admitted before; if so, it is admitted.
  public mutating func admits(_ group: some Sequence<Int>) -> Bool {
    let group = Set(group)
    guard crowd(group).shortfall == nil else { return false }
    var next = told
    Echelon.add(order.map { group.contains($0) ? .one : .zero }, to: &next)
    guard isSafe(next) else { return false }
    told = next
    return true
  }

  /// A combination that holds a part above the floor is above it as well, so those of weak parts alone are
  /// looked at: in echelon form they are what the rows add up to that begin among the weak.
  private func isSafe(_ rows: [[Residue]]) -> Bool {
    let weak = rows.filter { row in (row.firstIndex { $0 != .zero } ?? 0) >= strong }
    guard !weak.isEmpty else { return true }
    let columns = order.indices.dropFirst(strong).map { column in
      (column: weak.map { $0[column] }, crowd: parts[order[column]])
    }
    guard let smallest = SmallestSupports(columns) else { return false }
    return smallest.crowds.allSatisfy { $0.shortfall == nil }
  }
}
