import Courses
import Detection
import Terminal
import TestSupport
import Testing

@testable import Practice
@testable import PracticeTerminal

@Suite("The screen")
struct ScreenTests {
  private func view(
    _ input: SessionInput, blocks: [SessionBlock] = [.text("A case.")],
    choices: [SessionChoice] = []
  ) -> SessionView {
    SessionView(
      language: "en", title: "An exercise", facts: ["redact this", "2 min"], blocks: blocks,
      input: input, choices: choices)
  }

  private let done = SessionChoice(action: .next, words: "done", key: nil)
  private let list = SessionChoice(action: .list, words: "list", key: "x")

  private func screen(_ view: SessionView) -> SessionScreen { SessionScreen(view, language: "en") }

  @Test("fits its size at any width, with the keys at its foot", arguments: [20, 33, 40, 80, 200])
  func sizes(columns: Int) {
    let text = String(repeating: "A long case with 漢字 in it. ", count: 40)
    let passage = Passage(
      id: 0, text: text, segments: [], labels: [], isToldAtOnce: false, measures: false)
    for input in [SessionInput.none, .text(text), .marks(passage, [])] {
      var screen = screen(view(input, blocks: [.text(text)], choices: [done, list]))
      for rows in [8, 12, 24, 60] {
        let frame = screen.frame(ScreenSize(columns: columns, rows: rows))
        #expect(frame.rows.count <= rows)
        for row in frame.rows { #expect(row.width <= columns) }
        #expect(frame.cursor.map { $0.row < rows && $0.column < columns } ?? true)
        if columns >= 40, rows >= 24 { #expect(frame.rows.last?.text.contains("list") == true) }
      }
    }
  }

  @Test("says so where a window is too small")
  func tooSmall() {
    var screen = screen(view(.none))
    #expect(
      screen.frame(ScreenSize(columns: 10, rows: 3)).rows.map(\.text) == [
        "This window is too small."
      ])
  }

  @Test("letters are written while one writes, and stand for choices otherwise")
  func writing() {
    var screen = screen(view(.text(""), choices: [done, list]))
    #expect(screen.handle(Key(.character("x"))) == .act([.write(""), .list]))
    #expect(screen.handle(Key(.enter)) == nil)
    for character in "x e" { #expect(screen.handle(Key(.character(character))) == nil) }
    #expect(screen.handle(.control("d")) == .act([.write("x e"), .next]))
    #expect(screen.handle(.control("o")) == .openEditor)
    #expect(screen.handle(Key(.escape)) == nil)
    #expect(screen.handle(Key(.character("e"))) == .openEditor)
  }

  @Test("Ctrl-Z takes back what was written, and stops the program elsewhere")
  func controlZ() {
    var screen = screen(view(.text("kept"), choices: [done]))
    #expect(screen.handle(.control("z")) == .suspend)
    for key in [Key(.enter), Key(.character("!")), .control("z")] {
      #expect(screen.handle(key) == nil)
    }
    #expect(screen.handle(.control("d")) == .act([.write("kept"), .next]))
  }

  @Test("Ctrl-C always leaves")
  func controlC() {
    for input in [SessionInput.none, .text(""), .menu([])] {
      var view = view(input)
      view.busy = "checking …"
      var screen = screen(view)
      #expect(screen.handle(.control("c")) == .act([.leave]))
      #expect(screen.handle(Key(.enter)) == nil)
    }
  }

  @Test("what is pasted is written, even before one began to write")
  func paste() {
    var screen = screen(view(.text(""), choices: [done]))
    #expect(screen.handle(Key(.paste("a\nb"))) == nil)
    #expect(screen.handle(.control("d")) == .act([.write("a\nb"), .next]))
  }

  @Test("a number or Enter answers a question with one answer")
  func question() {
    let options = ["a", "b"].map { PosedQuestion.Option(id: OptionID($0), text: $0) }
    let question = PosedQuestion(
      id: "q", text: "Which?", options: options, allowsSeveral: false, passage: nil)
    var screen = screen(view(.question(question, []), choices: [done]))
    #expect(screen.handle(Key(.character("2"))) == .act([.pick("q", ["b"])]))
    #expect(screen.handle(Key(.character("7"))) == nil)
    var other = self.screen(view(.question(question, []), choices: [done]))
    #expect(other.handle(Key(.enter)) == .act([.pick("q", ["a"]), .next]))
  }

  @Test("Enter marks nothing by itself where several answers may be right")
  func several() {
    let question = PosedQuestion(
      id: "q", text: "Which?", options: [.init(id: "a", text: "a")], allowsSeveral: true,
      passage: nil)
    var screen = screen(view(.question(question, []), choices: [done]))
    #expect(screen.handle(Key(.enter)) == .act([.pick("q", []), .next]))
  }

  @Test("a long text is read page by page, and says that there is more")
  func scrolling() {
    let text = (1...60).map { "line \($0)" }.joined(separator: ".\n")
    var screen = screen(view(.none, blocks: [.text(text)], choices: [done]))
    let size = ScreenSize(columns: 80, rows: 24)
    let first = screen.frame(size).rows.map(\.text)
    #expect(first.contains { $0.hasSuffix("PgDn: more") })
    var seen = Set(first)
    for _ in 0..<10 {
      _ = screen.handle(Key(.pageDown))
      seen.formUnion(screen.frame(size).rows.map(\.text))
    }
    for line in 1...60 { #expect(seen.contains { $0.contains("line \(line)") }) }
    #expect(!screen.frame(size).rows.contains { $0.text.hasSuffix("PgDn: more") })
  }

  @Test("any keys at any size leave a screen that fits")
  func anyKeys() {
    let passage = Passage(
      id: 0, text: "One two.\nThree 漢字 four.", segments: [0..<8],
      labels: [.init(id: "a", text: "A")],
      isToldAtOnce: false, measures: false)
    let items = (0..<30).map {
      SessionMenuItem(title: "Item \($0)", detail: "2 min", isFaint: false, action: .choose($0))
    }
    let keys: [Key] = [
      Key(.up), Key(.down), Key(.left), Key(.right), Key(.home), Key(.end), Key(.pageUp),
      Key(.pageDown), Key(.enter), Key(.escape), Key(.backspace), Key(.tab),
      Key(.character(" ")), Key(.character("1")), Key(.character("z")), Key(.right, .shift),
      Key(.paste("pasted\ntext")),
    ]
    var random = SplitMix64(seed: 2)
    for input in [SessionInput.none, .text("t"), .marks(passage, []), .menu(items)] {
      var screen = screen(view(input, choices: [done]))
      for _ in 0..<400 {
        _ = screen.handle(keys[Int(random.next() % UInt64(keys.count))])
        let size = ScreenSize(
          columns: 20 + Int(random.next() % 80), rows: 8 + Int(random.next() % 20))
        let frame = screen.frame(size)
        #expect(frame.rows.count <= size.rows)
        #expect(frame.rows.allSatisfy { $0.width <= size.columns })
        #expect(frame.cursor.map { $0.row < size.rows } ?? true)
      }
    }
  }
}
