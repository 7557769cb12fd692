import StructuredText
import Testing

@Suite("reading CSV with problems")
struct CSVProblemTests {
  /// A text, and its problems with the pieces they point at.
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let problems: [(kind: CSVProblem.Kind, piece: String)]

    init(_ text: String, _ problems: (CSVProblem.Kind, String)...) {
      self.text = text
      self.problems = problems
    }

    var testDescription: String { text }
  }

  static let cases = [
    Case("a,b\n1\n2,3", (.wrongCellCount(1, expected: 2), "1")),
    Case("a,b\r\n1,2,3\r\n4,5", (.wrongCellCount(3, expected: 2), "1,2,3")),
    Case("a,b\nü,\"x\ny\",z", (.wrongCellCount(3, expected: 2), "ü,\"x\ny\",z")),
    Case("a,b\n1.850,00,x", (.wrongCellCount(3, expected: 2), "1.850,00,x")),
    Case("a\n   \nb,c", (.wrongCellCount(2, expected: 1), "b,c")),
    Case("a,b\n1,\"x", (.unclosedQuote, "\"")),
    Case("a,\"b\n1,2\n3,4", (.unclosedQuote, "\"")),
    Case("a,b\n\"1\"x,2", (.textAfterQuote, "x")),
    Case("a,b\n\"1\" x\"y,2", (.textAfterQuote, " x\"y")),
    Case("a,b\n1 \"x\",2", (.strayQuote, "\""), (.strayQuote, "\"")),
    Case("a,b\n1, \"x\"", (.strayQuote, "\""), (.strayQuote, "\"")),
    Case(
      "a,b\n5\",1\n\"x\"y,2\n3\n4,\"", (.strayQuote, "\""), (.textAfterQuote, "y"),
      (.wrongCellCount(1, expected: 2), "3"), (.unclosedQuote, "\"")),
  ]

  @Test("each problem is found and points at its piece, in order", arguments: cases)
  func problem(in example: Case) {
    let bytes = Array(example.text.utf8)
    let table = CSVReader.read(bytes, delimiter: UInt8(ascii: ","))
    #expect(table.problems.map(\.kind) == example.problems.map(\.kind))
    #expect(
      table.problems.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        == example.problems.map(\.piece))
  }

  @Test("what stands behind a problem is read all the same")
  func readsOn() {
    let table = CSVReader.read(Array("a,b\n\"1\"x,2\n3\n4,5".utf8))
    #expect(
      table.rows.map { $0.cells.map(\.text) } == [["a", "b"], ["1", "2"], ["3"], ["4", "5"]])
  }

  @Test("an unclosed quote takes the rest of the text")
  func unclosed() {
    let table = CSVReader.read(Array("a,b\n1,\"x\n2,y".utf8))
    #expect(table.rows.last?.cells.map(\.text) == ["1", "x\n2,y"])
    #expect(table.problems.map(\.kind) == [.unclosedQuote])
    #expect(table.problems.map(\.range) == [6..<7])
  }

  @Test("bytes that are not UTF-8 become marks, and places stay")
  func invalidUTF8() {
    let table = CSVReader.read([0xFF, 0x2C, 0xC3, 0x0A, 0x31, 0x2C, 0x32])
    #expect(table.rows.first?.cells.map(\.text) == ["\u{FFFD}", "\u{FFFD}"])
    #expect(table.rows.last?.range == 4..<7)
  }
}
