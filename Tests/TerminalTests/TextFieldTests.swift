import Terminal
import TestSupport
import Testing

@Suite("A text field")
struct TextFieldTests {
  private func field(_ text: String, _ keys: Key..., width: Int = 20) -> TextField {
    var field = TextField(text)
    for key in keys { _ = field.handle(key, width: width) }
    return field
  }

  private static let x = Key(.character("x"))

  @Test(
    "moves its cursor as people expect",
    arguments: [
      ([Key(.left)], "one two\nthrexe"), ([Key(.home)], "one two\nxthree"),
      ([Key(.up)], "one txwo\nthree"), ([Key(.up), Key(.end)], "one twox\nthree"),
      ([Key(.left, .control)], "one two\nxthree"),
      ([Key(.home), Key(.left)], "one twox\nthree"),
      ([Key(.up), Key(.left, .alt)], "one xtwo\nthree"),
      ([Key(.home, .control)], "xone two\nthree"),
      ([Key(.home, .control), Key(.right, .control)], "onex two\nthree"),
      ([Key(.home, .control), Key(.end, .control)], "one two\nthreex"),
      ([Key(.up), Key(.up)], "one txwo\nthree"),
    ])
  func moving(keys: [Key], text: String) {
    var field = TextField("one two\nthree")
    for key in keys + [Self.x] { _ = field.handle(key, width: 20) }
    #expect(field.text == text)
  }

  @Test("keeps to its column over a shorter line")
  func column() {
    let keys = [Key(.up), Key(.up), Self.x]
    var field = TextField("long line\nab\nanother")
    for key in keys { _ = field.handle(key, width: 20) }
    #expect(field.text == "long lixne\nab\nanother")
  }

  @Test("goes by the rows that are seen, not by lines")
  func rows() {
    var field = TextField("aaaa bbbb cccc")
    for key in [Key(.up), Self.x] { _ = field.handle(key, width: 5) }
    #expect(field.text == "aaaa bbbbx cccc")
  }

  @Test("takes out characters, words and the rest of a line")
  func deleting() {
    #expect(field("naïve 👩‍🔬", Key(.backspace)).text == "naïve ")
    #expect(field("one two", Key.control("w")).text == "one ")
    #expect(field("one two", Key(.backspace, .alt)).text == "one ")
    #expect(field("one\ntwo", Key(.home), Key(.backspace)).text == "onetwo")
    #expect(field("one\ntwo", Key(.up), Key(.end), Key(.delete)).text == "onetwo")
    #expect(field("one two", Key(.left, .control), Key.control("k")).text == "one ")
    #expect(field("one two", Key(.left, .control), Key.control("u")).text == "two")
    #expect(field("", Key(.backspace), Key(.delete)).text == "")
  }

  @Test("an accent that is typed joins its letter")
  func accents() {
    let typed = field("", Key(.character("e")), Key(.character("\u{301}")))
    #expect(typed.text == "e\u{301}")
    #expect(field(typed.text, Key(.backspace)).text == "")
  }

  @Test("undoes by words, a paste at once, and does it again")
  func undo() {
    var field = TextField("")
    for character in "one two" { _ = field.handle(Key(.character(character)), width: 20) }
    _ = field.handle(Key(.paste("\r\npasted\rlines")), width: 20)
    #expect(field.text == "one two\npasted\nlines")
    var seen: [String] = []
    for _ in 0..<4 {
      _ = field.handle(.control("z"), width: 20)
      seen.append(field.text)
    }
    #expect(seen == ["one two", "one ", "", ""])
    for _ in 0..<5 { _ = field.handle(.control("y"), width: 20) }
    #expect(field.text == "one two\npasted\nlines")
  }

  @Test("a paste of 100 KB stays whole, and only what is near the cursor is looked at")
  func largePaste() {
    let line = "A line of a long report, as people paste it into a field.\n"
    let text = String(repeating: line, count: 1_800)
    var field = TextField("")
    _ = field.handle(Key(.paste(text)), width: 76)
    for character in "end" { _ = field.handle(Key(.character(character)), width: 76) }
    #expect(field.text == text + "end")
    let shown = field.shown(width: 76, height: 10)
    #expect(shown.rows.count == 10)
    #expect(shown.rows.last == "end")
    #expect(shown.hasMoreAbove && !shown.hasMoreBelow)
  }

  @Test("shows the rows around its cursor, and where that is")
  func shown() {
    var field = TextField((1...30).map { "line \($0)" }.joined(separator: "\n"))
    for _ in 0..<15 { _ = field.handle(Key(.up), width: 20) }
    let shown = field.shown(width: 20, height: 7)
    #expect(shown.rows.count == 7)
    #expect(shown.rows[shown.row] == "line 15")
    #expect(shown.column == 7)
    #expect(shown.hasMoreAbove && shown.hasMoreBelow)
  }

  @Test("nothing that is written steers the terminal")
  func escapes() {
    let shown = TextField("a\u{1B}[2Jb\u{202E}c").shown(width: 40, height: 1)
    #expect(shown.rows == ["a␛[2Jb<U+202E>c"])
  }

  @Test("any keys leave a text whose cursor can be shown")
  func anyKeys() {
    let keys: [Key] = [
      Key(.left), Key(.right), Key(.up), Key(.down), Key(.home), Key(.end), Key(.enter),
      Key(.backspace), Key(.delete), Key(.character("a")), Key(.character(" ")),
      Key(.character("漢")), Key(.character("\u{301}")), Key(.paste("two words\nand a line")),
      Key(.left, .control), Key(.right, .control), .control("w"), .control("k"), .control("u"),
      .control("z"), .control("y"), Key(.end, .control), Key(.home, .control),
    ]
    var random = SplitMix64(seed: 11)
    for width in [1, 2, 5, 40] {
      var field = TextField("start")
      for _ in 0..<1_500 {
        _ = field.handle(keys[Int(random.next() % UInt64(keys.count))], width: width)
        let shown = field.shown(width: width, height: 4)
        #expect(shown.rows.indices.contains(shown.row) && shown.rows.count <= 4)
        #expect((0..<max(1, width)).contains(shown.column))
      }
    }
  }
}
