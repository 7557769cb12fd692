import StructuredText
import Testing

@Suite("blocks of Markdown")
struct MarkdownBlockTests {
  private func headings(_ text: String) -> [String] {
    MarkdownReader.read(Array(text.utf8)).headings.map { "\($0.level) \($0.text)" }
  }

  @Test(
    "headings are what CommonMark calls headings",
    arguments: [
      ("# One", ["1 One"]), ("###### Six", ["6 Six"]), ("####### Seven", []), ("#One", []),
      ("#", ["1 "]), ("#\tTab", ["1 Tab"]), ("# One ##", ["1 One"]), ("# One#", ["1 One#"]),
      ("## ##", ["2 "]), ("   # Three spaces", ["1 Three spaces"]), ("    # Four spaces", []),
      ("# **Bold** and `code`", ["1 Bold and code"]), ("# _Slanted_", ["1 Slanted"]),
      ("# snake_case_name", ["1 snake_case_name"]), ("One\n===", ["1 One"]),
      ("Two\n---", ["2 Two"]), ("Two\n  -", ["2 Two"]), ("\n---\n", []), ("- One\n---\n", []),
      ("===", []), ("One\n\n===", []), ("One\n= =", []), ("# A\r\n## B\r\n", ["1 A", "2 B"]),
      ("text\n# A\ntext", ["1 A"]), ("> note\n# A", ["1 A"]), ("- a\n# A", ["1 A"]),
      ("## Überblick 😀", ["2 Überblick 😀"]), ("\\# no", []), ("> # quoted", []),
    ] as [(String, [String])])
  func heading(text: String, expected: [String]) { #expect(headings(text) == expected) }

  @Test("nothing inside code is a heading, a table, a list or a link")
  func code() {
    let text = "```\n# A\n| a |\n|---|\n- x\n[a](b) https://example.org\n> q\n```\n"
    let document = MarkdownReader.read(Array(text.utf8))
    #expect(document.headings == [])
    #expect(document.tables == [])
    #expect(document.lists == [])
    #expect(document.links == [])
    #expect(document.quotes == [])
    #expect(document.codeBlocks.count == 1)
  }

  @Test(
    "fences open and close as CommonMark has it",
    arguments: [
      ("```json\n{}\n```", "json", "{}\n", true), ("~~~\nx\n~~~~", "", "x\n", true),
      ("````\n```\n````", "", "```\n", true), ("```\nx", "", "x", false),
      ("```\n~~~\n", "", "~~~\n", false), ("```\n``` x\n```", "", "``` x\n", true),
      ("```  json title=x \n```", "json title=x", "", true), ("```", "", "", false),
      ("   ```\n a\n   ```", "", " a\n", true), ("```\r\nü\r\n```\r\n", "", "ü\r\n", true),
      ("text\n```\nx\n```", "", "x\n", true), ("> q\n```\nx\n```", "", "x\n", true),
    ])
  func fence(text: String, info: String, content: String, isClosed: Bool) throws {
    let bytes = Array(text.utf8)
    let blocks = MarkdownReader.read(bytes).codeBlocks
    try #require(blocks.count == 1)
    #expect(blocks[0].info == info)
    #expect(String(decoding: bytes[blocks[0].content], as: UTF8.self) == content)
    #expect(blocks[0].isClosed == isClosed)
  }

  @Test("backticks inside a line open no fence", arguments: ["```code```", "``", "    ```\nx"])
  func noFence(text: String) {
    #expect(MarkdownReader.read(Array(text.utf8)).codeBlocks == [])
  }

  @Test("a section reaches to the next heading of its level or a higher one")
  func sections() {
    let text = "# A\na\n## B\nb\n### C\nc\n## D\nd\n"
    let bytes = Array(text.utf8)
    let bodies = MarkdownReader.read(bytes).sections.map {
      $0.heading.text + String(decoding: bytes[$0.body], as: UTF8.self)
    }
    #expect(
      bodies == ["A\na\n## B\nb\n### C\nc\n## D\nd\n", "B\nb\n### C\nc\n", "C\nc\n", "D\nd\n"])
  }

  @Test("places are those of the lines")
  func places() throws {
    let text = "ü\n\nTitle\n=====\n\n> a\nb\n\n- x\n  - y\n"
    let bytes = Array(text.utf8)
    let slice = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    let document = MarkdownReader.read(bytes)
    #expect(document.headings.map { slice($0.range) } == ["Title\n====="])
    #expect(document.quotes.map(slice) == ["> a\nb"])
    #expect(document.lists.map { slice($0.range) } == ["- x\n  - y"])
    #expect(document.lists.flatMap(\.items).map { slice($0.range) } == ["x", "y"])
    #expect(document.end == bytes.count)
  }

  @Test("a part of a text is read at its own positions, and one beyond its end is empty")
  func part() {
    let bytes = Array("# A\n# B\n# C\n".utf8)
    let document = MarkdownReader.read(bytes, in: 4..<8)
    #expect(document.headings.map(\.text) == ["B"])
    #expect(document.headings.first?.range == 4..<7)
    #expect(MarkdownReader.read(bytes, in: 90..<99).headings == [])
  }

  @Test(
    "a list with its nested ones is one list",
    arguments: [
      ("- a\n- b", [["0 a", "0 b"]]), ("* a\n+ b", [["0 a", "0 b"]]),
      ("1. a\n2) b", [["0# a", "0# b"]]),
      ("- a\n  - b\n    - c\n- d", [["0 a", "1 b", "2 c", "0 d"]]),
      ("1. a\n   - b\n2. c", [["0# a", "1 b", "0# c"]]), ("- a\n\n- b", [["0 a", "0 b"]]),
      ("- a\n\ntext\n\n- b", [["0 a"], ["0 b"]]), ("- a\nlazy\n- b", [["0 a", "0 b"]]),
      ("- a\n\n  more\n- b", [["0 a", "0 b"]]), ("- a\n# H\n- b", [["0 a"], ["0 b"]]),
      ("-a\n", []), ("1.a", []), ("1234567890. a", []), ("- ", [["0 "]]), ("***", []),
      ("- a\n- - -\n- b", [["0 a"], ["0 b"]]), ("\t- a", []), ("- a\r\n- b\r\n", [["0 a", "0 b"]]),
      ("- [ ] task", [["0 [ ] task"]]),
    ] as [(String, [[String]])])
  func list(text: String, expected: [[String]]) {
    let bytes = Array(text.utf8)
    let lists = MarkdownReader.read(bytes).lists.map { list in
      list.items.map { item in
        let text = String(decoding: bytes[item.range], as: UTF8.self)
        return "\(item.depth)\(item.isNumbered ? "#" : "") \(text)"
      }
    }
    #expect(lists == expected)
  }

  @Test("a quote ends where another block begins, and takes the rest of its paragraph")
  func quotes() {
    func quotes(_ text: String) -> [String] {
      let bytes = Array(text.utf8)
      return MarkdownReader.read(bytes).quotes.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(quotes("> a\nb\n\nc") == ["> a\nb"])
    #expect(quotes("> a\n> b\n# H") == ["> a\n> b"])
    #expect(quotes("> a\n- b") == ["> a"])
    #expect(quotes("> a\n---") == ["> a"])
    #expect(quotes("> a\n\n> b") == ["> a", "> b"])
    #expect(quotes("    > code") == [])
  }
}
