import Diagnostics
import Foundation
import Testing

@Suite("Renderers for machines")
struct MachineRendererTests {
  private struct Report: Decodable {
    struct Problem: Decodable {
      var id, severity, message: String
      var file: String?
      var line, column, start, end: Int?
      var notes: [String]
    }
    var diagnostics: [Problem]
  }

  static let source = SourceText(name: "dir/a b.yaml", "漢: \"1\"\nnext")
  static let located = Diagnostic(
    "bad-value", .warning, "not a \"number\"\u{7}", at: Location(source, 5..<8), notes: ["a", "b"])
  static let bare = Diagnostic("no-pack", .error, "nothing")

  @Test("JSON has every field of a diagnostic")
  func json() throws {
    let text = JSONRenderer().render([Self.located, Self.bare])
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    let problem = try #require(report.diagnostics.first)
    #expect(problem.id == "bad-value")
    #expect(problem.severity == "warning")
    #expect(problem.message == "not a \"number\"\u{7}")
    #expect(problem.file == "dir/a b.yaml")
    #expect(problem.line == 1)
    #expect(problem.column == 4)
    #expect(problem.start == 5)
    #expect(problem.end == 8)
    #expect(problem.notes == ["a", "b"])
    #expect(report.diagnostics[1].file == nil)
    #expect(report.diagnostics[1].severity == "error")
  }

  @Test("JSON of no diagnostics is an empty list")
  func emptyJSON() throws {
    let text = JSONRenderer().render([])
    #expect(try JSONDecoder().decode(Report.self, from: Data(text.utf8)).diagnostics.isEmpty)
    #expect(text.hasSuffix("\n"))
  }

  @Test(
    "GitHub commands escape what would end a property or the line",
    arguments: [
      ("100%", "::error title=x::100%25\n"),
      ("a\nb", "::error title=x::a%0Ab\n"),
      ("a\r\nb", "::error title=x::a%0D%0Ab\n"),
      ("a: b, c", "::error title=x::a: b, c\n"),
      ("::stop-commands::x", "::error title=x::::stop-commands::x\n"),
    ])
  func gitHubMessage(message: String, command: String) {
    #expect(GitHubRenderer().render([Diagnostic("x", .error, message)]) == command)
  }

  @Test("GitHub commands name the place, with commas and colons of the path escaped")
  func gitHubPlace() {
    let source = SourceText(name: "c:/a,b%.yaml", "one\ntwo")
    let here = Diagnostic("x", .note, "m", at: Location(source, 4..<7), notes: ["n"])
    #expect(
      GitHubRenderer().render([here])
        == "::notice file=c%3A/a%2Cb%25.yaml,line=2,endLine=2,col=1,endColumn=4,title=x::m%0An\n")
    // GitHub refuses columns when the lines differ.
    let over = Diagnostic("x", .warning, "m", at: Location(source, 0..<7))
    #expect(
      GitHubRenderer().render([over])
        == "::warning file=c%3A/a%2Cb%25.yaml,line=1,endLine=2,title=x::m\n")
  }
}
