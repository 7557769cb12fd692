import Diagnostics
import PolicyPacks
import Testing

/// YAML 1.2: a word is a word, whatever YAML 1.1 made of it.
@Suite struct YAMLTypingTests {
  @Test(
    "a title that YAML 1.1 would take for something else stays as it is written",
    arguments: [
      "no", "yes", "on", "off", "NO", "12:30", "1.20", "0x1F", "1_000", "2026-11-02", "=", "<<",
    ])
  func wordsStayWords(_ title: String) throws {
    let loaded = try TemporaryPolicies.load(
      "pack: {format: 1, id: team, version: 1.0.0, title: \(title)}")
    #expect(loaded.messages == [])
    #expect(loaded.pack?.title == title)
  }

  @Test("1.20 is the version 1.20.0, and not 1.2")
  func versionsKeepTheirZero() throws {
    let loaded = try TemporaryPolicies.load("pack: {format: 1, id: team, version: 1.20}")
    #expect(loaded.pack?.version.description == "1.20.0")
  }

  @Test(
    "nothing is no text, in each of its spellings", arguments: ["null", "Null", "NULL", "~", ""])
  func nullIsNoText(_ spelling: String) throws {
    let loaded = try TemporaryPolicies.load(
      "pack:\n  format: 1\n  id: team\n  version: 1.0.0\n  title: \(spelling)\n")
    #expect(loaded.messages == ["'title' must be text, not empty"])
  }

  @Test("nothing in quotes is text", arguments: ["'null'", "\"~\"", "'yes'"])
  func quotedNullIsText(_ quoted: String) throws {
    let loaded = try TemporaryPolicies.load(
      "pack: {format: 1, id: team, version: 1.0.0, title: \(quoted)}")
    #expect(loaded.pack?.title == String(quoted.dropFirst().dropLast()))
  }

  @Test(
    "true and false are the only flags",
    arguments: ["yes", "on", "True", "TRUE", "1", "'true'", "~"])
  func flagsAreTrueAndFalse(_ value: String) throws {
    let loaded = try TemporaryPolicies.load(
      sections: "tools: {chat: {boundary: tenant, training: \(value)}}")
    #expect(loaded.messages == ["'training' must be true or false"])
    #expect(loaded.diagnostics.first?.marked == value)
  }

  @Test(
    "a whole number is digits without quotes",
    arguments: ["1e3", "1_000", "1.0", "'7'", "0x10", "ten", "~", "99999999999999999999"])
  func numbersAreDigits(_ value: String) throws {
    let loaded = try TemporaryPolicies.load(
      "pack: {format: 1, id: team, version: 1.0.0, maxDraftBytes: \(value)}")
    #expect(loaded.messages == ["'maxDraftBytes' must be a whole number"])
  }

  @Test("a count is not negative")
  func countsAreNotNegative() throws {
    let loaded = try TemporaryPolicies.load(
      "pack: {format: 1, id: team, version: 1.0.0, maxDraftBytes: -1}")
    #expect(loaded.messages == ["'maxDraftBytes' must not be negative"])
  }

  @Test("block scalars keep their lines")
  func blockScalars() throws {
    let loaded = try TemporaryPolicies.load(
      "pack:\n  format: 1\n  id: team\n  version: 1.0.0\n  title: |-\n    one\n    two\n")
    #expect(loaded.pack?.title == "one\ntwo")
  }
}
