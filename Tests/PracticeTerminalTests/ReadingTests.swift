import Terminal
import TestSupport
import Testing

@testable import Practice
@testable import PracticeTerminal

@Suite("What there is to read")
struct ReadingTests {
  private func rows(_ blocks: [SessionBlock], width: Int = 40) -> [String] {
    BlockRows(width: width, words: .inLanguage("en")).rows(blocks).map(\.text)
  }

  @Test("prose flows on where its author's window ended, and lists and tables do not")
  func softLines() {
    #expect(SoftLines.flowing("One long\nsentence.\n\nNext.") == "One long sentence.\n\nNext.")
    #expect(SoftLines.flowing("Take:\n- one\n- two") == "Take:\n- one\n- two")
    let csv = "a,b,c,d,e,f\n1,2,3,4,5,6"
    #expect(SoftLines.fitting(csv, width: 5) == csv)
    let text = "A line that is wider than the window\nflows on"
    #expect(SoftLines.fitting(text, width: 20) == text.replacing("\n", with: " "))
    #expect(SoftLines.fitting(text, width: 60) == text)
  }

  @Test("offsets stay what they are when lines flow on")
  func offsets() {
    var random = SplitMix64(seed: 9)
    let letters = Array("ab é\n-|,.漢")
    for _ in 0..<500 {
      let text = String(
        (0..<60).map { _ in letters[Int(random.next() % UInt64(letters.count))] })
      #expect(SoftLines.fitting(text, width: 10).utf8.count == text.utf8.count)
      #expect(SoftLines.flowing(text).utf8.count == text.utf8.count)
    }
  }

  private let table = """
    | number | name |
    | --- | --- |
    | 17 | Ann \\| Lee |
    """

  @Test("one row of a table is labels with their values, several a table")
  func tables() {
    #expect(
      rows([.source(name: "claim", text: table)]) == [
        "┌ claim", "│ number 17         name   Ann | Lee",
      ])
    #expect(
      rows([.source(name: "claims", text: table + "\n| 18 | Bo |")]) == [
        "┌ claims", "│ number  name     ", "│ 17      Ann | Lee", "│ 18      Bo       ",
      ])
    #expect(
      rows([.source(name: "claims", text: table)], width: 16) == [
        "┌ claims", "│ number 17", "│ name   Ann |", "│        Lee",
      ])
  }

  @Test("names with what they say stand beside each other, but the head of a letter does not")
  func names() {
    #expect(
      rows([.source(name: "claim", text: "number: 17\nname: Ann Lee\ncause: hail")]) == [
        "┌ claim", "│ number 17       cause  hail", "│ name   Ann Lee",
      ])
    #expect(
      rows([.source(name: "mail", text: "To: Ann\nSubject: hail\n\nHello.")]) == [
        "┌ mail", "│ To: Ann", "│ Subject: hail", "│ ", "│ Hello.",
      ])
  }

  @Test("a lesson's Markdown has headings, lists and code, and no signs")
  func lesson() {
    let text = "# Title\n\nSome **bold** and *soft*\ntext.\n\n- one\n- two\n\n```\ncode  x\n```\n"
    #expect(
      rows([.lesson(text)]) == [
        "Title", "", "Some bold and soft text.", "", "• one", "• two", "", "│ code  x",
      ])
    #expect(rows([.lesson("2 * 3 * 4")]) == ["2 * 3 * 4"])
  }

  @Test("nothing that a course or a learner wrote steers the terminal")
  func hostile() {
    let evil = "\u{1B}[2J\u{9B}31m\u{202E}"
    let blocks: [SessionBlock] = [
      .text(evil), .source(name: evil, text: evil), .answer(evil), .lesson("# " + evil),
      .remark(SessionRemark(what: evil, quote: evil, parts: [SessionFact(evil, evil)])),
      .hint(title: evil, text: evil), .table([SessionFact(evil, evil)]), .alert(evil),
      .right([evil]), .note(evil), .heading(evil),
    ]
    let view = SessionView(
      language: "en", title: evil, facts: [evil], blocks: blocks, input: .none, choices: [])
    let lines = PlainBlocks(view).lines(blocks)
    for line in rows(blocks) + lines {
      #expect(
        !line.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B || $0.value == 0x202E }
      )
    }
  }
}
