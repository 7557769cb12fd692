import Detection
import Diagnostics
import PolicyPacks
import Testing

/// The section `pack`.
@Suite struct HeaderTests {
  private func load(_ more: String) throws -> LoadedPack {
    try TemporaryPolicies.load("pack: {format: 1, id: team, version: 1.0.0, \(more)}\n")
  }

  @Test("a pack that says little blocks what it does not know")
  func defaults() throws {
    let pack = try #require(try TemporaryPolicies.load(TemporaryPolicies.header).pack)
    #expect(pack.title == "team")
    #expect(pack.languages == ["en"])
    #expect(pack.unknownTool == .block)
    #expect(pack.onDetectorError == .block)
    #expect(pack.maxDraftBytes == 1_000_000)
    #expect(pack.workingHours.timezone == "UTC")
  }

  @Test(
    "a wrong value is refused where it stands",
    arguments: [
      ("timezone: Berlin", "Berlin", "unknown time zone 'Berlin'"),
      ("unknownTool: deny", "deny", "unknown verdict 'deny'"),
      ("onDetectorError: blok", "blok", "unknown verdict 'blok'"),
      ("extends: [baseline one]", "baseline one", "'baseline one' names no parent"),
      ("extends: a b c", "a b c", "'a b c' names no parent"),
      ("groups: [Claims Handlers]", "Claims Handlers", "'Claims Handlers' is no name for a group"),
      ("tasks: [-x]", "-x", "'-x' is no name for a task"),
      ("defaultTool: chat", "chat", "unknown tool 'chat'"),
      ("groups: claims", "claims", "'groups' must be a list, not text"),
    ])
  func wrongValues(_ yaml: String, _ marked: String, _ message: String) throws {
    let loaded = try load(yaml)
    #expect(loaded.messages == [message])
    #expect(loaded.diagnostics.first?.marked == marked)
    #expect(!loaded.isLoaded)
  }

  @Test("a time zone with a place in the world is taken")
  func timezone() throws {
    #expect(try load("timezone: Europe/Berlin").pack?.workingHours.timezone == "Europe/Berlin")
  }

  @Test(
    "a version has up to three numbers",
    arguments: ["one", "1.x", "1.0.0.0", "v1", "-1.0.0", "1.0.0-beta", "1..0", "+1.0"])
  func versions(_ version: String) throws {
    let loaded = try TemporaryPolicies.load("pack: {format: 1, id: team, version: '\(version)'}")
    #expect(loaded.messages == ["'\(version)' is no version"])
  }

  @Test("a newer format is refused, with the hint that a newer program may read it")
  func newerFormat() throws {
    let loaded = try TemporaryPolicies.load("pack: {format: 2, id: team, version: 1.0.0}")
    #expect(loaded.ids == ["newer-format"])
    #expect(loaded.diagnostics.first?.notes == ["a newer dryrun may read it"])
  }

  @Test("format, id and version must be there, and all three are asked for at once")
  func requiredKeys() throws {
    let loaded = try TemporaryPolicies.load("pack: {title: Team}")
    #expect(loaded.ids == ["missing-key", "missing-key", "missing-key"])
    #expect(loaded.words.contains("add the key 'version'"))
  }

  @Test("a pack without the section is told what to add")
  func noHeader() throws {
    let loaded = try TemporaryPolicies.load("classes: {customer.number: internal}")
    #expect(loaded.ids == ["no-pack-section"])
    #expect(
      loaded.diagnostics.first?.notes
        == ["add: pack: {format: 1, id: my-pack, version: 1.0.0}"])
  }

  @Test("the section stands in one file only")
  func twice() throws {
    let policies = try TemporaryPolicies()
    try policies.write(TemporaryPolicies.header, to: "team/a.yaml")
    try policies.write(TemporaryPolicies.header, to: "team/b.yaml")
    let loaded = policies.load()
    #expect(loaded.ids == ["duplicate-section"])
    #expect(loaded.diagnostics.first?.notes.first?.hasSuffix("team/a.yaml:1") == true)
  }
}
