import PCRE2
import Testing

@Suite("Groups of a match")
struct GroupsTests {
  private func groups(_ source: String, _ text: String) throws -> [Range<Int>?] {
    let pattern = try Pattern(source)
    let bytes = Array(text.utf8)
    guard case .match(let match) = pattern.firstMatch(in: bytes.span) else { return [] }
    return pattern.groups(of: match, in: bytes.span)
  }

  @Test("stand at their numbers, in bytes, behind the whole match")
  func ranges() throws {
    #expect(
      try groups(#"(?<key>\w+)=(?<value>\w+)"#, "ä: key=val") == [4..<11, 4..<7, 8..<11])
  }

  @Test("that took no part are nil, also at the end")
  func unset() throws {
    #expect(try groups("(a)|(b)|(c)", "b") == [0..<1, nil, 0..<1, nil])
    #expect(try groups("a(x)?", "a") == [0..<1, nil])
    #expect(try groups("a(x?)", "a") == [0..<1, 1..<1])
  }

  @Test("are found though the pattern looks around the match")
  func lookAround() throws {
    #expect(try groups(#"(?<=k=)(\d)(\d)(?=;)"#, "k=12;") == [2..<4, 2..<3, 3..<4])
    #expect(try groups(#"\b(b)\b"#, "a b c") == [2..<3, 2..<3])
  }

  @Test("may be more than those of the last pattern on the same thread")
  func manyGroups() throws {
    #expect(try groups("(a)", "a").count == 2)
    let many = (1...120).map { "(x\($0) )?" }.joined()
    let found = try groups(many + "(y)", "x7 y")
    #expect(found.count == 122)
    #expect(found[0] == 0..<4)
    #expect(found[7] == 0..<3)
    #expect(found[121] == 3..<4)
    #expect(try groups("(a)", "a") == [0..<1, 0..<1])
  }

  @Test("of a name that is used twice are those of the one that took part")
  func duplicateNames() throws {
    let pattern = try Pattern("(?J)(?<v>a)|(?<v>b)")
    #expect(pattern.groupNames.map(\.number) == [1, 2])
    let text = Array("b".utf8)
    let found = pattern.groups(of: 0..<1, in: text.span)
    #expect(found == [0..<1, nil, 0..<1])
  }

  @Test("of what is no match of the pattern are none")
  func noMatch() throws {
    let text = Array("ab".utf8)
    let found = try Pattern("(a)").groups(of: 1..<2, in: text.span)
    #expect(found.isEmpty)
  }
}
