import Detection
import Testing

@Suite("A detector that does not compile")
struct DetectorErrorTests {
  private func error(_ detector: Detector) -> DetectorError? {
    #expect(throws: DetectorError.self) { try DetectorSet([.email, detector, .card]) }
  }

  @Test("is named, with the pattern and the place in it")
  func pattern() {
    var detector = Detector.pattern("a", id: "broken")
    detector.method = .patterns(["a", "b", "c("], caseless: true)
    let error = error(detector)
    #expect(error?.rule == "broken")
    #expect(error?.part == .pattern)
    #expect(error?.index == 2)
    #expect(error?.offset == 2)
  }

  @Test("is named, with the value pattern and a place in it", arguments: ["a(", "[a", "*", "a)"])
  func valuePatterns(source: String) {
    let never = error(.pattern("a") { $0.never = ["ok", source] })
    #expect(never?.part == .never && never?.index == 1)
    #expect((0...source.utf8.count).contains(never?.offset ?? -1))
    let samples = error(.pattern("a") { $0.samples = [source] })
    #expect(samples?.part == .samples && samples?.index == 0)
  }

  @Test("is not made to compile by what is put around a value pattern")
  func unbalanced() {
    #expect(error(.pattern("a") { $0.never = ["a)|(b"] })?.part == .never)
  }

  @Test("a value pattern that is complete compiles", arguments: [#"\Qa.b"#, "(?x) a # comment"])
  func complete(source: String) throws {
    #expect(throws: Never.self) { try DetectorSet([.pattern("a") { $0.never = [source] }]) }
  }

  @Test(
    "phrases compile and are found, whatever characters they have",
    arguments: ["a(b", "[x]", "\\", "\\Q", "c++", "#", "?", "ä{1}", "\u{0}", "a\nb", "👍", "(?i)"])
  func phrases(phrase: String) throws {
    #expect(try [.words([phrase, "other"])].found(in: "- \(phrase) -") == [Found("words", phrase)])
    let context = ContextWords([phrase], within: 20)
    let detector = Detector.pattern("abcd") { $0.raisedBy = context }
    #expect(try [detector].findings(in: "abcd \(phrase) -").map(\.confidence) == [.high])
  }

  @Test("a blank phrase hides no other", arguments: ["", "   ", "\n"])
  func blankPhrase(blank: String) throws {
    #expect(try [.words(["#1", blank])].found(in: "- #1 -") == [Found("words", "#1")])
    #expect(try [.words([blank])].found(in: "- ab -").isEmpty)
  }
}

extension DetectorError {
  /// The offset in the pattern, as the error's description ends with it.
  fileprivate var offset: Int? {
    Int("\(error)".dropLast().split(separator: " ").last ?? "")
  }
}
