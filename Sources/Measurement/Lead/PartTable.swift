/// Cases split into parts, with what was counted in each: the groundwork of every breakdown that is told.
///
/// All groups that are told of one measure go through one table, so that it can be seen whether anything follows
/// from them together.
struct PartTable<Part: Hashable & Comparable> {
  private let parts: [Part]
  private let crowds: [Crowd]
  private let counts: [Int]
  private var control: DisclosureControl

  /// - Parameter cases: for each case its part, who gave it, and whether it is counted.
  init(_ cases: [(part: Part, person: Int, isCounted: Bool)]) {
    let groups = Dictionary(grouping: cases, by: \.part)
    let parts = groups.keys.sorted()
    self.parts = parts
    crowds = parts.map { Crowd((groups[$0] ?? []).map(\.person)) }
    counts = parts.map { (groups[$0] ?? []).count { $0.isCounted } }
    control = DisclosureControl(parts: crowds)
  }

  /// The share of what is counted in the parts of a group, if it may be told beside all others.
  mutating func share(where isIn: (Part) -> Bool) -> Floored<CountedShare> {
    let group = parts.indices.filter { isIn(parts[$0]) }
    let crowd = control.crowd(group)
    let isSafe = control.admits(group)
    let count = group.reduce(0) { $0 + counts[$1] }
    return Floored(of: crowd, isSafe: isSafe) { CountedShare(count, of: crowd.cases) }
  }
}
