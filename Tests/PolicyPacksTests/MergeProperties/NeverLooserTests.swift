import Detection
import Foundation
@testable import PolicyPacks
import Testing

/// No sequence of children ends looser than a pack above allows.
///
/// What is guaranteed: a tool that a pack knows is, under every pack that extends it, at least as strict
/// for every class and for every level, at the level that the child gives the class. Levels are the
/// child's to choose; cells that name a class bind whatever its level. Generic tools are there only while
/// a pack has no others, so they may go.
@Suite struct NeverLooserTests {
  @Test("no pack is looser than any pack above it", arguments: MergeCases.parts)
  func neverLooser(_ seeds: Range<Int>) {
    var tally = MergeTally()
    for seed in seeds {
      let drawn = RandomPolicy.draw(seed: UInt64(seed))
      let merged = MergedPolicy(drawn, repairs: 6)
      tally.add(drawn, merged)
      for check in Self.checks(merged) { tally.add(check) }
      guard !Self.findings(merged).isEmpty else { continue }
      let smallest = Counterexample(merged.policy) { Self.findings(MergedPolicy($0)) }
      Issue.record("seed \(seed): \(smallest?.description ?? "")")
      break
    }
    print("merge \(seeds): \(tally.summary)")
    // A generator whose children are refused, or add nothing, would prove nothing.
    #expect(tally.accepted * 2 > tally.drawn)
    #expect(tally.stricter * 20 > tally.decisions)
    #expect(tally.refused > 0)
  }

  @Test("what a pack writes into a cell is what holds there", arguments: MergeCases.parts)
  func cellsHold(_ seeds: Range<Int>) {
    var cells = 0
    for seed in seeds {
      let merged = MergedPolicy(.draw(seed: UInt64(seed)), repairs: 6)
      cells += merged.documents.values.reduce(0) { $0 + $1.cells.count }
      guard !Self.ignoredCells(merged).isEmpty else { continue }
      let smallest = Counterexample(merged.policy) { Self.ignoredCells(MergedPolicy($0)) }
      Issue.record("seed \(seed): \(smallest?.description ?? "")")
      break
    }
    #expect(cells > seeds.count)
  }

  private static func checks(_ merged: MergedPolicy) -> [LooserCheck] {
    merged.policy.packs.flatMap { pack in
      merged.policy.ancestors(of: pack.id).sorted().compactMap { above in
        guard let child = merged.packs[pack.id], let ancestor = merged.packs[above] else {
          return nil
        }
        return LooserCheck(merged, child: child, ancestor: ancestor)
      }
    }
  }

  private static func findings(_ merged: MergedPolicy) -> [String] {
    checks(merged).flatMap(\.findings)
  }

  private static func ignoredCells(_ merged: MergedPolicy) -> [String] {
    merged.documents.flatMap { id, document -> [String] in
      guard let pack = merged.packs[id] else { return [] }
      return document.cells.compactMap { entry in
        guard case .tool(let name) = entry.owner, let tool = pack.tools[name] else { return nil }
        let (decision, key) =
          switch entry.key {
          case .level(let level): (pack.decision(atLevel: level, in: tool), level.name)
          case .dataClass(let name): (pack.decision(for: name, in: tool), name.description)
          }
        guard decision.verdict != entry.cell.verdict else { return nil }
        return "\(id): \(name) \(key) is \(decision.verdict), written \(entry.cell.verdict)"
      }
    }
  }
}

/// What the random policies were, so that one sees whether they show anything.
struct MergeTally {
  private(set) var (drawn, accepted, repaired, refused) = (0, 0, 0, 0)
  private(set) var (pairs, decisions, stricter) = (0, 0, 0)
  private var (chains, diamonds, several) = (0, 0, 0)
  private var codes: [String: Int] = [:]

  mutating func add(_ policy: RandomPolicy, _ merged: MergedPolicy) {
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
  }

  mutating func add(_ check: LooserCheck) {
    pairs += 1
    decisions += check.decisions
    stricter += check.stricter
  }

  var summary: String {
    let codes = codes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "\(drawn) packs, \(accepted) accepted (\(repaired) of them after repair), "
      + "\(chains) with one parent, \(several) with several, \(diamonds) diamonds; "
      + "\(refused) policies with a pack refused at first: \(codes.joined(separator: ", ")); "
      + "\(pairs) pairs, \(decisions) decisions, \(stricter) stricter than above"
  }
}
