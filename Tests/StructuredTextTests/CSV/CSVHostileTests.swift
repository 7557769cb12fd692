import StructuredText
import TestSupport
import Testing

@Suite("hostile CSV", .serialized)
struct CSVHostileTests {
  @Test(
    "ten times the text takes about ten times as long", .timeLimit(.minutes(2)),
    arguments: [
      "\"", ",", "\n", "\",", "a\"", "\"a\"b,", ",\n", "\"a\nb\",\n", "😀",
    ])
  func linear(piece: String) {
    HostileText.expectNearlyLinear(piece) { _ = CSVReader.read($0) }
  }

  @Test("random characters are read to their end, in place and in order")
  func characters() {
    let alphabet = Array("\"\",,;\t|\n\r ab1=ü😀\u{FEFF}\u{301}\u{0}")
    var random = SplitMix64(seed: 11)
    for _ in 0..<4_000 {
      let length = Int.random(in: 0..<40, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "a" })
      let bytes = Array(text.utf8)
      let table = CSVReader.read(bytes)
      expectOrder(of: table, in: bytes)
      for range in table.rows.flatMap(\.cells).map(\.range) + table.problems.map(\.range) {
        #expect(HostileText.isPlace(range, in: bytes), "\(text.debugDescription)")
      }
    }
  }

  @Test("random bytes are read to their end, whatever the delimiter and the part")
  func anyBytes() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let start = Int.random(in: 0...40, using: &random)
      let range = start..<start + Int.random(in: 0...40, using: &random)
      expectOrder(of: CSVReader.read(bytes, in: range), in: bytes)
      // Even a quote or a line ending as the delimiter is read somehow.
      for delimiter in [UInt8(ascii: "\""), 0x0A, 0x0D, 0xFF, 0x00] {
        expectOrder(of: CSVReader.read(bytes, delimiter: delimiter), in: bytes)
      }
    }
  }

  @Test("a table that is written as RFC 4180 has it is read back")
  func roundTrip() {
    let alphabet = Array("ab\"\",;\n\r ü😀=")
    var random = SplitMix64(seed: 13)
    for _ in 0..<1_000 {
      let width = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<width).map { _ in
          String(
            (0..<Int.random(in: 0..<6, using: &random)).map { _ in
              alphabet.randomElement(using: &random) ?? "a"
            })
        }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
      }.joined(separator: "\r\n")
      let table = CSVReader.read(Array(text.utf8), delimiter: UInt8(ascii: ","))
      #expect(table.problems == [])
      #expect(table.rows.map { $0.cells.map(\.text) } == rows)
    }
  }

  private func expectOrder(of table: CSVTable, in bytes: [UInt8]) {
    var last = 0
    for row in table.rows {
      #expect(row.range.lowerBound >= last && row.range.upperBound <= bytes.count)
      for cell in row.cells {
        #expect(cell.range.lowerBound >= last && cell.range.upperBound <= row.range.upperBound)
        last = cell.range.upperBound
      }
      last = row.range.upperBound
    }
    let starts = table.problems.map(\.range.lowerBound)
    #expect(starts == starts.sorted())
    #expect(table.problems.allSatisfy { $0.range.upperBound <= bytes.count })
  }
}
