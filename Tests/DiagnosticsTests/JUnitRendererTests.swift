import Diagnostics
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("JUnit's XML")
struct JUnitRendererTests {
  private static let source = SourceText(name: "a & b.yaml", "one\ntwo")
  private static let problem = Diagnostic(
    "test-failed", .error, "'a <b>' \"fails\"\u{1}", at: Location(source, 4..<5),
    notes: ["wanted: <x>", "came: &"])

  private static let results = [
    TestResult(suite: "tests", name: "holds", location: Location(source, 0..<1), .passed),
    TestResult(suite: "tests", name: "a <b>", location: Location(source, 4..<5), .failed(problem)),
    TestResult(suite: "tests", name: "later", location: nil, .knownFailure),
    TestResult(suite: "examples of x", name: "match 1", location: nil, .unexpectedPass(problem)),
  ]

  /// What an XML parser sees: each element with its attributes and the text right inside it.
  private final class Reader: NSObject, XMLParserDelegate {
    private(set) var elements: [(name: String, attributes: [String: String], text: String)] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      elements.append((name, attributes, ""))
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      elements[elements.count - 1].text += text
    }
  }

  private func elements(
    _ text: String
  ) throws -> [(name: String, attributes: [String: String], text: String)] {
    let parser = XMLParser(data: Data(text.utf8))
    let reader = Reader()
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reader.elements
  }

  @Test("each test is a case of its suite, with its place and what became of it")
  func cases() throws {
    let elements = try elements(JUnitRenderer().render(Self.results))
    #expect(
      elements.map(\.name) == [
        "testsuites", "testsuite", "testcase", "testcase", "failure", "testcase", "skipped",
        "testsuite", "testcase", "system-out",
      ])
    #expect(elements[0].attributes["tests"] == "4")
    #expect(elements[1].attributes["failures"] == "1")
    #expect(elements[1].attributes["skipped"] == "1")
    #expect(elements[3].attributes["name"] == "a <b>")
    #expect(elements[3].attributes["file"] == "a & b.yaml")
    #expect(elements[3].attributes["line"] == "2")
    #expect(elements[4].attributes["message"] == "'a <b>' \"fails\"\u{FFFD}")
    #expect(elements[4].text.contains("wanted: <x>"))
  }

  @Test("errors of a pack fail, warnings do not, and no problem is one test that passes")
  func problems() throws {
    var warning = Self.problem
    warning.severity = .warning
    let elements = try elements(JUnitRenderer().render([Self.problem, warning]))
    #expect(elements[0].attributes["failures"] == "1")
    #expect(elements[0].attributes["tests"] == "2")
    let none = try self.elements(JUnitRenderer().render([Diagnostic]()))
    #expect(none[0].attributes["tests"] == "1")
    #expect(none[0].attributes["failures"] == "0")
  }

  @Test("a test that says nothing here is skipped, with its reason")
  func skipped() {
    let result = TestResult(suite: "s", name: "n", location: nil, .skipped("no \"bash\" here"))
    let xml = JUnitRenderer().render([result])
    #expect(xml.contains("failures=\"0\" errors=\"0\" skipped=\"1\""))
    #expect(xml.contains("<skipped message=\"no &quot;bash&quot; here\"/>"))
  }
}
