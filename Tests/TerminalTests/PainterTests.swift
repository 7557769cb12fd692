import Diagnostics
import Terminal
import Testing

@Suite("Painting")
struct PainterTests {
  private let size = ScreenSize(columns: 20, rows: 4)

  @Test("writes only the rows that changed")
  func difference() {
    var painter = Painter(usesColor: true)
    let first = painter.paint(Frame(rows: ["one", "two"]), on: size)
    #expect(first.contains("one") && first.contains("two") && first.contains("\u{1B}[2J"))
    let second = painter.paint(Frame(rows: ["one", "other"]), on: size)
    #expect(!second.contains("one") && second.contains("\u{1B}[2;1H") && second.contains("other"))
    let third = painter.paint(Frame(rows: ["one"]), on: size)
    #expect(third.contains("\u{1B}[2;1H") && !third.contains("other"))
  }

  @Test("writes all of it at another size, or after somebody else wrote")
  func whole() {
    var painter = Painter(usesColor: true)
    let frame = Frame(rows: ["one"])
    _ = painter.paint(frame, on: size)
    #expect(painter.paint(frame, on: ScreenSize(columns: 30, rows: 4)).contains("one"))
    painter.forget()
    #expect(painter.paint(frame, on: ScreenSize(columns: 30, rows: 4)).contains("one"))
  }

  @Test("leaves colours out where they are not wanted, and never what is bold or marked")
  func colours() {
    let row = Row("x", Ink(.red, bold: true, reversed: true))
    var (plain, coloured) = (Painter(usesColor: false), Painter(usesColor: true))
    #expect(plain.paint(Frame(rows: [row]), on: size).contains("\u{1B}[0;1;7mx"))
    #expect(coloured.paint(Frame(rows: [row]), on: size).contains("\u{1B}[0;1;7;31mx"))
  }

  @Test("nothing in a text steers the terminal, and wide rows are cut")
  func hostile() {
    var painter = Painter(usesColor: false)
    let text = painter.paint(
      Frame(rows: [Row("\u{1B}[2J\u{7}" + String(repeating: "漢", count: 20))]), on: size)
    #expect(text.contains("␛[2J␇漢") && text.contains("…"))
    #expect(Row("漢字漢字").cut(to: 6).width <= 6)
  }
}
