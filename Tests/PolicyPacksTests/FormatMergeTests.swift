import Detection
import Diagnostics
import PolicyPacks
import Testing

/// Formats and combinations of parents, which a child can add to and not loosen.
@Suite struct FormatMergeTests {
  private func load(_ parents: [String: String], child: String = "") throws -> LoadedPack {
    let policies = try TemporaryPolicies()
    for (name, sections) in parents {
      try policies.write(
        "pack: {format: 1, id: \(name), version: 1.0.0, tasks: [t]}\n" + sections,
        to: "\(name)/pack.yaml")
    }
    let names = parents.keys.sorted().joined(separator: ", ")
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: [\(names)]}\n" + child,
      to: "team/pack.yaml")
    return policies.load()
  }

  private let format = "formats: {x: {checks: [{id: short, maxWords: 5}]}}\n"
  private let looser = "formats: {x: {checks: [{id: short, maxWords: 50}]}}\n"

  @Test("a format of a parent is the child's too")
  func inherited() throws {
    let loaded = try load(["base": format])
    #expect(loaded.messages == [])
    #expect(loaded.pack?.formats.keys.map(\.description) == ["x"])
  }

  @Test("a child cannot write a parent's format again, looser or not", arguments: [0, 1])
  func again(which: Int) throws {
    let loaded = try load(["base": format], child: which == 0 ? looser : format)
    #expect(loaded.ids == ["duplicate-name"])
    #expect(loaded.messages == ["there is a format 'x' already"])
    #expect(loaded.diagnostics.first?.place == "2:11")
    #expect(loaded.diagnostics.first?.marked == "x")
  }

  @Test("two parents with different formats of one name are in conflict")
  func conflict() throws {
    let loaded = try load(["one": format, "two": looser])
    #expect(loaded.ids == ["conflicting-parents"])
    #expect(loaded.messages == ["two parents define the format 'x' in different ways"])
  }

  @Test("a grandparent's format comes down both ways and is no conflict")
  func diamond() throws {
    let policies = try TemporaryPolicies()
    try policies.write(
      "pack: {format: 1, id: top, version: 1.0.0}\n" + format, to: "top/pack.yaml")
    for name in ["one", "two"] {
      try policies.write(
        "pack: {format: 1, id: \(name), version: 1.0.0, extends: top}\n", to: "\(name)/pack.yaml")
    }
    try policies.write(
      "pack: {format: 1, id: team, version: 1.0.0, extends: [one, two]}\n", to: "team/pack.yaml")
    #expect(policies.load().messages == [])
  }

  private func tool(_ outputs: String) -> String {
    "tools: {chat: {boundary: tenant, outputs: {\(outputs)}}}\n"
  }

  @Test("what a tool owes is the union of what parents and child ask for")
  func outputs() throws {
    let one = "formats: {a: {}}\n" + tool("t: a")
    let two = "formats: {b: {}}\n" + tool("t: b")
    let union = try load(["one": one, "two": two])
    #expect(union.messages == [])
    #expect(union.pack?.tools["chat"]?.outputs == ["t": ["a", "b"]])
    let more = try load(["one": one], child: "formats: {c: {}}\ntools: {chat: {outputs: {t: c}}}")
    #expect(more.messages == [])
    #expect(more.pack?.tools["chat"]?.outputs == ["t": ["a", "c"]])
    let fewer = try load(["one": one], child: "tools: {chat: {outputs: {t: []}}}")
    #expect(fewer.pack?.tools["chat"]?.outputs == ["t": ["a"]])
  }

  private let combination = "combinations: {many: {class: health, atLeast: 5, level: restricted}}\n"

  @Test("a combination of a parent is the child's too, and cannot be written again")
  func combinations() throws {
    let inherited = try load(["base": combination])
    #expect(inherited.pack?.combinations["many"]?.level == .restricted)
    let again = try load(
      ["base": combination],
      child: "combinations: {many: {class: health, atLeast: 500, level: public}}")
    #expect(again.messages == ["there is a rule 'many' already"])
    let conflict = try load([
      "one": combination, "two": combination.replacing("5", with: "6"),
    ])
    #expect(conflict.messages == ["two parents define the combination 'many' in different ways"])
  }
}
