import StructuredText
import Testing

@Suite("reading CSV")
struct CSVReaderTests {
  private func cells(_ text: String, delimiter: Character? = nil) -> [[String]] {
    let table = CSVReader.read(Array(text.utf8), delimiter: delimiter?.asciiValue)
    #expect(table.problems == [])
    return table.rows.map { $0.cells.map(\.text) }
  }

  @Test(
    "sound tables say what they say, as RFC 4180 has it",
    arguments: [
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
      ("a,b\n\n\r\n1,2\n\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n,\n", [["a", "b"], ["", ""]]),
      ("a,b\n1,", [["a", "b"], ["1", ""]]),
      ("\"a\"\"b\",\"\"\"\",\"\"", [["a\"b", "\"", ""]]),
      ("\"a\nb\",\"c\r\nd\"\n1,2", [["a\nb", "c\r\nd"], ["1", "2"]]),
      ("\"a,b\",\"c;d\"", [["a,b", "c;d"]]),
      (" a , b ", [[" a ", " b "]]),
      ("\"a\" ,b", [["a", "b"]]),
      ("\"\"\n1", [[""], ["1"]]),
      ("ü,😀\ne\u{301},日本", [["ü", "😀"], ["e\u{301}", "日本"]]),
      ("", []), ("\n\r\n\r", []), ("\u{FEFF}", []),
    ] as [(String, [[String]])])
  func sound(text: String, expected: [[String]]) { #expect(cells(text) == expected) }

  @Test(
    "the delimiter is whichever the first line has most of",
    arguments: [
      ("a;b,c;d\n1;2;3", ";"), ("a\tb\n1,5\t2,5", "\t"), ("a|b|c", "|"), ("a,b;c", ","),
      ("\"a;b;c\",d", ","), ("abc\n1;2", ","), ("", ","), ("\"a\nb;c;d\",e\n1;2;3", ","),
    ])
  func delimiter(text: String, expected: String) {
    let bytes = Array(text.utf8)
    #expect([CSVReader.delimiter(of: bytes, in: 0..<bytes.count)] == Array(expected.utf8))
    #expect([CSVReader.read(bytes).delimiter] == Array(expected.utf8))
  }

  @Test("a delimiter that was asked for is the only one")
  func givenDelimiter() {
    #expect(cells("a,b;c\n1,5;2", delimiter: ";") == [["a,b", "c"], ["1,5", "2"]])
  }

  @Test("every row and cell knows its place, quotes included")
  func places() throws {
    let text = "\u{FEFF}näme,\"a \"\"b\"\"\"\r\n\"x\r\ny\",2\r\n"
    let bytes = Array(text.utf8)
    let slice = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    let table = CSVReader.read(bytes)
    #expect(table.rows.map { slice($0.range) } == ["näme,\"a \"\"b\"\"\"", "\"x\r\ny\",2"])
    #expect(
      table.rows.flatMap(\.cells).map { slice($0.range) }
        == ["näme", "\"a \"\"b\"\"\"", "\"x\r\ny\"", "2"])
    #expect(table.rows.flatMap(\.cells).map(\.isQuoted) == [false, true, true, false])
    #expect(table.header?.range.lowerBound == 3)
    #expect(table.records.count == 1)
  }

  @Test("a part of a text is read at its own positions, and one beyond its end is empty")
  func part() {
    let bytes = Array("Here: a,b\n1,2 and more".utf8)
    let table = CSVReader.read(bytes, in: 6..<13)
    #expect(table.rows.map { $0.cells.map(\.text) } == [["a", "b"], ["1", "2"]])
    #expect(table.rows.last?.range == 10..<13)
    #expect(CSVReader.read(bytes, in: 90..<99).rows == [])
    #expect(CSVReader.delimiter(of: bytes, in: 90..<99) == UInt8(ascii: ","))
  }
}
