import StructuredText
import TestSupport
import Testing

@Suite("hostile Markdown", .serialized)
struct MarkdownHostileTests {
  @Test(
    "ten times the text takes about ten times as long", .timeLimit(.minutes(3)),
    arguments: [
      "[", "[]", "[a](", "[a][", "(", "|", "|-|-\n", "`", "```\n", "#", "###### a\n# b\n", ">",
      "> \n",
      "- a\n", "  - ", "*", "_", "a\n=\n", "\\", "h", "http://a ", "\n", "[a]: b\n", "[a]\n", "\"",
    ])
  func linear(piece: String) {
    HostileText.expectNearlyLinear(piece) { bytes in
      let document = MarkdownReader.read(bytes)
      _ = document.sections
    }
  }

  @Test("ever deeper lists and quotes are read in linear time", .timeLimit(.minutes(1)))
  func depth() {
    let stairs = (0..<1_400).map { String(repeating: " ", count: $0) + "- a\n" }.joined()
    let list = MarkdownReader.read(Array(stairs.utf8)).lists
    #expect(list.first?.items.map(\.depth).max() == 699)
    let quote = String(repeating: ">", count: 100_000) + " a"
    #expect(MarkdownReader.read(Array(quote.utf8)).quotes.count == 1)
  }

  @Test("random lines are read to their end, and every range is a place in the text")
  func characters() {
    let pieces = [
      "# ", "#", "```", "~~~", "|", "|--|", "- ", "1. ", "> ", "[", "](", ")", "[a]: ", "https://",
      "`", "\\", "*", "_", "\n", "\r\n", " ", "\t", "ü", "😀", "a", "===", "---", "<", "\u{301}",
    ]
    var random = SplitMix64(seed: 21)
    for _ in 0..<6_000 {
      let text = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      for range in ranges(of: MarkdownReader.read(bytes)) {
        #expect(HostileText.isPlace(range, in: bytes), "\(text.debugDescription)")
      }
    }
  }

  @Test("random bytes in random parts are read to their end")
  func anyBytes() {
    var random = SplitMix64(seed: 22)
    for _ in 0..<6_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array("#`|->[]()\n\r".utf8).randomElement(using: &random) ?? 0
      }
      let start = Int.random(in: 0...45, using: &random)
      let part = start..<start + Int.random(in: 0...45, using: &random)
      let limits = part.clamped(to: 0..<bytes.count)
      for range in ranges(of: MarkdownReader.read(bytes, in: part)) {
        #expect(limits.lowerBound <= range.lowerBound && range.upperBound <= limits.upperBound)
      }
    }
  }

  private func ranges(of document: MarkdownDocument) -> [Range<Int>] {
    var ranges = document.headings.map(\.range) + document.sections.map(\.body)
    ranges += document.tables.map(\.range) + document.links.map(\.range) + document.quotes
    ranges += document.tables.flatMap { ($0.rows + [$0.columns]).flatMap { $0 }.map(\.range) }
    ranges += document.lists.map(\.range) + document.lists.flatMap(\.items).map(\.range)
    return ranges + document.codeBlocks.flatMap { [$0.range, $0.content] }
  }
}
