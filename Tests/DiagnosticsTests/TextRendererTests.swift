import Diagnostics
import Testing

@Suite("The text renderer")
struct TextRendererTests {
  static let source = SourceText(
    name: "pack.yaml", "id: base\ndetectors:\n  email:\n    patern: '@'\n")

  static let misspelt = Diagnostic(
    "unknown-key", .error, "there is no key `patern`", at: Location(source, 33..<39),
    notes: ["did you mean `pattern`?", "the keys are listed in policies/README.md"])

  @Test("shows the place, the line, the marks and the notes")
  func golden() {
    #expect(
      TextRenderer().render(Self.misspelt) == """
        pack.yaml:4:5: error[unknown-key]: there is no key `patern`
             4 |     patern: '@'
               |     ^^^^^^
               = did you mean `pattern`?
               = the keys are listed in policies/README.md

        """)
  }

  @Test("shows a diagnostic without a place in one line and its notes")
  func withoutPlace() {
    let diagnostic = Diagnostic("no-pack", .warning, "no pack was given", notes: ["use --pack"])
    #expect(
      TextRenderer().render(diagnostic) == """
        warning[no-pack]: no pack was given
           = use --pack

        """)
  }

  @Test("puts a blank line between diagnostics")
  func several() {
    let note = Diagnostic("seen", .note, "seen")
    #expect(TextRenderer().render([note, note]) == "note[seen]: seen\n\nnote[seen]: seen\n")
    #expect(TextRenderer().render([]) == "")
  }

  @Test("makes room for long line numbers")
  func longLineNumbers() {
    let source = SourceText(name: "t", String(repeating: "\n", count: 1_234_566) + "x")
    let end = source.bytes.count
    let diagnostic = Diagnostic("a", .error, "b", at: Location(source, end - 1..<end))
    let lines = TextRenderer().render(diagnostic).split(separator: "\n")
    #expect(lines[1] == " 1234567 | x")
    #expect(lines[2] == "         | ^")
  }

  @Test(
    "paints label and marks where colours are used",
    arguments: [(Severity.error, "31"), (.warning, "33"), (.note, "36")])
  func colours(severity: Severity, code: String) {
    var diagnostic = Self.misspelt
    diagnostic.severity = severity
    let text = TextRenderer(style: .ansi).render(diagnostic)
    #expect(text.contains("\u{1B}[\(code)m\(severity.rawValue)[unknown-key]\u{1B}[0m"))
    #expect(text.contains("^^^^^^\u{1B}[0m\n"))
    #expect(!TextRenderer(style: .plain).render(diagnostic).contains("\u{1B}"))
  }

  @Test("lets no part of a diagnostic write to the terminal")
  func escapes() {
    let source = SourceText(name: "a\u{1B}]0;title\u{7}.yaml", "\u{1B}[2J: 1")
    let diagnostic = Diagnostic(
      "unknown-key", .error, "there is no key `\u{1B}[2J`", at: Location(source, 0..<4),
      notes: ["\u{1B}[2J"])
    #expect(!TextRenderer().render(diagnostic).contains("\u{1B}"))
  }
}
