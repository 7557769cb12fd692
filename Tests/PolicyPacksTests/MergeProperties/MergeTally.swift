@testable import PolicyPacks

/// What the random policies were, so that one sees whether they show anything.
struct MergeTally {
  private(set) var (drawn, accepted, repaired, refused) = (0, 0, 0, 0)
  private(set) var (pairs, decisions, stricter) = (0, 0, 0)
  private(set) var (groups, conflicts) = (0, 0)
  private var (chains, diamonds, several) = (0, 0, 0)
  private var codes: [String: Int] = [:]

  mutating func add(
    _ policy: RandomPolicy, _ merged: MergedPolicy, _ checks: [LooserCheck]
  ) {
    drawn += policy.packs.count
    accepted += merged.packs.count
    repaired += merged.repaired
    codes.merge(merged.refusals, uniquingKeysWith: +)
    refused += merged.refusals.isEmpty ? 0 : 1
    for pack in merged.policy.packs where !pack.parents.isEmpty {
      several += pack.parents.count > 1 ? 1 : 0
      chains += pack.parents.count == 1 ? 1 : 0
      let lines = pack.parents.map { merged.policy.ancestors(of: $0).union([$0]) }
      let all = lines.reduce(0) { $0 + $1.count }
      diamonds += all > lines.reduce(into: Set<String>()) { $0.formUnion($1) }.count ? 1 : 0
    }
    compare(merged, checks)
  }

  private mutating func compare(_ merged: MergedPolicy, _ checks: [LooserCheck]) {
    for check in checks {
      pairs += 1
      decisions += check.decisions
      stricter += check.stricter
    }
    guard let parents = ParentOrders.parents(merged) else { return }
    groups += 1
    conflicts += ParentOrders.merge("top", parents).pack == nil ? 1 : 0
  }

  var summary: String {
    let codes = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "\(drawn) packs, \(accepted) accepted (\(repaired) of them after repair), "
      + "\(chains) with one parent, \(several) with several, \(diamonds) diamonds; "
      + "\(refused) policies with a pack refused at first: \(codes.joined(separator: ", ")); "
      + "\(pairs) pairs, \(decisions) decisions, \(stricter) stricter than above; "
      + "\(groups) groups of parents, \(conflicts) in conflict"
  }
}
