import Diagnostics
import Testing

@Suite("A source text knows its lines and columns")
struct SourceTextTests {
  @Test(
    "a line has no line ending, whichever it has",
    arguments: [
      ("", [""]),
      ("one", ["one"]),
      ("one\n", ["one", ""]),
      ("one\ntwo", ["one", "two"]),
      ("one\r\ntwo\r\n", ["one", "two", ""]),
      ("\n\n", ["", "", ""]),
      ("\r\n", ["", ""]),
      ("a\rb", ["a\rb"]),
      ("Grüße\r\n漢字", ["Grüße", "漢字"]),
    ])
  func linesWithoutEndings(text: String, lines: [String]) {
    let source = SourceText(name: "t", text)
    #expect(source.lineCount == lines.count)
    for (index, line) in lines.enumerated() {
      let found = source.string(in: source.range(ofLine: index + 1))
      #expect(Array(found.utf8) == Array(line.utf8))
    }
  }

  @Test("a line that the text does not have is empty", arguments: [-1, 0, 3, 99])
  func missingLine(line: Int) {
    let range = SourceText(name: "t", "one\ntwo").range(ofLine: line)
    #expect(range == 7..<7)
  }

  @Test(
    "columns are counted in Unicode scalars from 1",
    arguments: [
      ("abc", 0, 1, 1), ("abc", 3, 1, 4), ("", 0, 1, 1),
      ("äb", 2, 1, 2), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1),
      ("漢字x", 6, 1, 3), ("👩‍🔬x", 11, 1, 4), ("e\u{301}x", 3, 1, 3), ("a\n", 2, 2, 1),
    ])
  func position(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceText(name: "t", text).position(of: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  @Test(
    "columns on long lines agree with a plain count",
    arguments: [0, 1, 4094, 4095, 4096, 4097, 4098, 8191, 8192, 8193, 12_000])
  func longLines(scalars: Int) {
    // Two and three bytes a scalar, so that scalars straddle the blocks in different ways.
    for piece in ["a", "é", "漢"] {
      let source = SourceText(name: "t", "x\n" + String(repeating: piece, count: 12_000))
      let position = source.position(of: 2 + scalars * piece.utf8.count)
      #expect(position.line == 2)
      #expect(position.column == scalars + 1)
    }
  }

  @Test("every position leads back to its offset")
  func roundTrip() {
    let text = "Grüße\r\n\n漢字 and e\u{301}\n" + String(repeating: "é👍", count: 2_000) + "\nend"
    let source = SourceText(name: "t", text)
    var offset = 0
    for scalar in text.unicodeScalars {
      let position = source.position(of: offset)
      // Of a line ending only its first byte is a column of its own.
      if !source.string(in: offset - 1..<offset + 1).hasPrefix("\r\n") || scalar != "\n" {
        #expect(source.offset(line: position.line, scalarColumn: position.column) == offset)
      }
      offset += scalar.utf8.count
    }
    #expect(offset == source.bytes.count)
  }

  @Test("a column behind the end of its line is the end of the line")
  func columnBehindEnd() {
    let source = SourceText(name: "t", "äö\r\nb")
    #expect(source.offset(line: 1, scalarColumn: 99) == 4)
    #expect(source.offset(line: 2, scalarColumn: 99) == 7)
    #expect(source.offset(line: 7, scalarColumn: 1) == 7)
    #expect(source.offset(line: 1, scalarColumn: 0) == 0)
  }

  @Test("a location is clamped to its text")
  func clampedLocation() {
    let source = SourceText(name: "t", "one\ntwo")
    let location = Location(source, 5..<400)
    #expect(location.range == 5..<7)
    #expect(location.position == source.position(of: 5))
    #expect(location.endPosition == source.position(of: 7))
    #expect(Location(source, 300..<400).range == 7..<7)
  }

  @Test("the description shows name and size, and nothing of the text")
  func description() {
    let source = SourceText(name: "draft.txt", "hunter2")
    #expect("\(source)" == "draft.txt (7 bytes)")
    #expect(!String(reflecting: Location(source, 0..<7)).contains("hunter2"))
  }
}
