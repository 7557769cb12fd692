import PCRE2
import Testing

@Suite("A pattern")
struct PatternTests {
  @Test("knows its named groups in the order of their numbers")
  func groupNames() throws {
    let pattern = try Pattern(#"(?<year>\d{4})-(\d\d)-(?<day>\d\d)(?<alpha>x)?"#)
    #expect(pattern.groupNames.map(\.name) == ["year", "day", "alpha"])
    #expect(pattern.groupNames.map(\.number) == [1, 3, 4])
    #expect(pattern.group(named: "day") == 3)
    #expect(pattern.group(named: "month") == nil)
    #expect(try Pattern("(a)(b)").groupNames.isEmpty)
  }

  @Test(
    "that does not compile says what is wrong and where",
    arguments: [
      ("a(b", 3), ("a)b", 1), ("[a", 2), ("*a", 0), ("ab{2,1}", 6), ("(?<1a>x)", 3),
      (#"\"#, 1), ("(?<a>x)(?<a>y)", 12), ("(?P=none)", 4), ("ä[z-a]", 5), (#"\C"#, 2),
    ])
  func errors(source: String, offset: Int) {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.offset == offset)
    #expect(error?.message.isEmpty == false)
    #expect(error?.description.hasSuffix("(at offset \(offset))") == true)
  }

  @Test("moves its error to where it stands in a longer text, but never before its start")
  func movedErrors() {
    let error = #expect(throws: PatternError.self) { try Pattern("ab(") }
    #expect(error?.moved(by: 10).offset == 13)
    #expect(error?.moved(by: -99).offset == 0)
    #expect(error?.moved(by: 10).message == error?.message)
  }

  @Test(
    "knows whether it matches empty text",
    arguments: [
      ("", true), ("a*", true), ("a?|b", true), (#"\b"#, false), ("^$", true), ("(?=a)", false),
      ("a", false), ("a+", false), ("(?!a)", true), ("a|", true),
    ])
  func matchesEmpty(source: String, isEmpty: Bool) throws {
    #expect(try Pattern(source).matchesEmpty == isEmpty)
  }

  @Test("is compiled just in time where the library can")
  func jit() throws {
    #expect(try Pattern("a+b").isJITCompiled == Library.hasJIT)
    #expect(Library.version.hasPrefix("10."))
  }

  @Test("cannot put its start behind its end from inside a look-ahead")
  func keepOutInLookahead() {
    #expect(throws: PatternError.self) { try Pattern(#"(?=ab\K)"#) }
  }
}
