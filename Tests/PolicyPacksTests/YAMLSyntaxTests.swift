import Diagnostics
import PolicyPacks
import Testing

/// Files that are no YAML, or not what their author took them for.
@Suite struct YAMLSyntaxTests {
  private let header = TemporaryPolicies.header

  @Test("a tab for indentation is shown, with the advice to use spaces")
  func tabs() throws {
    let loaded = try TemporaryPolicies.load("pack:\n\tformat: 1\n")
    let problem = try #require(loaded.diagnostics.first)
    #expect(problem.id == "yaml-syntax")
    #expect(problem.marked == "\t")
    #expect(problem.notes.joined().contains("spaces, not tabs"))
  }

  @Test(
    "a pattern in double quotes is told to move to single ones",
    arguments: [
      (#""\d+""#, "yaml-syntax", "d"), (#""\bKD\b""#, "pattern-escape", "\""),
      (#""KD\.""#, "yaml-syntax", "."),
    ])
  func patternsInDoubleQuotes(_ pattern: String, _ id: String, _ marked: String) throws {
    let loaded = try TemporaryPolicies.load(
      sections: "detectors: {number: {class: company, redactAs: N, pattern: \(pattern)}}")
    let problem = try #require(loaded.diagnostics.first)
    #expect(problem.id.description == id)
    #expect(problem.place?.hasPrefix("2:") == true)
    #expect(
      problem.notes == ["put patterns in 'single quotes', where a backslash is a backslash"])
  }

  @Test("a comma that splits a sentence in a flow mapping is explained")
  func commaInFlowMapping() throws {
    let loaded = try TemporaryPolicies.load(
      "pack: {format: 1, id: team, version: 1.0.0, title: Claims, letters and mail}")
    let problem = try #require(loaded.diagnostics.first)
    #expect(loaded.diagnostics.count == 1)
    #expect(problem.id == "unknown-key")
    #expect(problem.marked == "letters and mail")
    #expect(
      problem.notes == ["inside { } a comma starts a new key: put text with commas in quotes"])
  }

  @Test("a second document is shown where it starts")
  func twoDocuments() throws {
    let loaded = try TemporaryPolicies.load(header + "---\nfirm: []\n")
    #expect(loaded.ids.first == "yaml-syntax")
    #expect(loaded.messages.first == "a second document starts here")
    #expect(loaded.diagnostics.first?.place == "2:1")
  }

  @Test(
    "an alias without an anchor is shown, with the advice to use quotes",
    arguments: [("*nobody", "1:52"), ("*.example", "1:53")])
  func undefinedAlias(_ value: String, _ place: String) throws {
    let loaded = try TemporaryPolicies.load(
      "pack: {format: 1, id: team, version: 1.0.0, title: \(value)}")
    #expect(loaded.ids.first == "yaml-syntax")
    #expect(loaded.diagnostics.first?.place == place)
    #expect(loaded.words.contains("belongs in quotes"))
  }

  @Test("a control character is shown where it stands", arguments: [0x01, 0x07, 0x1B, 0x7F])
  func controlCharacters(_ byte: UInt8) throws {
    let policies = try TemporaryPolicies()
    try policies.write(
      Array((header + "# ä\nfirm: [").utf8) + [byte] + Array("]\n".utf8), to: "team/pack.yaml")
    let problem = try #require(policies.load().diagnostics.first)
    #expect(problem.message == "this is a control character")
    #expect(problem.place == "3:8")
  }

  @Test("Latin-1 is shown at its first byte, with the advice to save as UTF-8")
  func latin1() throws {
    let policies = try TemporaryPolicies()
    try policies.write(Array((header + "# M").utf8) + [0xFC, 0x6C, 0x6C], to: "team/pack.yaml")
    let problem = try #require(policies.load().diagnostics.first)
    #expect(problem.id == "not-utf-8")
    #expect(problem.place == "2:4")
    #expect(problem.notes == ["save the file with the encoding UTF-8"])
  }

  @Test("a byte-order mark of UTF-8 does not matter, and moves no position")
  func byteOrderMark() throws {
    let policies = try TemporaryPolicies()
    try policies.write([0xEF, 0xBB, 0xBF] + Array(header.utf8), to: "team/pack.yaml")
    #expect(policies.load().diagnostics == [])
    try policies.write([0xEF, 0xBB, 0xBF] + Array("paxk: {}\n".utf8), to: "team/pack.yaml")
    #expect(policies.load().diagnostics.first?.place == "1:1")
  }

  @Test(
    "a file that is no mapping of sections says what it is instead",
    arguments: [("[pack, tools]", "a list"), ("pack", "text"), ("'pack: {}'", "text")])
  func rootIsNoMapping(_ file: String, _ kind: String) throws {
    let loaded = try TemporaryPolicies.load(file)
    #expect(
      loaded.messages.first
        == "a pack's file must be a mapping of keys to values, not \(kind)")
  }

  @Test("a file that says nothing is warned about", arguments: ["", "\n\n", "# later\n", "---\n"])
  func emptyFile(_ text: String) throws {
    let policies = try TemporaryPolicies()
    try policies.write(header, to: "team/pack.yaml")
    try policies.write(text, to: "team/tools.yaml")
    let loaded = policies.load()
    #expect(loaded.isLoaded)
    #expect(loaded.ids == ["empty-file"])
    #expect(loaded.diagnostics.first?.severity == .warning)
    #expect(loaded.diagnostics.first?.location?.text.name.hasSuffix("tools.yaml") == true)
  }
}
