import Diagnostics
import PolicyPacks
import Testing

/// The same key twice in one mapping: YAML forbids it, and most readers let the last one win.
@Suite struct DuplicateKeyTests {
  @Test(
    "a key that stands twice is shown where it stands the second time",
    arguments: [
      ("firm: []\nfirm: []\n", "firm", "3:1"),
      ("tools:\n  chat: {boundary: tenant}\n  chat: {boundary: public}\n", "chat", "4:3"),
      ("tools: {chat: {boundary: tenant, title: A, title: B}}", "title", "2:44"),
      ("tools: {chat: {boundary: tenant}, chat: {boundary: tenant}}", "chat", "2:35"),
      ("'firm': []\n'firm': []\n", "'firm'", "3:1"),
      ("tools:\n  a: {boundary: tenant}\n  a: {boundary: public}\n", "a", "4:3"),
      ("classes:\n  customer.é: internal\n# ü\nclasses: {}\n", "classes", "5:1"),
    ])
  func atTheSecondKey(_ yaml: String, _ key: String, _ place: String) throws {
    let loaded = try TemporaryPolicies.load(sections: yaml)
    let problem = try #require(loaded.diagnostics.first { $0.id == "duplicate-key" })
    #expect(problem.message == "the key '\(key)' stands twice")
    #expect(problem.marked == key)
    #expect(problem.place == place)
    #expect(problem.notes.first?.hasPrefix("it stands first in line") == true)
    #expect(!loaded.isLoaded)
  }

  @Test("it is the only problem where nothing else is wrong")
  func nothingElse() throws {
    let loaded = try TemporaryPolicies.load(
      sections: "tools:\n  a: {boundary: tenant}\n  a: {boundary: public}\n")
    #expect(loaded.ids == ["duplicate-key"])
  }

  @Test("two of them in one file are both reported, and so is what else is wrong")
  func twoInOneFile() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        classes: {customer.number: internal, customer.number: public}
        tools:
          chat: {boundary: tenant, title: A, title: B, colour: blue}
        """)
    #expect(loaded.ids == ["duplicate-key", "duplicate-key", "unknown-key"])
    #expect(loaded.diagnostics.map(\.marked) == ["customer.number", "title", "colour"])
  }

  @Test("three times is two too many")
  func threeTimes() throws {
    let loaded = try TemporaryPolicies.load(sections: "firm: []\nfirm: []\nfirm: []\n")
    #expect(loaded.diagnostics.map(\.place) == ["3:1", "4:1"])
  }

  @Test("the same key in a mapping between the two is not taken for the second one")
  func sameKeyInBetween() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        tests:
          - name: one
            draft: x
            expect: {verdict: allow}
            verdict: {expect: 1}
            expect: {verdict: allow}
        """)
    let duplicates = loaded.diagnostics.filter { $0.id == "duplicate-key" }
    #expect(duplicates.map(\.place) == ["7:5"])
  }

  @Test("the same key in two entries of a list is none")
  func entriesOfAList() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        tests:
          - {name: one, draft: x, expect: {verdict: allow}}
          - {name: two, draft: x, expect: {verdict: allow}}
        """)
    #expect(loaded.diagnostics == [])
    #expect(loaded.tests.map(\.name) == ["one", "two"])
  }

  @Test("two sections of the same name in two files are one section")
  func sectionsInTwoFiles() throws {
    let policies = try TemporaryPolicies()
    try policies.write(TemporaryPolicies.header, to: "team/pack.yaml")
    try policies.write("classes: {customer.number: internal}", to: "team/one.yaml")
    try policies.write("classes: {customer.name: internal}", to: "team/two.yml")
    let loaded = policies.load()
    #expect(loaded.diagnostics == [])
    #expect(loaded.pack?.classes.count == 2)
  }
}
