import Diagnostics
import Terminal
import TestSupport
import Testing

@Suite("Wrapping")
struct WordWrapTests {
  private func rows(_ text: String, _ width: Int) -> [String] {
    let characters = Array(text)
    return WordWrap(width: width).rows(of: characters).map { String(characters[$0]) }
  }

  @Test(
    "breaks between words, and inside one only where it must",
    arguments: [
      ("one two three", 8, ["one two ", "three"]), ("one two", 7, ["one two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab cdefgh", 4, ["ab ", "cdef", "gh"]),
      ("", 5, [""]), ("漢字漢字", 4, ["漢字", "漢字"]), ("a漢字", 4, ["a漢", "字"]),
      ("漢", 1, ["漢"]), ("word  gap", 5, ["word  ", "gap"]),
    ])
  func breaks(text: String, width: Int, expected: [String]) {
    #expect(rows(text, width) == expected)
  }

  @Test("holds each character once and stays within its width")
  func property() {
    let letters = Array("ab c 漢é😀  -")
    var random = SplitMix64(seed: 3)
    for _ in 0..<3_000 {
      let text = String(
        (0..<Int(random.next() % 40)).map { _ in letters[Int(random.next() % UInt64(letters.count))]
        })
      let width = 2 + Int(random.next() % 12)
      let rows = rows(text, width)
      #expect(rows.joined() == text)
      for row in rows where row.count > 1 {
        #expect(row.reversed().drop { $0 == " " }.reduce(0) { $0 + $1.displayWidth } <= width)
      }
    }
  }

  @Test("further rows stand under the first")
  func indent() {
    let rows = Row.wrapped("one two three", behind: Row("- "), to: 9)
    #expect(rows.map(\.text) == ["- one two", "  three"])
  }
}
