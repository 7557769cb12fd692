import Diagnostics
import Testing

@Suite("The edit distance")
struct EditDistanceTests {
  @Test(
    "counts insertions, removals, replacements and swaps of neighbours",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0),
      ("kitten", "sitting", 3), ("flaw", "lawn", 2), ("ab", "ba", 1), ("patern", "pattern", 1),
      ("keywrods", "keywords", 1), ("ca", "abc", 3), ("größe", "grösse", 2), ("e\u{301}", "é", 0),
    ])
  func distances(first: String, second: String, distance: Int) {
    #expect(first.editDistance(to: second) == distance)
    #expect(second.editDistance(to: first) == distance)
  }

  static let keys = ["pattern", "patterns", "words", "keywords", "validator", "id"]

  @Test(
    "names the key that was likely meant",
    arguments: [
      ("patern", "pattern"), ("Pattern", "pattern"), ("keyword", "keywords"), ("wrods", "words"),
      ("validater", "validator"), ("ID", "id"), ("ids", "id"),
    ])
  func nearest(typed: String, meant: String) {
    #expect(typed.nearest(in: Self.keys) == meant)
  }

  @Test("names nothing when no key is near", arguments: ["severity", "zz", "confidence", "x y z"])
  func nothingNear(typed: String) {
    #expect(typed.nearest(in: Self.keys) == nil)
    #expect(typed.nearest(in: [String]()) == nil)
  }

  @Test("of two that are equally near the first in the alphabet is named")
  func ties() {
    #expect("wordx".nearest(in: ["words", "wordy"]) == "words")
    #expect("wordx".nearest(in: ["wordy", "words"]) == "words")
  }
}
