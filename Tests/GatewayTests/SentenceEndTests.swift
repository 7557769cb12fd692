import Testing

@testable import Gateway

/// Where a text that is still coming is cut.
@Suite struct SentenceEndTests {
  private func cut(_ text: String, after start: Int = 0) -> String? {
    let bytes = Array(text.utf8)
    return SentenceEnd.last(in: bytes, after: start).map {
      String(decoding: bytes[start..<$0], as: UTF8.self)
    }
  }

  @Test(
    "a sentence or a line that is whole is let go, and no more",
    arguments: [
      ("Good. And", "Good. "), ("Good", nil), ("Good.", nil), ("3.5 and", nil), ("a\nb", "a\n"),
      ("“Good.” he", nil), ("\"Good.\" he", "\"Good.\" "), ("One. Two! Thr", "One. Two! "),
      ("see [a](https://x.example/?q=", nil), ("One. see ![a](https://x?", "One. "),
      ("One. <img alt=\"a. b", "One. "),
      ("One. <img alt=\"a. b\"> c. d", "One. <img alt=\"a. b\"> c. "),
      ("1 < 2. And", "1 < 2. "), ("One. <img alt=a\" b=\">\" src=\"x. y", "One. "),
      ("One. <img alt=\">\" src=\"x\ny", "One. "),
    ])
  func cuts(_ text: String, _ part: String?) { #expect(cut(text) == part) }

  @Test("a part without any end is cut between words once it is long")
  func long() {
    let words = String(repeating: "word ", count: 500) + "wor"
    #expect(cut(words)?.count == 2_500)
    #expect(cut(String(repeating: "x", count: 5_000)) == nil)
  }
}
