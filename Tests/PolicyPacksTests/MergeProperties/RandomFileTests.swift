import Detection
import Diagnostics
@testable import PolicyPacks
import TestSupport
import Testing

/// Random policies as files, through the loader.
@Suite struct RandomFileTests {
  @Test("files in any order of parents load to what the merge gives, or are refused alike")
  func files() throws {
    let policies = try TemporaryPolicies()
    var loaded = 0
    for seed in 0..<MergeCases.count / 10 {
      let merged = MergedPolicy(.draw(seed: UInt64(seed)), repairs: seed % 2 == 0 ? 6 : 0)
      let drawn = seed % 2 == 0 ? merged.policy : .draw(seed: UInt64(seed))
      guard var top = drawn.packs.last else { continue }
      for pack in drawn.packs { try policies.write(pack.written.yaml, to: "\(pack.id).yaml") }
      let first = policies.load("\(top.id).yaml")
      #expect((first.pack == nil) == (merged.packs[top.id] == nil), "seed \(seed)")
      top.parents.reverse()
      try policies.write(top.written.yaml, to: "\(top.id).yaml")
      let other = policies.load("\(top.id).yaml")
      #expect(Set(other.ids) == Set(first.ids), "seed \(seed)")
      guard let pack = first.pack, let again = other.pack else { continue }
      loaded += 1
      #expect(pack.differences(from: again) == [], "seed \(seed)")
    }
    #expect(loaded > MergeCases.count / 40)
  }
}
