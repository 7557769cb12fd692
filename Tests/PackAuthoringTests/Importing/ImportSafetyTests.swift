import Detection
import Diagnostics
import Foundation
import PackAuthoring
import PolicyPacks
import TestSupport
import Testing

/// What is written works, whatever the file holds; and else nothing is written.
@Suite struct ImportSafetyTests {
  @Test(
    "a big file of each kind becomes a pack whose examples pass",
    arguments: [
      (RealisticFiles.gitleaks, PackImporter.Format.gitleaks, 20),
      (RealisticFiles.presidio, .presidio, 8),
    ])
  func realistic(_ text: String, _ format: PackImporter.Format, _ count: Int) throws {
    let folder = try ImportFolder()
    let written = try folder.write(text, format)
    #expect(written.detectors.count == count)
    let loaded = try folder.load()
    let report = try #require(PackTester(loaded)).runExamples(at: TestPolicies.now)
    #expect(report.diagnostics.map(\.message) == [])
    #expect(report.passed == 4 * count)
    #expect(folder.names == ["base", "new"])
  }

  @Test(
    "a file that is cut anywhere gives a pack that loads, or an error and no pack",
    arguments: [
      (RealisticFiles.gitleaks, PackImporter.Format.gitleaks), (RealisticFiles.presidio, .presidio),
    ])
  func cut(_ text: String, _ format: PackImporter.Format) throws {
    let folder = try ImportFolder()
    let bytes = Array(text.utf8)
    var errors = 0
    for end in stride(from: 0, to: bytes.count, by: 61) {
      do {
        _ = try folder.write(Array(bytes[..<end]), format, as: PackID("cut-\(end)"))
        _ = try folder.load("cut-\(end)")
      } catch let error as PackImportError {
        errors += 1
        #expect(!error.message.isEmpty)
        #expect(!folder.names.contains("cut-\(end)"))
      }
    }
    #expect(errors > 5)
    #expect(!folder.names.contains { $0.hasPrefix(".") })
  }

  @Test("regular expressions made of random pieces are carried over or dropped, and the pack loads")
  func randomRegexes() throws {
    let pieces = [
      "a", "é", "[", "]", "(", ")", "?", "*", "+", "{2}", "{,3}", "|", "\\", "b", "^", "$", ".",
      "(?i)", "(?:", "(?<n>", "[^a-c]", "[ä-ü]", "\\d", "\\w", "-", "x{1,9}", "(?s:", "\\Q", "\\x{",
    ]
    var numbers = SplitMix64(seed: 7)
    var text = "[[rules]]\nid = 'good'\nregex = 'k[0-9]{9}'\n"
    for index in 0..<300 {
      let count = Int.random(in: 1...9, using: &numbers)
      let regex = (0..<count).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
      text += "[[rules]]\nid = 'r\(index)'\nregex = '''\(regex)'''\n"
    }
    let folder = try ImportFolder()
    let written = try folder.write(text, .gitleaks)
    #expect(try folder.load().pack?.detectors.count == written.detectors.count)
    #expect(written.detectors.count > 60)
    #expect(written.report.count(.dropped) > 60)
  }

  @Test(
    "a pattern that asks for more than there is ends in time",
    arguments: [
      "(?:(?:(?:){60000}){60000}){60000}a", "(a{60000}){60000}",
      "a" + String(repeating: "??a", count: 9_000),
      String(repeating: "(", count: 5_000), String(repeating: "[^a]", count: 20_000),
      "(x+x+)+y", String(repeating: "a|", count: 20_000) + "b",
    ])
  func greedy(_ regex: String) throws {
    let folder = try ImportFolder()
    let written = try folder.write(
      "[[rules]]\nid = 'good'\nregex = 'k[0-9]{9}'\n[[rules]]\nid = 'big'\nregex = '''\(regex)'''\n",
      .gitleaks)
    #expect(written.detectors.first == "good")
    _ = try folder.load()
  }

  @Test(
    "names and texts of people end up in YAML as they are",
    arguments: [
      "it's \"quoted\"", "a: b # c", "{x} [y]", "line\nbreak\u{2028}\u{7}", "– ünïcode 漢字 😀",
    ])
  func texts(_ text: String) throws {
    let escaped = text.unicodeScalars.map {
      "\\U" + String(repeating: "0", count: 8 - hex($0).count) + hex($0)
    }
    .joined()
    let rule = try ImportedRule(
      "title = \"\(escaped)\"\n[[rules]]\nid = \"\(escaped)\"\ndescription = \"\(escaped)\"\n"
        + "regex = 'k[0-9]{9}'\nkeywords = [\"k\"]\nallowlist.stopwords = [\"\(escaped)\"]\n",
      .gitleaks)
    #expect(rule.detectors.count == 1)
    #expect(rule.entry.subject == text)
  }

  private func hex(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16) }

  @Test("a pack that is there is not touched")
  func taken() throws {
    let folder = try ImportFolder()
    let text = "[[rules]]\nid = 'a'\nregex = 'k[0-9]{9}'\n"
    _ = try folder.write(text, .gitleaks)
    let before = try folder.load().pack?.rulesDigest
    #expect(throws: PackImportError.self) { try folder.write(text + "\n", .gitleaks) }
    #expect(try folder.load().pack?.rulesDigest == before)
  }

  @Test(
    "a name that is none, a parent that is not there, and a file without rules are refused",
    arguments: [
      (
        "Bad Name", "base", "recognizers: [{name: A, deny_list: [a]}]",
        "'Bad Name' is no name for a pack"
      ),
      (
        "../up", "base", "recognizers: [{name: A, deny_list: [a]}]", "'../up' is no name for a pack"
      ),
      (
        "new", "gone", "recognizers: [{name: A, deny_list: [a]}]",
        "the parent 'gone' cannot be loaded"
      ),
      ("new", "base", "a: b", "'x.yaml' has no rules of presidio"),
      ("new", "base", "", "'x.yaml' has no rules"),
      ("new", "base", "recognizers: []", "no rule of 'x.yaml' can be carried over"),
      ("new", "base", "recognizers: [{", "'x.yaml' cannot be read"),
    ])
  func refused(_ name: String, _ parent: String, _ text: String, _ message: String) throws {
    let folder = try ImportFolder()
    let importer = PackImporter(PackID(name), into: folder.path, extending: PackID(parent))
    let error = #expect(throws: PackImportError.self) {
      try importer.write(Array(text.utf8), named: "x.yaml", from: .presidio)
    }
    #expect(error?.message.hasPrefix(message) == true)
    #expect(folder.names == ["base"])
  }

  @Test("a folder that was made for nothing is taken away again")
  func newFolder() throws {
    let folder = try ImportFolder()
    let place = folder.path + "/deep"
    let importer = PackImporter("new", into: place, extending: "baseline")
    #expect(throws: PackImportError.self) {
      try importer.write(Array("recognizers: []".utf8), named: "x", from: .presidio)
    }
    #expect(folder.names == ["base"])
    _ = try importer.write(
      Array("recognizers: [{name: A, deny_list: [acme]}]".utf8), named: "x", from: .presidio)
    #expect(PackLoader().load(at: place + "/new").diagnostics.map(\.message) == [])
  }
}
