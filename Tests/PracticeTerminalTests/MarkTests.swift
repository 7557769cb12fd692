import Terminal
import Testing

@testable import Practice
@testable import PracticeTerminal

@Suite("Marking")
struct MarkTests {
  private func passage(
    _ text: String, segments: [Range<Int>] = [], labels: [Passage.Label] = []
  ) -> Passage {
    Passage(
      id: 0, text: text, segments: segments, labels: labels, isToldAtOnce: false, measures: false)
  }

  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return MarkUnits.words(of: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "goes by words without the punctuation around them",
    arguments: [
      ("Call Ann-Marie O'Hara.", ["Call", "Ann-Marie", "O'Hara"]),
      ("(see a.b@example.com, HL-12345678-2)", ["see", "a.b@example.com", "HL-12345678-2"]),
      ("1,580.50 euros; “Grüße” 漢字!", ["1", "580.50", "euros", "Grüße", "漢字"]),
      ("", []), (" … ", []),
    ])
  func units(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("Space marks and steps on, and words beside each other become one mark")
  func space() {
    let passage = passage("Call Ann Lee, now.")
    var field = MarkField(passage, [])
    let layout = MarkLayout(field, width: 40)
    for key in [Key(.right), Key(.character(" ")), Key(.character(" "))] {
      #expect(field.handle(key, layout) == true)
    }
    #expect(field.marks == [Response.Mark(passage: 0, range: 5..<12)])
    for key in [Key(.left), Key(.character(" "))] { _ = field.handle(key, layout) }
    #expect(field.marks == [Response.Mark(passage: 0, range: 5..<8)])
  }

  @Test("words with more than a blank between them are marks of their own")
  func apart() {
    var field = MarkField(passage("Lee, Ann"), [])
    let layout = MarkLayout(field, width: 40)
    for _ in 0..<2 { _ = field.handle(Key(.character(" ")), layout) }
    #expect(field.marks.map(\.range) == [0..<3, 5..<8])
  }

  @Test("Shift with an arrow marks on the way")
  func shift() {
    var field = MarkField(passage("DE89 3704 0044 0532"), [])
    let layout = MarkLayout(field, width: 40)
    for _ in 0..<3 { _ = field.handle(Key(.right, .shift), layout) }
    #expect(field.marks.map(\.range) == [0..<19])
  }

  @Test("↓ goes to the word below, and what was marked before stays")
  func rows() {
    let marked = Response.Mark(passage: 0, range: 0..<4)
    var field = MarkField(passage("aaaa bbbb cccc dddd"), [marked])
    let layout = MarkLayout(field, width: 10)
    _ = field.handle(Key(.right), layout)
    _ = field.handle(Key(.down), layout)
    _ = field.handle(Key(.character(" ")), layout)
    #expect(field.marks.map(\.range) == [0..<4, 15..<19])
  }

  @Test("the number of an error marks a sentence with it, and 0 takes it away")
  func labels() {
    let labels = [Passage.Label(id: "a", text: "A"), Passage.Label(id: "b", text: "B")]
    let passage = passage("One. Two.", segments: [0..<4, 5..<9], labels: labels)
    var field = MarkField(passage, [])
    let layout = MarkLayout(field, width: 40)
    for key in [Key(.down), Key(.character("2"))] { _ = field.handle(key, layout) }
    #expect(field.marks == [Response.Mark(passage: 0, range: 5..<9, label: "b")])
    #expect(field.handle(Key(.character("3")), layout) == false)
    _ = field.handle(Key(.character(" ")), layout)
    #expect(field.marks.isEmpty)
    _ = field.handle(Key(.character(" ")), layout)
    #expect(field.marks.map(\.label) == ["a"])
    _ = field.handle(Key(.character("0")), layout)
    #expect(field.marks.isEmpty)
  }
}
