import Diagnostics
import TOML
import TestSupport
import Testing

/// Reading TOML 1.0, and refusing what it forbids.
@Suite struct TOMLReaderTests {
  private func read(_ text: String) throws -> TOMLTable {
    let node = try TOMLReader.read(Array(text.utf8), name: "a.toml").get()
    guard case .table(let table) = node.value else {
      throw TOMLError.none
    }
    return table
  }

  private func value(_ text: String) throws -> String {
    try read("key = \(text)")["key"].map(Self.plain) ?? "nothing"
  }

  /// A value in one line, to compare by.
  private static func plain(_ node: TOMLNode) -> String {
    switch node.value {
    case .string(let text): "<\(text)>"
    case .integer(let number): "\(number)"
    case .float(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    case .moment(let text): "at \(text)"
    case .array(let items): "[" + items.map(plain).joined(separator: ", ") + "]"
    case .table(let table):
      "{" + table.entries.map { "\($0.key): \(plain($0.node))" }.joined(separator: ", ") + "}"
    }
  }

  private enum TOMLError: Error { case none }

  @Test(
    "a value is read as the specification says",
    arguments: [
      (#""a\tb\u00E9\\""#, "<a\tbé\\>"), (#"'a\tb'"#, #"<a\tb>"#), ("''", "<>"),
      ("'''\na'b''c\n'''", "<a'b''c\n>"), ("''''a'''''", "<'a''>"),
      ("\"\"\"a\\\n   \n  b\"\"\"", "<ab>"), ("\"\"\"a\r\nb\"\"\"", "<a\r\nb>"),
      ("0", "0"), ("-17", "-17"), ("1_000", "1000"), ("0xDEAD_beef", "3735928559"),
      ("0o17", "15"), ("0b101", "5"), ("3.5", "3.5"), ("+1e3", "1000.0"), ("6.26e-2", "0.0626"),
      ("inf", "inf"), ("-nan", "nan"), ("true", "true"), ("1979-05-27", "at 1979-05-27"),
      ("1979-05-27 07:32:00.5Z", "at 1979-05-27 07:32:00.5Z"), ("07:32:00", "at 07:32:00"),
      ("[ 1, # one\n 'two',\n]", "[1, <two>]"), ("[]", "[]"), ("{}", "{}"),
      ("{ a.b = 1, c = [{d = 2}] }", "{a: {b: 1}, c: [{d: 2}]}"),
    ])
  func values(_ text: String, _ expected: String) throws {
    #expect(try value(text) == expected)
  }

  @Test("headers, lists of tables and dotted keys build one table, in the order of the file")
  func tables() throws {
    let text = """
      title = 'x' # a comment
      [a.b]
      c = 1
      [[rules]]
      id = 'one'
      [[rules.lists]]
      x = 1
      [[rules]]
      id = 'two'
      "quoted key".'and more' = true
      [a]
      d = 2
      """
    let table = TOMLNode(.table(try read(text)), at: Location(SourceText(name: "", ""), 0..<0))
    #expect(
      Self.plain(table)
        == "{title: <x>, a: {b: {c: 1}, d: 2}, rules: [{id: <one>, lists: [{x: 1}]}, "
        + "{id: <two>, quoted key: {and more: true}}]}")
  }

  @Test("a value knows where it stands")
  func places() throws {
    let table = try read("a = 1\r\n[[b]]\r\n  c = 'é' # x\r\n")
    guard case .array(let items) = try #require(table["b"]).value,
      case .table(let inner) = try #require(items.first).value
    else { throw TOMLError.none }
    let node = try #require(inner["c"])
    #expect(node.location.position.line == 3)
    #expect(node.location.position.column == 7)
    #expect(node.location.text.string(in: node.location.range) == "'é'")
    #expect(items.first?.location.position.line == 2)
  }

  @Test(
    "what the specification forbids is an error with its place",
    arguments: [
      ("a = 1\na = 2", "the key 'a' stands twice", 2, 1),
      ("[a]\n[a]", "the key 'a' stands twice", 2, 2),
      ("a = 1\n[a.b]", "the key 'a' stands twice", 2, 2),
      ("a = {b = 1}\n[a]", "the key 'a' stands twice", 2, 2),
      ("[[a]]\n[a]", "the key 'a' stands twice", 2, 2),
      ("a.b = 1\n[a.c]\n[a]", "the key 'a' stands twice", 3, 2),
      ("[a]\nb.c = 1\n[a.b]", "the key 'b' stands twice", 3, 4),
      ("a = 'x", "this text has no end", 1, 5), ("a = '''x\n'", "this text has no end", 1, 5),
      ("a = [1\n", "this list has no end", 1, 5),
      ("a = [1 2]", "a ',' or ']' is missing before this", 1, 8),
      ("a = {b = 1", "this table has no end", 1, 5), ("a = ", "a value is missing here", 1, 5),
      ("a = 01", "this is no value of TOML", 1, 5), ("a = 1__0", "this is no value of TOML", 1, 5),
      ("a = .5", "this is no value of TOML", 1, 5), ("a = yes", "this is no value of TOML", 1, 5),
      ("a = 99999999999999999999", "this is no value of TOML", 1, 5),
      (#"a = "\d""#, "in double quotes this is an unknown escape", 1, 6),
      (#"a = "\uD800""#, "this escape names no character", 1, 6),
      ("a", "a '=' is expected here", 1, 2), ("= 1", "a key is expected here", 1, 1),
      ("a = 1 b = 2", "a line ends here in TOML, but more follows", 1, 7),
      ("[a", "this header has no end", 1, 1), ("a = 'x\u{1}'", "this is a control character", 1, 7),
      ("# \u{0}", "this is a control character", 1, 3),
    ])
  func errors(_ text: String, _ message: String, _ line: Int, _ column: Int) {
    switch TOMLReader.read(Array(text.utf8), name: "a.toml") {
    case .success: Issue.record("it was read")
    case .failure(let error):
      #expect(error.diagnostic.message == message)
      #expect(error.diagnostic.location?.position.line == line)
      #expect(error.diagnostic.location?.position.column == column)
    }
  }

  @Test("bytes that are no UTF-8, and values nested without end, are refused")
  func hostile() {
    let deep = "a = " + String(repeating: "[", count: 100_000)
    let keys = "a" + String(repeating: ".a", count: 100_000) + " = 1"
    for bytes in [Array(deep.utf8), Array(keys.utf8), [0x61, 0x3D, 0xFF, 0xFE]] {
      guard case .failure = TOMLReader.read(bytes, name: "a.toml") else {
        Issue.record("it was read")
        continue
      }
    }
  }

  @Test("a file that is cut or scrambled anywhere is read or refused, and that is all")
  func fuzz() {
    let text = Array(
      "t = '''x\ny'''\n[a.\"b\"]\nc = [1, 2.5, {d = \"\\u00e9\"}]\n[[r]]\nk = 1979-05-27 07:32:00Z\n"
        .utf8)
    for end in text.indices { _ = TOMLReader.read(Array(text[..<end]), name: "a") }
    var numbers = SplitMix64(seed: 1)
    var refused = 0
    for _ in 0..<3_000 {
      var bytes = text
      for _ in 0..<3 {
        let index = Int.random(in: bytes.indices, using: &numbers)
        bytes[index] = UInt8(truncatingIfNeeded: Int.random(in: 0..<256, using: &numbers))
      }
      if case .failure = TOMLReader.read(bytes, name: "a") { refused += 1 }
    }
    #expect(refused > 1_000)
  }
}
