import ExactMatch
import PackAuthoring
import Testing

/// Columns of CSV files, and what becomes of their cells.
@Suite struct DatasetColumnTests {
  private func refusal(_ csv: String, column: String = "name") -> String? {
    do throws(DatasetColumnError) {
      _ = try DatasetColumn(column, of: Array(csv.utf8), in: "data.csv")
      return nil
    } catch {
      return error.message
    }
  }

  private func maker(_ csv: String, shortest: Int = 3) throws -> DatasetMaker {
    DatasetMaker(
      try DatasetColumn("name", of: Array(csv.utf8), in: "data.csv"), under: DatasetKey(),
      leastCharacters: shortest)
  }

  @Test(
    "are read with any delimiter, a byte-order mark, and cells over several lines",
    arguments: [
      "id,name\n1,Anna Schmidt\n2,Berta\n", "\u{FEFF}name;id\r\n\"Anna\nSchmidt\";1\r\nBerta;2\r\n",
      "name\n\"Anna \"\"Schmidt\"\"\"\nBerta",
    ])
  func reads(csv: String) throws {
    let made = try maker(csv)
    #expect((made.count, made.longest) == (2, 2))
    #expect(made.leftOut.isEmpty)
  }

  @Test("that are not there are told with those that are")
  func missing() {
    #expect(
      refusal("id;nmae\n1;Anna\n")
        == "'data.csv' has no column 'name', but: id, nmae; did you mean 'nmae'?")
  }

  @Test("of files that are no sound CSV are refused, with the line")
  func broken() {
    #expect(refusal("id,name\n1,a,b\n")?.hasPrefix("data.csv:2: the row has 3 cells") == true)
    #expect(refusal("name\nAnna\n\"Ber\n")?.hasPrefix("data.csv:3: a quotation mark") == true)
    #expect(
      throws: DatasetColumnError.self,
      performing: { try DatasetColumn("name", of: [0xFF, 0x0A], in: "data.csv") })
  }

  @Test("leave out what would be found everywhere, and say in which lines it stands")
  func leftOut() throws {
    let made = try maker("name\nAl\n\"Anna\nSchmidt\"\nwill\n\nX\nANNA schmidt\n\" \"\n")
    #expect((made.count, made.duplicateCount, made.emptyCount) == (1, 1, 1))
    #expect(made.leftOut == [.tooShort: [2, 7], .common: [5]])
    #expect(try maker("name\nAl\nwill\n", shortest: 2).leftOut == [.common: [3]])
  }

  @Test("tell how far they are")
  func progress() throws {
    let rows = (0..<2500).map { "customer number \($0)\n" }.joined()
    let column = try DatasetColumn("name", of: Array("name\n\(rows)".utf8), in: "data.csv")
    var seen: [Int] = []
    _ = DatasetMaker(column, under: DatasetKey(), leastCharacters: 3) { seen.append($0) }
    #expect(seen == [0, 1000, 2000])
  }
}
