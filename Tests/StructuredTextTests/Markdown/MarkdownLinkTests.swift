import StructuredText
import Testing

@Suite("links of Markdown")
struct MarkdownLinkTests {
  /// Links as `text>destination`.
  private func links(_ text: String) -> [String] {
    MarkdownReader.read(Array(text.utf8)).links.map { "\($0.text)>\($0.destination ?? "nil")" }
  }

  @Test(
    "links are found in all their forms",
    arguments: [
      ("[a](b)", ["a>b"]), ("see [a](<b> \"title\") and [c](d)", ["a>b", "c>d"]),
      ("[a]()", ["a>nil"]), ("[a](b(c)d)", ["a>b(c)d"]), ("![alt](img.png)", ["alt>img.png"]),
      ("[**a**](b)", ["a>b"]), ("https://example.org/x.", [">https://example.org/x"]),
      ("<https://example.org>", [">https://example.org"]),
      ("(HTTP://example.org)", [">HTTP://example.org"]),
      ("a http://x.org, b", [">http://x.org"]),
      ("[a][n]\n\n[n]: https://x.org \"t\"", ["a>https://x.org"]),
      ("[N][]\n\n[n]: /x", ["N>/x"]), ("[n]\n\n[n]: /x", ["n>/x"]), ("[a][n]", ["a>nil"]),
      ("[n]: /x\n[n]: /y\n\n[n]", ["n>/x"]), ("[1] and [x]", []), ("`[a](b)`", []),
      (#"\[a](b)"#, []), ("[a](b", []), ("[a", []), ("a](b)", []),
      ("[^1]: https://x.org", [">https://x.org"]),
      ("[a](\u{FC}ber)", ["a>\u{FC}ber"]), ("> [a](b)", ["a>b"]), ("- [a](b)", ["a>b"]),
      ("# [a](b)", ["a>b"]), ("| [a](b) |\n|--|\n| c |", ["a>b"]),
      ("[see]: the page at https://x.org", [">https://x.org"]),
      ("[![i](a.png)](https://x.org)", ["![i>a.png", ">https://x.org"]),
    ] as [(String, [String])])
  func link(text: String, expected: [String]) { #expect(links(text) == expected) }

  @Test("a link's place is all of it")
  func places() {
    let text = "ü [ä](b \"t\") https://x.org."
    let bytes = Array(text.utf8)
    let pieces = MarkdownReader.read(bytes).links.map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
    #expect(pieces == ["[ä](b \"t\")", "https://x.org"])
  }

  @Test("an address with more opened parentheses than anybody writes is none")
  func parentheses() {
    let nested = { (depth: Int) in
      "[a](" + String(repeating: "(", count: depth) + String(repeating: ")", count: depth) + ")"
    }
    #expect(links(nested(5)).count == 1)
    #expect(links(nested(500)) == [])
  }
}
