import Detection
import Evaluation
import Foundation
import PolicyPacks
import Testing

/// A table of personal data is one finding with its size, beside what stands in its cells.
@Suite struct TableTests {
  private func engine() throws -> Engine {
    try TestPack.engine(
      yaml: """
        pack: {format: 1, id: team, version: 1.0.0, languages: [en, de]}
        classes: {personal: confidential, customer.number: confidential}
        detectors:
          people:
            class: personal
            table: {columns: [surname, birth], atLeast: 2, rows: 2}
            redactAs: TABLE
            message: {short: This looks like a table of people, why: It is an export.}
          number: {class: customer.number, pattern: '\\bKD-\\d{6}\\b', redactAs: CUSTOMER}
        tools: {web: {title: Web, boundary: public, accepts: {internal: allow}}}
        """)
  }

  private static let text = "See:\nsurname,birthDay,no\nHeron,1980,KD-104233\nStork,1981,x\n"

  @Test("the sentence says how many rows and columns there are")
  func sentence() throws {
    let evaluation = try engine().evaluate(Self.text, "web")
    #expect(evaluation.feedback.map(\.rule) == ["people", "number"])
    #expect(
      evaluation.feedback.first?.why
        == "It is an export. Rows that are concerned: 2; columns: 2.")
    let german = try engine().evaluate(Self.text, "web", language: "de")
    #expect(german.feedback.first?.why?.contains("Betroffene Zeilen: 2, Spalten: 2.") == true)
  }

  @Test("the rewrite takes out the whole of it, and would pass")
  func rewrite() throws {
    let rewrite = try #require(try engine().evaluate(Self.text, "web").rewrite)
    #expect(rewrite.text.string == "See:\n[TABLE_1]\n")
    #expect(rewrite.verdict == .allow)
  }

  @Test(
    "what is no table detector says so",
    arguments: [
      "{columns: []}", "{columns: ['  ']}", "{atLeast: 2}", "{columns: [a], row: 1}",
    ])
  func broken(_ table: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    let yaml = """
      pack: {format: 1, id: team, version: 1.0.0}
      classes: {personal: confidential}
      detectors: {people: {class: personal, table: \(table), redactAs: TABLE}}
      """
    try Data(yaml.utf8).write(to: file)
    #expect(!PackLoader().load(at: file.path).diagnostics.isEmpty)
  }
}
