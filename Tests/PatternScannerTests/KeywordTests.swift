import PatternScanner
import Testing

@Suite("Keywords decide whether a pattern is tried")
struct KeywordTests {
  /// Which of patterns that match one byte are tried at all.
  private func tried(_ keywords: [[String]], in text: String) throws -> [Int] {
    let scanner = try PatternScanner(keywords.map { ScanPattern("(?s).", keywords: $0) })
    var result = ScanResult()
    let bytes = Array(text.utf8)
    scanner.scan(bytes.span, countingInto: &result)
    return Set(result.matches.map(\.pattern)).sorted()
  }

  @Test(
    "a keyword counts in any case, at the start, in the middle and at the end",
    arguments: ["key", "KEY", "kEy-1", "a KeY", "a key b", "monkey", "kkey", "keykey", "kekeye"])
  func found(text: String) throws {
    #expect(try tried([["key"]], in: text) == [0])
    #expect(try tried([["KEY"]], in: text) == [0])
  }

  @Test(
    "a text without it is not searched",
    arguments: ["", "k", "ke", "kke y", "yek", "k\u{0}ey"])
  func notFound(text: String) throws {
    #expect(try tried([["key"]], in: text).isEmpty)
  }

  @Test(
    "keywords that overlap are all seen",
    arguments: [
      ("ushers", [0, 1, 3]), ("she", [0, 1]), ("his", [2]), ("HERS", [0, 3]), ("hhe", [0]),
      ("ahishers", [0, 1, 2, 3]), ("shis", [2]), ("sh e", []),
    ])
  func overlapping(text: String, patterns: [Int]) throws {
    #expect(try tried([["he"], ["she"], ["his"], ["hers"]], in: text) == patterns)
  }

  @Test("any of a pattern's keywords is enough, and several patterns may share one")
  func several() throws {
    let keywords = [["aa", "bb"], ["bb", "cc"], ["cc"]]
    #expect(try tried(keywords, in: "xbbx") == [0, 1])
    #expect(try tried(keywords, in: "ccaa") == [0, 1, 2])
    #expect(try tried(keywords, in: "abc").isEmpty)
  }

  @Test("without keywords, or with an empty one, a pattern is always tried")
  func always() throws {
    #expect(try tried([[], [""], ["zz", ""], ["zz"]], in: "a") == [0, 1, 2])
    #expect(try tried([[]], in: "a") == [0])
  }

  @Test("letters outside ASCII and symbols are compared as they are")
  func outsideASCII() throws {
    #expect(try tried([["größe"]], in: "GRöSSE größe") == [0])
    #expect(try tried([["größe"]], in: "GRößE") == [0])
    #expect(try tried([["größe"]], in: "GRÖßE").isEmpty)
    #expect(try tried([["@["], ["`{"]], in: "@[") == [0])
  }

  @Test("a letter and its mark, as one character or as two, are different keywords")
  func forms() throws {
    let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
    for keywords in [[[composed], [decomposed]], [[decomposed], [composed]]] {
      #expect(try tried(keywords, in: composed) == [keywords[0][0].utf8.count == 5 ? 0 : 1])
      #expect(try tried(keywords, in: decomposed) == [keywords[0][0].utf8.count == 5 ? 1 : 0])
    }
  }

  @Test("all bytes may occur in keywords")
  func manyBytes() throws {
    let scalars = (0..<0x250).compactMap { Unicode.Scalar($0) }
    let keywords = scalars.map { [String(Character($0)) + "!"] }
    let text = keywords[200][0]
    #expect(try tried(keywords, in: text) == [200])
    #expect(try tried(keywords, in: "A!") == [65, 97])
  }
}
