import PolicyPacks
import Testing

/// The section `history`, and the gates of the header.
@Suite struct HistorySectionTests {
  @Test("a version says from when it holds and what it changed")
  func version() throws {
    let loaded = try TemporaryPolicies.load(
      sections: "history: [{version: 1.0.0, from: 2026-11-02, changes: [First rules]}]\n")
    #expect(loaded.messages == [])
    let entry = try #require(loaded.document.history.first)
    #expect(entry.version == SemanticVersion("1.0.0"))
    #expect(entry.day == CalendarDay("2026-11-02"))
    #expect(entry.changes == ["First rules"])
  }

  @Test(
    "a version that says nothing is refused",
    arguments: [
      ("{version: 1.0.0, from: 2026-11-02}", "missing-key"),
      ("{version: 1.0.0, from: 2026-11-02, changes: []}", "wrong-value"),
      ("{version: one, from: 2026-11-02, changes: x}", "wrong-value"),
      ("{version: 1.0.0, from: monday, changes: x}", "wrong-value"),
      (
        "{version: 1.0.0, from: 2026-11-02, changes: x}, "
          + "{version: 1.0.0, from: 2026-11-03, changes: y}", "duplicate-name"
      ),
    ])
  func refused(_ entry: String, _ id: String) throws {
    #expect(try TemporaryPolicies.load(sections: "history: [\(entry)]\n").ids == [id])
  }

  @Test("one gate stands for all of them, and each can have its own")
  func gates() throws {
    let loaded = try TemporaryPolicies.load(
      """
      pack: {format: 1, id: team, version: 1.0.0, gates: {coverage: 90, cells: 100}}

      """)
    #expect(loaded.messages == [])
    let gates = try #require(loaded.document.header?.gates?.value)
    #expect(gates.cells == 100)
    #expect(gates.exceptions == 90)
  }

  @Test("a gate above 100 percent could never be passed")
  func impossibleGate() throws {
    let loaded = try TemporaryPolicies.load(
      "pack: {format: 1, id: team, version: 1.0.0, gates: {cells: 101}}\n")
    #expect(loaded.messages == ["'cells' is at most 100 percent"])
  }
}
