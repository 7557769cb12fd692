import Diagnostics
import PolicyPacks
import Testing

/// Everything that is wrong is said in one go, each at its place.
@Suite struct SeveralProblemsTests {
  @Test("problems of several files are all reported, file by file")
  func severalFiles() throws {
    let policies = try TemporaryPolicies()
    try policies.write("pack: {format: 2, id: Team, version: one}\n", to: "team/pack.yaml")
    try policies.write(
      "detectors:\n  number:\n    class: company\n    patern: 'x'\n", to: "team/rules.yaml")
    try policies.write("tools: {chat: {boundary: cloud}}\n", to: "team/tools/chat.yaml")
    let loaded = policies.load()
    #expect(
      loaded.ids == [
        "newer-format", "bad-name", "wrong-value", "no-method", "missing-key", "unknown-key",
        "unknown-value",
      ])
    #expect(loaded.diagnostics.allSatisfy { $0.location != nil })
    #expect(!loaded.isLoaded)
  }

  @Test(
    "a key with a slip of the pen gets a suggestion",
    arguments: [
      ("tools: {chat: {boundry: tenant}}", "boundry", "boundary"),
      ("tool: {}", "tool", "tools"),
      ("tests: [{nmae: x, draft: y, expect: {verdict: allow}}]", "nmae", "name"),
      ("boundaries: {tenants: {}}", "tenants", "tenant"),
      ("exceptions: [{id: x, ruels: [y]}]", "ruels", "rules"),
    ])
  func suggestions(_ yaml: String, _ key: String, _ meant: String) throws {
    let loaded = try TemporaryPolicies.load(sections: yaml)
    let problem = try #require(loaded.diagnostics.first { $0.marked == key })
    #expect(problem.notes == ["did you mean '\(meant)'?"])
  }

  @Test("a key that resembles none gets the list of those there are")
  func listOfKeys() throws {
    let loaded = try TemporaryPolicies.load(
      sections: "tools: {chat: {boundary: tenant, at: {phone: 12}}}")
    #expect(loaded.diagnostics.first?.notes == ["'at' may have: baseURLs, models"])
  }

  @Test(
    "a column counts characters, however wide or long they are",
    arguments: [("Ä", 39), ("漢字", 40), ("👩‍👩‍👧", 43), ("e\u{301}", 40)])
  func wideCharacters(_ title: String, _ column: Int) throws {
    let loaded = try TemporaryPolicies.load(
      sections: "tools: {chat: {boundary: tenant, title: \(title), colour: x}}")
    let problem = try #require(loaded.diagnostics.first)
    #expect(problem.marked == "colour")
    #expect(problem.place == "2:\(column + 5)")
  }

  @Test("an error in one place hides no other and makes no others")
  func noFollowUps() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        classes: {customer.number: secret}
        detectors:
          number: {class: customer.number, pattern: 'x', redactAs: N}
        tools: {chat: {boundary: tenant, accepts: {customer.number: allow}}}
        """)
    #expect(loaded.messages == ["unknown level 'secret'"])
  }
}
