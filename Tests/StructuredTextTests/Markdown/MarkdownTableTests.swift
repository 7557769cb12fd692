import StructuredText
import Testing

@Suite("tables of Markdown")
struct MarkdownTableTests {
  private func tables(_ text: String) -> [[[String]]] {
    MarkdownReader.read(Array(text.utf8)).tables.map { table in
      ([table.columns] + table.rows).map { $0.map(\.text) }
    }
  }

  @Test(
    "tables are what GitHub calls tables",
    arguments: [
      ("| a | b |\n| --- | --- |\n| 1 | 2 |", [["a", "b"], ["1", "2"]]),
      ("a | b\n--|--\n1 | 2\n3 | 4\n\nx | y", [["a", "b"], ["1", "2"], ["3", "4"]]),
      ("|a|\n|-|\n", [["a"]]), ("| a |\n| :-: |\n| 1 |", [["a"], ["1"]]),
      ("| a | b |\n|:--|--:|\n| 1 |\n| 1 | 2 | 3 |", [["a", "b"], ["1"], ["1", "2", "3"]]),
      ("| **a** | `b` |\n|--|--|\n|  | x |", [["a", "b"], ["", "x"]]),
      (
        #"| a \| b | c |"# + "\n|--|--|\n" + #"| 1 \| 2 | 3\|"#,
        [["a | b", "c"], ["1 | 2", "3|"]]
      ),
      ("| ü | 😀 |\r\n|--|--|\r\n| é | ß |\r\n", [["ü", "😀"], ["é", "ß"]]),
      ("text\n| a |\n|--|\n| 1 |", [["a"], ["1"]]),
    ] as [(String, [[String]])])
  func table(text: String, expected: [[String]]) { #expect(tables(text) == [expected]) }

  @Test(
    "a row of names without its row of dashes is no table",
    arguments: [
      "| a | b |\n| 1 | 2 |", "| a | b |\n|---|", "| a |\n| - | - |", "a\n---", "| a |",
      "| a |\n\n|---|", "|a|\n|=|", "|a|\n|:|", "| a |\n| -x- |",
    ])
  func none(text: String) { #expect(tables(text) == []) }

  @Test("cells and the table know their places")
  func places() throws {
    let text = "ü\n\n|  ä | b|\n|---|---|\n| 1  |  |\n\nend"
    let bytes = Array(text.utf8)
    let slice = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    let table = try #require(MarkdownReader.read(bytes).tables.first)
    #expect(slice(table.range) == "|  ä | b|\n|---|---|\n| 1  |  |")
    #expect(table.columns.map { slice($0.range) } == ["ä", "b"])
    #expect(table.rows.map { $0.map { slice($0.range) } } == [["1", ""]])
  }

  @Test("what follows a table is read on")
  func behind() {
    let document = MarkdownReader.read(Array("| a |\n|--|\n| 1 |\n# H\n- x\n".utf8))
    #expect(document.headings.map(\.text) == ["H"])
    #expect(document.lists.count == 1)
  }
}
