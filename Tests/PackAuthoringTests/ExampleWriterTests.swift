import Detection
import Foundation
import PackAuthoring
import PolicyPacks
import Testing

/// Writing a disputed text beside its detector, as an example that must not match.
@Suite struct ExampleWriterTests {
  /// A pack in a folder of its own, gone when the test is over.
  private final class Pack {
    let folder = NSTemporaryDirectory() + "policies-\(UUID().uuidString)"
    var file: String { folder + "/team/pack.yaml" }

    init(_ sections: String, parent: String? = nil) throws {
      try write(
        "pack: {format: 1, id: team, version: 1.0.0\(parent == nil ? "" : ", extends: base")}\n"
          + sections, to: "team")
      if let parent {
        try write("pack: {format: 1, id: base, version: 1.0.0}\n" + parent, to: "base")
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ text: String, to name: String) throws {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)/pack.yaml"))
    }

    func text() throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    }

    /// The lines below the header.
    func body() throws -> String {
      try text().split(separator: "\n", maxSplits: 1).last.map(String.init) ?? ""
    }

    func add(
      _ text: String = "new", because reason: String = "it is none", to rule: RuleID = "number"
    ) throws {
      let changed = try ExampleWriter(pack: folder + "/team").add(text, because: reason, to: rule)
      #expect(changed.hasSuffix("team/pack.yaml"))
    }

    func examples(of rule: RuleID = "number") -> DetectorExamples? {
      PackLoader().load(at: folder + "/team").examples[rule]
    }
  }

  private static let head = """
    detectors:
      # customers
      number:  # their numbers
        class: customer
        pattern: 'KD-\\d+'
        redactAs: N

    """
  private static let tail = "  other: {class: customer, pattern: x, redactAs: O}  # the rest\n"
  private static let new = "{text: 'new', because: 'it is none'}"

  @Test(
    "an example is put where the detector's own stand, and all else stays as it is",
    arguments: [
      (
        "    examples: {match: ['«KD-1»'], noMatch: [old]}\n",
        "    examples: {match: ['«KD-1»'], noMatch: [\(new), old]}\n"
      ),
      (
        "    examples: {noMatch: []}  # none yet\n",
        "    examples: {noMatch: [\(new)]}  # none yet\n"
      ),
      (
        "    examples: {match: ['«KD-1»']}\n",
        "    examples: {noMatch: [\(new)], match: ['«KD-1»']}\n"
      ),
      (
        "    examples:\n      match: ['«KD-1»']\n      noMatch:\n        # why\n        - old  # x\n",
        "    examples:\n      match: ['«KD-1»']\n      noMatch:\n        - \(new)\n        # why\n        - old  # x\n"
      ),
      (
        "    examples:\n      noMatch:\n      - old\n      match:\n      - '«KD-1»'\n",
        "    examples:\n      noMatch:\n      - \(new)\n      - old\n      match:\n      - '«KD-1»'\n"
      ),
      (
        "    examples:\n      match: ['«KD-1»']\n",
        "    examples:\n      noMatch:\n        - \(new)\n      match: ['«KD-1»']\n"
      ),
      (
        "    examples:\n      noMatch: [\n        old,\n      ]\n",
        "    examples:\n      noMatch: [\(new), \n        old,\n      ]\n"
      ),
      ("", "    examples: {noMatch: [\(new)]}\n"),
      ("    # the end\n\n", "    # the end\n    examples: {noMatch: [\(new)]}\n\n"),
    ])
  func places(_ before: String, _ after: String) throws {
    let pack = try Pack(Self.head + before + Self.tail)
    try pack.add()
    #expect(try pack.body() == Self.head + after + Self.tail)
    let examples = try #require(pack.examples())
    #expect(examples.noMatch.map(\.text).contains("new"))
    #expect(examples.noMatch.first { $0.text == "new" }?.because == "it is none")
    #expect(examples.noMatch.map(\.text).contains("old") == before.contains("old"))
  }

  @Test("a detector on the last line, without a line ending, gets its example too")
  func lastLine() throws {
    let pack = try Pack(String(Self.head.dropLast()))
    try pack.add()
    #expect(pack.examples()?.noMatch.map(\.text) == ["new"])
  }

  @Test("a file with the line endings of Windows keeps them")
  func windows() throws {
    let pack = try Pack(
      (Self.head + "    examples:\n      noMatch:\n        - old\n" + Self.tail)
        .replacing("\n", with: "\r\n"))
    try pack.add()
    #expect(pack.examples()?.noMatch.map(\.text) == ["new", "old"])
    let scalars = Array(try pack.body().unicodeScalars)
    #expect(scalars.count { $0 == "\n" } == scalars.count { $0 == "\r" })
  }

  @Test(
    "any text comes back as it was",
    arguments: [
      "it's", "say \"no\"", "a: b, [c] {d} # e", "two\nlines", "tab\there", "«KD-1»", #"\«x\"#,
      "back\\slash\n", " spaces ", "ü 😀 日本", "\u{1}\u{7F}\u{9B}", "a\u{2028}b\u{85}c",
      "- x", "null", "''", "\r\n", "e\u{301}", "\u{0}", "%&*!|>@`", "\u{A0}",
    ])
  func anyText(text: String) throws {
    let pack = try Pack(Self.head + Self.tail)
    try pack.add(text, because: text)
    let example = try #require(pack.examples()?.noMatch.first)
    #expect(Array(example.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(example.because.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test("examples that were added one after the other are all there")
  func several() throws {
    let pack = try Pack(Self.head + Self.tail)
    for text in ["one", "two", "three"] { try pack.add(text) }
    #expect(Set(pack.examples()?.noMatch.map(\.text) ?? []) == ["one", "two", "three"])
  }

  private func expectRefused(
    _ pack: Pack, _ rule: RuleID, _ words: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    let before = try pack.text()
    let error = #expect(throws: ExampleWriterError.self, sourceLocation: place) {
      try ExampleWriter(pack: pack.folder + "/team").add("x", because: "y", to: rule)
    }
    #expect(error?.message.contains(words) == true, sourceLocation: place)
    #expect(try pack.text() == before, sourceLocation: place)
  }

  @Test("a parent's detector, an unknown one and a broken pack are refused")
  func refused() throws {
    let parent = "detectors: {theirs: {class: customer, pattern: y, redactAs: T}}\n"
    let pack = try Pack(Self.head + Self.tail, parent: parent)
    try expectRefused(pack, "theirs", "a parent")
    try expectRefused(pack, "nobody", "no detector 'nobody'")
    try expectRefused(try Pack("detectors: ["), "number", "does not load")
  }

  @Test(
    "a file that would not hold the example afterwards gets its old text back",
    arguments: [
      // The word stands in another example first.
      "    examples: {match: ['«KD-1» noMatch: x'], noMatch: [old]}\n",
      "    examples:\n      noMatch:\n        [old]\n",
    ])
  func restored(examples: String) throws {
    try expectRefused(try Pack(Self.head + examples + Self.tail), "number", "could not be written")
  }

  @Test("a detector in braces on one line has no place for an example, and stays as it is")
  func oneLine() throws {
    try expectRefused(try Pack(Self.head + Self.tail), "other", "no place")
  }
}
