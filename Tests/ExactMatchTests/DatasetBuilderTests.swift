import ExactMatch
import Testing

@Suite("Making a dataset")
struct DatasetBuilderTests {
  @Test(
    "says what became of an entry",
    arguments: [
      ("Anna Schmidt", .added), ("anna-schmidt", .duplicate), ("", .empty), (" ... ", .empty),
      ("Al", .tooShort), ("X.", .tooShort), ("the", .common), ("ÜBER", .common),
      ("the will", .added), (String(repeating: "x ", count: 65), .tooLong),
      (String(repeating: "x ", count: 64), .added), ("王小明", .added), ("王", .tooShort),
    ] as [(String, DatasetBuilder.Outcome)])
  func outcome(entry: String, outcome: DatasetBuilder.Outcome) {
    var builder = DatasetBuilder(key: DatasetKey())
    _ = builder.add("Anna Schmidt")
    let isFirst = entry == "Anna Schmidt"
    if isFirst { builder = DatasetBuilder(key: DatasetKey()) }
    #expect(builder.add(entry) == outcome)
  }

  @Test("takes shorter entries where it is told to")
  func shorter() throws {
    var builder = DatasetBuilder(key: DatasetKey(), leastCharacters: 1)
    #expect(builder.add("王") == .added)
    #expect(builder.add("Al") == .added)
    #expect((builder.count, builder.longest) == (2, 1))
  }

  @Test("of nothing is refused")
  func empty() {
    let error = #expect(throws: DatasetError.self) {
      try DatasetBuilder(key: DatasetKey()).file()
    }
    #expect(error?.code == .empty)
  }
}
