import Detection
import Diagnostics
import Foundation
import PolicyPacks
import Testing

/// Where parents are found, and what happens when they are not.
@Suite struct ParentLookupTests {
  private func team(_ policies: TemporaryPolicies, extends: String, _ sections: String = "") throws
  {
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: [\(extends)]}\n" + sections,
      to: "team/pack.yaml")
  }

  @Test("a parent beside the pack wins over a built-in one")
  func besideWins() throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: "baseline")
    #expect((policies.load().pack?.detectors.count ?? 0) > 20)
    try policies.write(
      "pack: {format: 1, id: baseline, version: 1.0.0}\n", to: "baseline/pack.yaml")
    #expect(policies.load().pack?.detectors.count == 0)
  }

  @Test("a parent may be a folder or a file")
  func file() throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: "base")
    try policies.write(
      "pack: {format: 1, id: base, version: 1.0.0}\nclasses: {customer.a: public}\n",
      to: "base.yaml")
    #expect(policies.load().pack?.level(of: "customer.a") == .public)
  }

  @Test(
    "a version that does not do is refused, and the one that is there is named",
    arguments: ["baseline ^2.0", "baseline ^1.1", "baseline 1.0.1", "baseline ^0.9"])
  func wrongVersion(_ requirement: String) throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: requirement)
    let loaded = policies.load()
    #expect(loaded.messages == ["the parent 'baseline' has version 1.0.0"])
    #expect(loaded.diagnostics.first?.marked == requirement)
  }

  @Test("a parent that does not exist gets a suggestion")
  func missing() throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: "basline ^1.0")
    let loaded = policies.load()
    #expect(loaded.ids == ["unknown-parent"])
    #expect(loaded.diagnostics.first?.notes == ["did you mean 'baseline'?"])
  }

  @Test("packs that extend each other in a circle are refused", .timeLimit(.minutes(1)))
  func circle() throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: "one")
    try policies.write("pack: {format: 1, id: one, version: 1.0.0, extends: two}\n", to: "one.yaml")
    try policies.write(
      "pack: {format: 1, id: two, version: 1.0.0, extends: team}\n", to: "two.yaml")
    let loaded = policies.load()
    #expect(loaded.ids == ["circular-parents"])
    #expect(!loaded.isLoaded)
  }

  @Test("a pack that extends itself is refused", .timeLimit(.minutes(1)))
  func itself() throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: "team")
    #expect(policies.load().ids == ["circular-parents"])
  }

  @Test("problems of a parent are reported in the parent's file, once")
  func brokenParent() throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: "base")
    try policies.write("pack: {format: 1, id: base, version: 1.0.0, colour: x}\n", to: "base.yaml")
    let loaded = policies.load()
    #expect(loaded.ids == ["unknown-key"])
    #expect(loaded.diagnostics.first?.location?.text.name.hasSuffix("base.yaml") == true)
    #expect(!loaded.isLoaded)
  }

  @Test("a parent's name is a name, and no path", arguments: ["../base", "/tmp/base", "sub/base"])
  func paths(_ name: String) throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: name)
    try policies.write("pack: {format: 1, id: base, version: 1.0.0}\n", to: "sub/base.yaml")
    let loaded = policies.load()
    #expect(!loaded.isLoaded)
  }

  @Test("a parent is what it says it is")
  func otherName() throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: "base")
    try policies.write("pack: {format: 1, id: other, version: 1.0.0}\n", to: "base.yaml")
    #expect(!policies.load().diagnostics.isEmpty)
  }

  @Test("exceptions of a parent end where a child calls their rule firm")
  func firm() throws {
    let policies = try TemporaryPolicies()
    try policies.write(
      """
      pack: {format: 1, id: base, version: 1.0.0}
      detectors:
        a: {class: company, pattern: x, redactAs: A}
        b: {class: company, pattern: y, redactAs: B}
      exceptions:
        - {id: both, rules: [a, b], verdict: warn, reason: r, owner: a, approvedBy: b, from: 2026-11-02, until: 2026-11-03}
        - {id: one, rules: [a], verdict: warn, reason: r, owner: a, approvedBy: b, from: 2026-11-02, until: 2026-11-03}
      """, to: "base.yaml")
    try team(policies, extends: "base", "firm: [a]\n")
    let exceptions = policies.load().pack?.exceptions
    #expect(exceptions?.map(\.id) == ["both"])
    #expect(exceptions?.first?.rules == ["b"])
  }

  @Test("generic tools of a parent are there until a pack has tools of its own")
  func genericTools() throws {
    let policies = try TemporaryPolicies()
    try team(policies, extends: "baseline")
    #expect(policies.load().pack?.tools.keys.sorted().first == "any-device-tool")
    try team(policies, extends: "baseline", "tools: {chat: {boundary: tenant}}\n")
    #expect(policies.load().pack?.tools.keys.sorted() == ["chat"])
  }
}
