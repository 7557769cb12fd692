import Detection
import PolicyPacks
import Testing

/// A pack more can only tighten, whatever its cells name.
@Suite struct LayerTests {
  private static let classes = "classes: {personal: confidential, personal.id: restricted}\n"

  /// The pack of a team with a tool of its own, on top of parents that say these sections.
  private func load(_ parents: [String: String], extends: String, accepts: String) throws
    -> PolicyPack
  {
    let policies = try TemporaryPolicies()
    for (name, sections) in parents {
      try policies.write(
        "pack: {format: 1, id: \(name), version: 1.0.0}\n" + Self.classes + sections,
        to: "\(name)/pack.yaml")
    }
    try policies.write(
      """
      pack: {format: 1, id: team, version: 1.0.0, extends: [\(extends)]}
      tools: {chat: {boundary: tenant, accepts: \(accepts)}}
      """, to: "team/pack.yaml")
    let loaded = policies.load()
    return try #require(loaded.pack, "\(loaded.messages)")
  }

  @Test(
    "a class cell of one parent does not win over a stricter level cell of another",
    arguments: ["strict, loose", "loose, strict"])
  func parents(_ order: String) throws {
    let parents = [
      "strict": "boundaries: {tenant: {confidential: block, restricted: block}}\n",
      "loose": "boundaries: {tenant: {personal: allow}}\n",
    ]
    let pack = try load(parents, extends: order, accepts: "{internal: allow}")
    let chat = try #require(pack.tools["chat"])
    #expect(pack.decision(for: "personal", in: chat).verdict == .block)
    #expect(pack.decision(for: "personal.id", in: chat).verdict == .block)
  }

  @Test("a class cell of a child does not reach the stricter classes below it")
  func descendants() throws {
    let pack = try load(
      ["base": "boundaries: {tenant: {confidential: allow, restricted: approval}}\n"],
      extends: "base", accepts: "{internal: allow, personal: allow}")
    let chat = try #require(pack.tools["chat"])
    #expect(pack.decision(for: "personal", in: chat).verdict == .allow)
    #expect(pack.decision(for: "personal.id", in: chat).verdict == .approval)
  }

  @Test("a cell that a parent's tool leaves empty cannot be filled with less than a block")
  func gaps() throws {
    let policies = try TemporaryPolicies()
    try policies.write(
      "pack: {format: 1, id: base, version: 1.0.0}\n" + Self.classes
        + "tools: {chat: {boundary: tenant, accepts: {internal: allow}}}\n", to: "base/pack.yaml")
    try policies.write(
      """
      pack: {format: 1, id: team, version: 1.0.0, extends: base}
      tools: {chat: {accepts: {personal: allow, attack: warn}}}
      """, to: "team/pack.yaml")
    let loaded = policies.load()
    #expect(loaded.ids == ["looser-than-parent", "looser-than-parent"])
    #expect(loaded.messages.first?.contains("where nothing is said, it is 'block'") == true)
  }

  @Test("a class is as sensitive as the more careful parent has it, be it by a class above")
  func levels() throws {
    let policies = try TemporaryPolicies()
    try policies.write(
      "pack: {format: 1, id: a, version: 1.0.0}\nclasses: {personal: restricted}\n",
      to: "a/pack.yaml")
    try policies.write(
      "pack: {format: 1, id: b, version: 1.0.0}\nclasses: {personal.contact: internal}\n",
      to: "b/pack.yaml")
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: [a, b]}\n", to: "team/pack.yaml")
    #expect(try #require(policies.load().pack).level(of: "personal.contact") == .restricted)
  }
}
