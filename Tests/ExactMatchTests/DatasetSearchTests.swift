import ExactMatch
import Testing

@Suite("Searching a dataset")
struct DatasetSearchTests {
  private static let folder = try? DatasetFolder()

  private func dataset(_ entries: String...) throws -> Dataset {
    try #require(Self.folder).dataset(of: entries)
  }

  @Test(
    "gives the bytes of the entry, as they are written",
    arguments: [
      ("Anna Schmidt", ["Anna Schmidt"]), ("(anna  SCHMIDT)", ["anna  SCHMIDT"]),
      ("Anna\nSchmidt's", ["Anna\nSchmidt"]), ("„Anna-Schmidt“", ["Anna-Schmidt"]),
      ("Ａｎｎａ Schmidt", ["Ａｎｎａ Schmidt"]), ("\u{FEFF}Anna Schmidt\u{200B}.", ["Anna Schmidt"]),
      ("An\u{200B}na Schmidt", ["An\u{200B}na Schmidt"]),
      ("Jo\u{308}rg und JÖRG", ["Jo\u{308}rg", "JÖRG"]),
      ("尊敬的王小明先生", ["王小明"]), ("Kunde KD-2041-77, kd 2041 77.", ["KD-2041-77", "kd 2041 77"]),
      ("Anna Schmidtke, Annas Schmidt, XAnna Schmidt", []), ("KD-2041-7", []), ("", []),
    ])
  func ranges(text: String, found: [String]) throws {
    let dataset = try dataset("Anna Schmidt", "Jörg", "王小明", "KD-2041-77")
    #expect(dataset.found(in: text) == found)
  }

  @Test("finds the longest entry at each word, and those that begin inside it")
  func longest() throws {
    let dataset = try dataset(
      "Anna", "Anna Maria", "Anna Maria Schmidt Weber", "Maria Schmidt", "Schmidt")
    #expect(dataset.found(in: "Anna Maria Schmidt") == ["Anna Maria", "Maria Schmidt", "Schmidt"])
    #expect(
      dataset.found(in: "anna maria schmidt weber")
        == ["anna maria schmidt weber", "maria schmidt", "schmidt"])
  }

  @Test("does not reach over an empty line", arguments: ["\n\n", "\r\n\r\n", "\n--\n", "\n \t\n"])
  func paragraphs(gap: String) throws {
    let dataset = try dataset("Anna", "Anna Schmidt")
    #expect(dataset.found(in: "Anna\(gap)Schmidt") == ["Anna"])
  }

  @Test("takes bytes that are no UTF-8 for ends of words")
  func invalid() throws {
    let text = Array("Anna".utf8) + [0xFF] + Array("Schmidt Ann".utf8) + [0xC3]
    #expect(try dataset("Anna Schmidt").occurrences(in: text) == [0..<12])
    #expect(try dataset("Ann").occurrences(in: text) == [13..<16])
  }

  @Test("looks each word up once, and longer phrases only behind the beginning of an entry")
  func work() throws {
    let dataset = try dataset("Anna Schmidt", "Anna Maria Weber")
    let plain = dataset.search(Array("nothing of this stands in the list".utf8))
    #expect((plain.words, plain.lookups) == (7, 7))
    let search = dataset.search(Array("Anna Maria Schmidt wrote".utf8))
    // anna, anna maria, anna maria schmidt; maria; schmidt; wrote
    #expect((search.words, search.lookups) == (4, 6))
  }

  @Test("looks at few cells of the table for each word")
  func looks() throws {
    let names = (0..<20_000).map { "customer number \($0)" }
    let dataset = try #require(Self.folder).dataset(of: names)
    let text = (0..<20_000).map { "other \($0) " }.joined()
    let search = dataset.search(Array(text.utf8))
    #expect(search.ranges.isEmpty)
    #expect(search.lookups == 40_000)
    #expect(search.looks < 3 * search.lookups)
    let all = dataset.search(Array(names.joined(separator: "; ").utf8))
    #expect(all.ranges.count == 20_000)
  }
}
