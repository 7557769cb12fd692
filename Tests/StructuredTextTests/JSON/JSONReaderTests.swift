import StructuredText
import Testing

@Suite("reading valid JSON")
struct JSONReaderTests {
  @Test(
    "a valid text has no problems and says what it says",
    arguments: [
      ("null", "null"), (" true ", "true"), ("\u{FEFF}false", "false"), ("-0.5e+3", "-0.5e+3"),
      ("\"\"", "\"\""), ("[]", "[]"), ("{}", "{}"), ("[1,2 , 3]", "[1, 2, 3]"),
      (#"{"a":{"b":[null]},"c":"d"}"#, #"{"a": {"b": [null]}, "c": "d"}"#),
      (#""\u0041\n\t\"\\\/""#, #""A\n\t\"\\/""#), (#""\ud83d\ude00""#, "\"😀\""),
      ("\"it’s “fine”\"", "\"it’s “fine”\""), ("[\"he said: 'no'\"]", "[\"he said: 'no'\"]"),
    ])
  func valid(text: String, expected: String) {
    let (node, problems) = JSONReader.read(Array(text.utf8))
    #expect(problems == [])
    #expect(node?.value.text() == expected)
  }

  @Test("every piece knows its place")
  func places() throws {
    let text = #"  {"a": [10, "x"], "ä": true}"#
    let bytes = Array(text.utf8)
    let node = try #require(JSONReader.read(bytes).node)
    let slice = { (range: Range<Int>?) in
      range.map { String(decoding: bytes[$0], as: UTF8.self) }
    }
    #expect(slice(node.range) == #"{"a": [10, "x"], "ä": true}"#)
    #expect(slice(node[JSONPointer(tokens: ["a"])]?.range) == #"[10, "x"]"#)
    #expect(slice(node[JSONPointer(tokens: ["a", "0"])]?.range) == "10")
    #expect(slice(node[JSONPointer(tokens: ["a", "1"])]?.range) == #""x""#)
    #expect(slice(node.value.object?.member("ä")?.keyRange) == #""ä""#)
  }

  @Test("a part of a text is read at its own positions")
  func part() {
    let text = "Here: ```[1]``` and more"
    let (node, problems) = JSONReader.read(Array(text.utf8), in: 9..<12)
    #expect(problems == [])
    #expect(node?.range == 9..<12)
    #expect(JSONReader.read(Array(text.utf8), in: 50..<99).problems.map(\.kind) == [.nothing])
  }

  @Test("members with the same key are kept, and the last one counts")
  func duplicates() throws {
    let (node, problems) = JSONReader.read(Array(#"{"a":1,"b":2,"a":3}"#.utf8))
    let object = try #require(node?.value.object)
    #expect(object.members.map(\.key) == ["a", "b", "a"])
    #expect(object["a"]?.value == .number(3))
    #expect(object.keyCount == 2)
    #expect(problems == [JSONProblem(.duplicateKey(first: 1..<4), range: 13..<16)])
  }

  @Test("keys that only look alike are different keys")
  func codePoints() throws {
    let (node, problems) = JSONReader.read(Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8))
    #expect(problems == [])
    #expect(node?.value.object?["\u{E9}"]?.value == .number(1))
    #expect(node?.value.object?["e\u{301}"]?.value == .number(2))
  }

  @Test("values are equal as JSON counts it, wherever they stand")
  func equality() throws {
    let read = { (text: String) in JSONReader.read(Array(text.utf8)).node?.value }
    #expect(read(#"{"a":1.0,"b":[2]}"#) == read(#"{ "b": [20e-1], "a": 1 }"#))
    #expect(
      read(#"{"a":1.0,"b":[2]}"#)?.hashValue == read(#"{ "b": [20e-1], "a": 1 }"#)?.hashValue)
    #expect(read("[1,2]") != read("[2,1]"))
    #expect(read(#"{"a":1}"#) != read(#"{"a":1,"b":1}"#))
    #expect(read("0") != read("false"))
    #expect(read("\"\u{E9}\"") != read("\"e\u{301}\""))
  }

  @Test("many members are found as surely as few")
  func manyMembers() throws {
    let text = "{" + (0..<500).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
    let object = try #require(JSONReader.read(Array(text.utf8)).node?.value.object)
    #expect(object["k499"]?.value == .number(499))
    #expect(object["k500"] == nil)
    #expect(object.keyCount == 500)
  }

  @Test("text is shortened where asked")
  func shortened() {
    let node = JSONReader.read(Array(#"["abcdefghij", "klm"]"#.utf8)).node
    #expect(node?.value.text(limit: 6) == "[\"abcd…")
    #expect(node?.value.text(limit: 100) == #"["abcdefghij", "klm"]"#)
  }
}
