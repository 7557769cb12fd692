import PolicyPacks
import Testing

/// Properties of the merge, over random policies.
///
/// What is guaranteed: a tool that a pack knows is, under every pack that extends it, at least as strict
/// for every class and for every level, at the level that the child gives the class. Levels are the
/// child's to choose; cells that name a class bind whatever its level. Generic tools are there only while
/// a pack has no others, so they may go.
@Suite struct MergePropertyTests {
  @Test(
    "whatever packs say, a child only tightens, and parents have no order",
    arguments: MergeCases.parts)
  func properties(_ seeds: Range<Int>) {
    var tally = MergeTally()
    for seed in seeds {
      let drawn = RandomPolicy.draw(seed: UInt64(seed))
      let merged = MergedPolicy(drawn, repairs: 6)
      tally.add(drawn, merged, merged.looserChecks)
      let broken = MergeProperty.all.filter { !$0.findings(merged).isEmpty }
      for property in broken {
        let smallest = Counterexample(merged.policy) { property.findings(MergedPolicy($0)) }
        Issue.record("seed \(seed), \(property.name): \(smallest?.description ?? "")")
      }
      if !broken.isEmpty { break }
    }
    print("merge \(seeds): \(tally.summary)")
    // A generator whose children are refused, or add nothing, would prove nothing.
    #expect(tally.accepted * 10 > tally.drawn * 9)
    #expect(tally.repaired * 4 < tally.accepted * 3)
    #expect(tally.stricter * 20 > tally.decisions)
    #expect(tally.refused > 0)
    #expect(tally.groups * 2 > seeds.count)
    #expect(tally.conflicts * 2 < tally.groups)
  }
}
