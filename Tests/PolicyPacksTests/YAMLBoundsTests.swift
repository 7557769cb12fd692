import Detection
import Diagnostics
import PolicyPacks
import Testing

/// Files made to cost time or memory end quickly, with a word about why.
@Suite struct YAMLBoundsTests {
  /// Nine lists, each of nine aliases of the one before: nine to the ninth values.
  private static func bomb(break lineBreak: String) -> String {
    var yaml = "a: &a [lol]\n"
    for (name, next) in zip("abcdefgh", "bcdefghi") {
      let aliases = Array(repeating: "\(lineBreak)*\(name)", count: 9).joined(separator: ",")
      yaml += "\(next): &\(next) [\(aliases)]\n"
    }
    return yaml + "? *i\n: boom\n"
  }

  @Test(
    "a bomb of aliases is refused before it goes off, whatever stands before the stars",
    .timeLimit(.minutes(1)),
    arguments: ["", " ", "\n ", "\t", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func aliasBomb(_ lineBreak: String) throws {
    let loaded = try TemporaryPolicies.load(Self.bomb(break: lineBreak))
    #expect(loaded.ids.first == "too-many-aliases")
    #expect(!loaded.isLoaded)
  }

  @Test("a few aliases are welcome")
  func aliases() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        classes: {customer.number: &level confidential, customer.name: *level}
        """)
    #expect(loaded.messages == [])
    #expect(loaded.pack?.level(of: "customer.name") == .confidential)
  }

  @Test("an anchor that holds itself is refused", .timeLimit(.minutes(1)))
  func recursiveAnchor() throws {
    let loaded = try TemporaryPolicies.load(sections: "firm: &all [*all]\n")
    #expect(!loaded.isLoaded)
    #expect(!loaded.diagnostics.isEmpty)
  }

  @Test(
    "deep nesting is refused", .timeLimit(.minutes(1)),
    arguments: [40, 2_000, 100_000], [("[", "]"), ("{a: ", "}")])
  func deepNesting(_ depth: Int, _ brackets: (open: String, close: String)) throws {
    let value =
      String(repeating: brackets.open, count: depth)
      + String(repeating: brackets.close, count: depth)
    let loaded = try TemporaryPolicies.load(sections: "tests: \(value)\n")
    #expect(!loaded.isLoaded)
    #expect(loaded.words.contains("nested"))
  }

  @Test("a list nested by indentation is refused as well", .timeLimit(.minutes(1)))
  func deepBlocks() throws {
    let loaded = try TemporaryPolicies.load(
      sections: "tests:\n" + String(repeating: "- ", count: 2_000) + "x\n")
    #expect(!loaded.isLoaded)
    #expect(loaded.words.contains("nested"))
  }

  @Test("a file of more than four mebibytes is refused unread, with its size")
  func largeFile() throws {
    let comment = "# " + String(repeating: "x", count: 4 << 20) + "\n"
    let loaded = try TemporaryPolicies.load(comment + TemporaryPolicies.header)
    #expect(loaded.ids.first == "file-too-large")
    #expect(loaded.messages.first?.contains("4194351 bytes") == true)
  }

  @Test("hundreds of thousands of values are refused, and said once", .timeLimit(.minutes(1)))
  func manyValues() throws {
    let list = Array(repeating: "x", count: 200_010).joined(separator: ",")
    let loaded = try TemporaryPolicies.load(sections: "firm: [\(list)]\n")
    #expect(loaded.ids.count { $0 == "too-many-values" } == 1)
    #expect(!loaded.isLoaded)
  }

  @Test(
    "marks of anchors and aliases in a row are text like any other",
    .timeLimit(.minutes(1)), arguments: ["-&", "-*"])
  func marksInARow(_ mark: String) throws {
    let text = "firm: '" + String(repeating: mark, count: 4 << 10) + "'\n"
    #expect(try TemporaryPolicies.load(sections: text).ids == ["wrong-type"])
  }
}
