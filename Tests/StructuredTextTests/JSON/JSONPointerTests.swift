import StructuredText
import Testing

@Suite("pointers")
struct JSONPointerTests {
  @Test(
    "pointers are read and written as RFC 6901 has it",
    arguments: [
      ("", []), ("/", [""]), ("/a/0", ["a", "0"]), ("/a~1b", ["a/b"]), ("/m~0n", ["m~n"]),
      ("/~01", ["~1"]), ("//", ["", ""]), ("/é", ["é"]),
    ] as [(String, [String])])
  func roundTrip(text: String, tokens: [String]) throws {
    let pointer = try #require(JSONPointer(text))
    #expect(pointer.tokens == tokens)
    #expect(pointer.description == text)
    #expect(JSONPointer(fragment: pointer.fragment) == pointer)
  }

  @Test("what is no pointer is refused", arguments: ["a", "a/b", "/~", "/~2", "/a~"])
  func malformed(text: String) { #expect(JSONPointer(text) == nil) }

  @Test("as a fragment, special characters are percent signs")
  func fragment() {
    #expect(JSONPointer(tokens: ["a b", "c%d", "é\""]).fragment == "#/a%20b/c%25d/%C3%A9%22")
    #expect(JSONPointer(fragment: "#/a%20b")?.tokens == ["a b"])
    for spoiled in ["/a", "#a", "#/%", "#/%2", "#/%zz", "#/%ff"] {
      #expect(JSONPointer(fragment: spoiled) == nil)
    }
  }

  @Test("a pointer leads to a piece or to nothing")
  func resolution() throws {
    let text = #"{"a":[{"b":1},2],"":3,"01":4}"#
    let node = try #require(JSONReader.read(Array(text.utf8)).node)
    let value = { (pointer: String) in JSONPointer(pointer).flatMap { node[$0]?.value } }
    #expect(value("/a/0/b") == .number(1))
    #expect(value("/a/1") == .number(2))
    #expect(value("/") == .number(3))
    #expect(value("/01") == .number(4))
    #expect(value("") == node.value)
    for nowhere in ["/a/2", "/a/-", "/a/01", "/a/-1", "/a/0/b/c", "/x", "/a/99999999999999999999"] {
      #expect(value(nowhere) == nil)
    }
    #expect(JSONPointer().appending("a").appending(0).description == "/a/0")
    #expect(JSONPointer(tokens: ["a", "0"]).parent?.description == "/a")
  }
}
