import Diagnostics
import Testing

@Suite("An excerpt")
struct ExcerptTests {
  /// An excerpt of the text around the first place where the part stands.
  private func excerpt(_ text: String, at part: String, width: Int = 76) throws -> Excerpt {
    let bytes = Array(text.utf8)
    let found = try #require(bytes.firstRange(of: Array(part.utf8)))
    return Excerpt(Location(SourceText(name: "t", bytes: bytes), found), width: width)
  }

  @Test(
    "has its marks under the range, however wide the characters are",
    arguments: [
      ("key: value", "value", "     ^^^^^"),
      ("漢字: value", "value", "      ^^^^^"),
      ("a漢字b", "漢字", " ^^^^"),
      ("e\u{301}e\u{301} x", "x", "   ^"),
      ("👩‍🔬👍🏽 x", "x", "     ^"),
      ("שלום x", "x", "     ^"),
      ("\tkey", "key", " ^^^"),
      ("a\tb\tc", "c", "    ^"),
      ("a\u{0}b", "b", "  ^"),
      ("x", "x", "^"),
      ("one\r\ntwo three\r\n", "three", "    ^^^^^"),
    ])
  func marks(text: String, part: String, marks: String) throws {
    #expect(try excerpt(text, at: part).marks == marks)
  }

  @Test("shows the line that the range starts on, without its ending")
  func line() throws {
    let excerpt = try excerpt("one\r\ntwo three\r\nfour", at: "three")
    #expect(excerpt.line == "two three")
    #expect(excerpt.position.line == 2 && excerpt.position.column == 5)
  }

  @Test("shows a tab as one space")
  func tabs() throws {
    #expect(try excerpt("\ta\tb", at: "b").line == " a b")
  }

  @Test("of a range over several lines marks the rest of the first")
  func severalLines() throws {
    let excerpt = try excerpt("one two\nthree\nfour", at: "two\nthree\nfo")
    #expect(excerpt.line == "one two")
    #expect(excerpt.marks == "    ^^^")
  }

  @Test(
    "of an empty range has one mark where it stands",
    arguments: [
      ("", 0, ""), ("abc", 3, "   "), ("abc", 0, ""), ("abc\n", 4, ""), ("abc\r\ndef", 3, "   "),
      ("abc\r\ndef", 4, "   "), ("abc\n\ndef", 4, ""), ("漢", 3, "  "),
    ])
  func emptyRange(text: String, offset: Int, spaces: String) {
    let excerpt = Excerpt(Location(SourceText(name: "t", text), offset..<offset))
    #expect(excerpt.marks == spaces + "^")
  }

  @Test("of a range in the middle of a character does not crash", arguments: 0..<12)
  func insideCharacter(offset: Int) {
    let source = SourceText(name: "t", "漢é👍\n")
    let excerpt = Excerpt(Location(source, offset..<offset + 1), width: 10)
    #expect(excerpt.marks.contains("^"))
  }
}
