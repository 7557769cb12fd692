import Detection
@testable import PolicyPacks

/// Parents are merged in any order and in any grouping, and twice as once.
enum ParentOrders {
  typealias Result = (pack: PolicyPack?, codes: Set<String>)

  /// Two or three packs of a policy, whoever extends whom.
  static func parents(_ merged: MergedPolicy) -> [PolicyPack]? {
    let packs = merged.policy.packs.suffix(3).compactMap { merged.packs[$0.id] }
    return packs.count < 2 ? nil : packs
  }

  static func merge(_ id: String, _ parents: [PolicyPack], _ more: Set<String> = [])
    -> Result
  {
    let problems = Problems()
    let pack = PackMerge.merge(.silent(id), onto: parents, problems)
    let codes = problems.errorCodes.union(more)
    return (codes.isEmpty ? pack : nil, codes)
  }

  static func findings(_ merged: MergedPolicy) -> [String] {
    guard let parents = parents(merged) else { return [] }
    let flat = merge("top", parents)
    var findings: [String] = []
    for order in orders(parents) { findings += differences(order, flat, "another order") }
    for renamed in names(parents) { findings += differences(renamed, flat, "other names") }
    for grouped in groups(parents) { findings += differences(grouped, flat, "another grouping") }
    for pack in parents {
      let silent = merge("top", [pack])
      findings += differences(silent, (pack, []), "a child that says nothing")
      findings += differences(twice(pack), (pack, []), "the same pack twice")
    }
    return findings
  }

  private static func differences(_ left: Result, _ right: Result, _ what: String) -> [String] {
    guard left.codes == right.codes else {
      return ["\(what): \(left.codes.sorted()) is not \(right.codes.sorted())"]
    }
    guard let one = left.pack, let other = right.pack else { return [] }
    return one.differences(from: other).map { "\(what): \($0)" }
  }

  private static func orders(_ parents: [PolicyPack]) -> [Result] {
    permutations(parents).map { merge("top", $0) }
  }

  /// Parents are merged in the order of their names, so other names are another order.
  private static func names(_ parents: [PolicyPack]) -> [Result] {
    permutations(parents).map { order in
      let renamed = order.enumerated().map { index, pack in
        var pack = pack
        pack.id = PackID("parent-\(index)")
        return pack
      }
      return merge("top", renamed)
    }
  }

  /// Two parents through a pack between, named to come before the third or after it.
  private static func groups(_ parents: [PolicyPack]) -> [Result] {
    guard parents.count == 3 else { return [] }
    return permutations(parents).flatMap { order in
      ["aa", "zz"].map { name in
        let problems = Problems()
        let between = PackMerge.merge(.silent(name), onto: Array(order.prefix(2)), problems)
        return merge("top", [between, order[2]].compactMap { $0 }, problems.errorCodes)
      }
    }
  }

  /// A diamond over a pack.
  private static func twice(_ pack: PolicyPack) -> Result {
    let sides = ["left", "right"].compactMap { merge($0, [pack]).pack }
    return merge("top", sides + [pack])
  }

  private static func permutations(_ packs: [PolicyPack]) -> [[PolicyPack]] {
    guard packs.count > 1 else { return [packs] }
    return packs.indices.flatMap { index in
      var rest = packs
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
