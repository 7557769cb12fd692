import Diagnostics
import Testing

@Suite("An excerpt of a long line")
struct LongExcerptTests {
  static let size = 1_000_000

  @Test("is cut around the range", arguments: [0, 1, 70, 100, 500_000, 999_900, 999_990])
  func cut(offset: Int) {
    var bytes = [UInt8](repeating: UInt8(ascii: "."), count: Self.size)
    bytes.replaceSubrange(offset..<offset + 6, with: Array("secret".utf8))
    let source = SourceText(name: "t", bytes: bytes)
    let excerpt = Excerpt(Location(source, offset..<offset + 6), width: 60)
    #expect(excerpt.position.line == 1 && excerpt.position.column == offset + 1)
    #expect(marked(excerpt) == "secret")
    #expect(excerpt.line.hasPrefix("…") == (offset > 40))
    #expect(excerpt.line.hasSuffix("…") == (offset < 999_950))
  }

  @Test(
    "is no wider than asked for", arguments: [20, 60, 76],
    ["x", "漢", "e\u{301}", "👍🏽", "\u{7}"])
  func width(width: Int, piece: String) {
    let size = piece.utf8.count
    let source = SourceText(name: "t", String(repeating: piece, count: 3_000))
    for range in [0..<size, 1_000 * size..<1_003 * size, 2_999 * size..<3_000 * size] {
      let excerpt = Excerpt(Location(source, range), width: width)
      #expect(excerpt.line.displayWidth <= width)
      #expect(excerpt.marks.count <= excerpt.line.displayWidth)
    }
  }

  @Test("marks the part of a long range that it shows")
  func longRange() {
    let source = SourceText(name: "t", String(repeating: "x", count: Self.size))
    let excerpt = Excerpt(Location(source, 10..<Self.size), width: 60)
    #expect(excerpt.line.hasSuffix("…"))
    #expect(marked(excerpt).allSatisfy { $0 == "x" })
    #expect(marked(excerpt).count > 20)
  }

  @Test("keeps its marks in place when wide characters are cut away")
  func wideCharacters() {
    let wide = String(repeating: "漢", count: 5_000)
    let source = SourceText(name: "t", wide + "secret" + wide)
    let excerpt = Excerpt(Location(source, 15_000..<15_006), width: 60)
    #expect(marked(excerpt) == "secret")
  }

  /// What stands above the marks.
  private func marked(_ excerpt: Excerpt) -> String {
    let start = excerpt.marks.prefix { $0 == " " }.count
    let end = excerpt.marks.count
    var column = 0
    var result = ""
    for character in excerpt.line {
      if column >= start, column < end { result.append(character) }
      column += character.displayWidth
    }
    return result
  }
}
