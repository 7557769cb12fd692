import Detection
import Diagnostics
import Foundation
import PolicyPacks
import SSHSignatures
import TestSupport
import Testing

/// The parents that a pack was last accepted with.
@Suite struct LockTests {
  let policies: TemporaryPolicies

  init() throws {
    policies = try TemporaryPolicies()
    try policies.write("pack: {format: 1, id: base, version: 1.0.0}\n", to: "base/pack.yaml")
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: [base, baseline]}\n",
      to: "team/pack.yaml")
    try policies.write(policies.load().lock.text, to: "team/pack.lock")
  }

  private var accept: String {
    "look at what they changed, then accept with: dryrun pack lock \(policies.folder)/team"
  }

  @Test("a lock names each parent, its version, where it is and what it says")
  func text() throws {
    let lines = policies.load().lock.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "dryrun-pack-lock 1")
    #expect(lines[1].hasPrefix("parent base 1.0.0 beside "))
    #expect(lines[2].hasPrefix("parent baseline 1.0.0 built-in "))
  }

  @Test("with the same parents nothing is said")
  func same() { #expect(policies.load().diagnostics == []) }

  @Test(
    "parents that are not the same are refused, and what changed is said",
    arguments: [
      (
        "base/pack.yaml", "pack: {format: 1, id: base, version: 1.1.0}\n",
        "the parent 'base' was 1.0.0 and is 1.1.0"
      ),
      (
        "base/more.yaml", "classes: {customer.x: public}\n",
        "the parent 'base' says something else, and still calls itself 1.0.0"
      ),
      (
        "team/pack.yaml", "pack: {format: 1, id: team, version: 1.0.0, extends: [base]}\n",
        "the parent 'baseline' is gone"
      ),
      (
        "team/pack.yaml",
        "pack: {format: 1, id: team, version: 1.0.0, extends: [base, baseline, eu-baseline]}\n",
        "the parent 'eu-baseline' 1.0.0 is new"
      ),
      (
        "baseline/pack.yaml", "pack: {format: 1, id: baseline, version: 1.0.0}\n",
        "the parent 'baseline' was the built-in one and now stands beside the pack"
      ),
    ])
  func mismatch(_ path: String, _ text: String, _ change: String) throws {
    try policies.write(text, to: path)
    let loaded = policies.load()
    #expect(!loaded.isLoaded)
    #expect(loaded.ids == ["lock-mismatch"])
    #expect(loaded.diagnostics.first?.notes == [change, accept])
  }

  @Test(
    "a lock that is damaged or of a later version is an error",
    arguments: [
      "", "dryrun-pack-lock 2\n", "dryrun-pack-lock 1\nparent base\n",
      "dryrun-pack-lock 1\nplugin x 1.0.0\n", "\u{FEFF}dryrun-pack-lock 1\n",
      "dryrun-pack-lock 1\r\n",
    ])
  func damaged(_ text: String) throws {
    try policies.write(text, to: "team/pack.lock")
    #expect(policies.load().ids == ["damaged-lock"])
    #expect(!policies.load().isLoaded)
  }

  @Test("a lock cut off anywhere is refused")
  func cutOff() throws {
    let text = policies.load().lock.text
    for length in stride(from: 0, to: text.count, by: 9) {
      try policies.write(String(text.prefix(length)), to: "team/pack.lock")
      #expect(!policies.load().isLoaded)
    }
  }

  @Test("a snapshot does not outlive a lock")
  func snapshot() throws {
    let cache = SnapshotCache(folder: policies.folder + "/.cache", engineVersion: "1")
    #expect(cache.load(at: policies.folder + "/team").isLoaded)
    try policies.write("dryrun-pack-lock 1\n", to: "team/pack.lock")
    #expect(cache.load(at: policies.folder + "/team").ids == ["lock-mismatch"])
  }
}
