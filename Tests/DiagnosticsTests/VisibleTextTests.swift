import Diagnostics
import Testing

@Suite("What a terminal would obey or hide is made visible")
struct VisibleTextTests {
  @Test(
    "control, bidi and zero-width characters by their name or number",
    arguments: [
      ("\u{1B}[31m", "␛[31m"), ("\u{0}", "␀"), ("\u{8}", "␈"), ("\r", "␍"), ("\u{7F}", "␡"),
      ("\u{9B}1m", "<U+009B>1m"), ("\u{202E}abc\u{202C}", "<U+202E>abc<U+202C>"),
      ("\u{2066}a\u{2069}", "<U+2066>a<U+2069>"), ("\u{200F}", "<U+200F>"), ("\u{61C}", "<U+061C>"),
      ("a\u{200B}b", "a<U+200B>b"), ("\u{FEFF}a", "<U+FEFF>a"), ("a\u{AD}b", "a<U+00AD>b"),
    ])
  func hidden(text: String, shown: String) {
    #expect(Excerpt.visible(text) == shown)
  }

  @Test(
    "and text that people write stays as it is",
    arguments: ["plain", "Grüße, 漢字", "שלום", "e\u{301}", "👩‍🔬 👍🏽 ❤️", "हिन्दी", "ไทย"])
  func untouched(text: String) {
    #expect(Array(Excerpt.visible(text).utf8) == Array(text.utf8))
  }

  @Test(
    "even where it hides behind a letter",
    arguments: ["a\u{E0041}\u{E0042}", "a\u{200C}b", "a\u{200D}b"])
  func attachedToLetters(text: String) {
    #expect(Excerpt.visible(text).contains("<U+"))
  }

  @Test("and the marks stand behind what was made visible")
  func marks() {
    let source = SourceText(name: "t", "a\u{202E}b")
    let excerpt = Excerpt(Location(source, 4..<5))
    #expect(excerpt.line == "a<U+202E>b")
    #expect(excerpt.marks == "         ^")
    let control = Excerpt(Location(source, 1..<4))
    #expect(control.marks == " ^^^^^^^^")
  }
}
