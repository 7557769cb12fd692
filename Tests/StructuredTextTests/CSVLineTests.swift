import StructuredText
import TestSupport
import Testing

@Suite("Writing CSV")
struct CSVLineTests {
  @Test("cells stand in quotes where they have to")
  func quotes() {
    #expect(
      CSVLine(["a", "b,c", "d\"e", "f\r\ng", "", " h "]).description
        == "a,\"b,c\",\"d\"\"e\",\"f\r\ng\",, h \r\n")
  }

  @Test(
    "what a spreadsheet would run is a text",
    arguments: ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", "\r\n=1", "\n=1"])
  func formulas(_ cell: String) {
    #expect(CSVLine.neutralised(cell) == "'" + cell)
    #expect(
      CSVReader.read(Array(CSVLine([cell]).description.utf8)).rows[0].cells[0].text.first == "'")
  }

  @Test("names and numbers stay as they are", arguments: ["anna", "1.5", "a=b", "'x", "ß"])
  func plain(_ cell: String) { #expect(CSVLine.neutralised(cell) == cell) }

  @Test("whatever is written comes back", arguments: 0..<40)
  func back(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = ["a", ",", "\"", "\n", "\r", "'", " ", "é"]
    let cells = (0..<6).map { _ in
      "x" + (0..<5).map { _ in pieces[Int(random.next() % 8)] }.joined()
    }
    let table = CSVReader.read(Array(CSVLine(cells).description.utf8), delimiter: UInt8(ascii: ","))
    #expect(table.problems.isEmpty && table.rows.map { $0.cells.map(\.text) } == [cells])
  }
}
