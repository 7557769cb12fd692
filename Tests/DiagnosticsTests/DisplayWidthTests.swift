import Diagnostics
import Testing

@Suite("The display width")
struct DisplayWidthTests {
  @Test(
    "of a text is the number of columns a terminal gives it",
    arguments: [
      ("", 0), ("a", 1), ("abc def", 7), ("äöü", 3), ("שלום", 4),
      ("漢字", 4), ("カナ", 4), ("ｶﾅ", 2), ("한국", 4), ("ＡＢ", 4), ("。", 2),
      ("😀", 2), ("👍🏽", 2), ("☝🏽", 2), ("👩‍🔬", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("🀄", 2),
      ("…", 1), ("—", 1), ("\u{A0}", 1),
    ])
  func widths(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(
    "of a mark is that of the character it sits on",
    arguments: ["e\u{301}", "a\u{20DD}", "ก\u{E49}", "ש\u{5B8}"])
  func combining(text: String) {
    #expect(text.displayWidth == 1)
  }

  @Test(
    "of what a terminal does not show is none",
    arguments: [
      "\u{0}", "\t", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{AD}", "\u{200B}", "\u{200D}",
      "\u{202E}", "\u{2060}", "\u{2066}", "\u{FEFF}", "\u{301}", "\u{E0041}",
    ])
  func none(text: String) {
    #expect(text.displayWidth == 0)
  }

  @Test("of a decomposed Hangul syllable is that of the composed one")
  func hangul() {
    #expect("\u{1100}\u{1161}\u{11A8}".displayWidth == "\u{AC01}".displayWidth)
  }

  @Test("of a flag is that of an emoji")
  func flag() {
    #expect("🇩🇪".displayWidth == 2)
  }
}
