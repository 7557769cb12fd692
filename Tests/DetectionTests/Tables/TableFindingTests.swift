import Detection
import Testing

/// A table is a finding by the names of its columns, and what stands in its cells stays one beside it.
@Suite("A table of personal data")
struct TableFindingTests {
  private static let table = Detector(
    id: "table", dataClass: "personal",
    method: .table(
      TableColumns(["surname", "first name", "birth", "E-Mail"], atLeast: 2, rows: 2)),
    redactAs: "TABLE")

  private func tables(in text: String) throws -> [String] {
    try [Self.table].found(in: text).map(\.value)
  }

  private static let rows = "Heron,Jane,1980-01-02\nStork,John,1981-02-03"

  @Test(
    "is one finding, however it is written",
    arguments: [
      "surname,first_name,born\n" + rows,
      "Surname;birthDate;x\nHeron;1980;1\nStork;1981;2",
      "| Surname | E-Mail |\n|---|---|\n| Heron | a@b.example |\n| Stork | c@d.example |",
      #"[{"surname": "Heron", "birth_year": 1980}, {"surname": "Stork", "birth_year": 1981}]"#,
      #"{"firstName":"A","surname":{"x":["B"]}}"# + "\n"
        + #"{"firstName":"C","surname":{"x":["D"]}}"#,
    ])
  func whole(_ table: String) throws {
    let wanted = table.hasPrefix("[") ? String(table.dropFirst().dropLast()) : table
    #expect(try tables(in: table) == [wanted])
    #expect(try tables(in: "See here:\n\n\(table)\n\nThat is all.\n") == [wanted])
  }

  @Test("says how many rows it has, and which columns make it one")
  func evidence() throws {
    let text = "id,surname,first_name\n1,Heron,Jane\n2,Stork,John\n3,,\n"
    let finding = try #require(try [Self.table].findings(in: text).first)
    #expect(finding.evidence == [.table(rows: 2, columns: [3..<10, 11..<21])])
  }

  @Test(
    "other tables, too few rows, and rows of placeholders are none",
    arguments: [
      "package,version,licence\na,1,MIT\nb,2,MIT\n", "surname,first_name,x\nHeron,Jane,1\n",
      "surname,version,x\nHeron,1,1\nStork,2,2\n",
      "surname,first_name,x\n[NAME_1],[NAME_2],1\n[NAME_3],[NAME_4],2\n",
      "surname,first_name,x\n,,1\n-,?,2\n",
      #"[{"surname": null, "birth": ""}, {"surname": "[NAME_1]", "birth": null}]"#,
      #"{"surname": "Heron", "birth": 1980}"#, "Give me the surname, the first name, and so on.",
      "fn(surname, birth) {\n  a, b }\n{ \"a\": [}",
    ])
  func none(_ text: String) throws {
    #expect(try tables(in: text) == [])
  }

  @Test("what is found in its cells stays a finding beside it")
  func cells() throws {
    let text = "surname,E-Mail,x\nHeron,a@heron.example,1\nStork,b@stork.example,2\n"
    let findings = try [Self.table, .email].findings(in: text)
    #expect(findings.map(\.rule) == ["table", "email", "email"])
    #expect(
      findings.allSatisfy { finding in
        !finding.evidence.contains { if case .hides = $0 { true } else { false } }
      })
    let redaction = Redaction(of: findings, in: [UInt8](text.utf8)) { rule in
      rule == "table" ? "TABLE" : "EMAIL"
    }
    #expect(String(decoding: redaction.text, as: UTF8.self) == "[TABLE_1]\n")
  }

  @Test("an encoded table is found as its whole run")
  func encoded() throws {
    let text = "surname%2Cbirth%0AHeron%2C1980%0AStork%2C1981"
    #expect(try tables(in: "\(text)\nx").isEmpty == false)
  }

  @Test("an explanation tells of each of its findings")
  func explained() throws {
    let text = [UInt8]("surname,E-Mail,x\nHeron,a@heron.example,1\nStork,b@stork.example,2\n".utf8)
    let trace = try DetectorSet([Self.table, .email]).explain(text)
    #expect(trace.detections.findings.count == 3)
    #expect(trace.matches.count { if case .finding = $0.fate { true } else { false } } == 3)
  }

  @Test(
    "brackets that close nothing, and deep ones, are survived",
    arguments: ["}]}]{[", "\"", "{\"a\":", "{\"a\\"])
  func broken(_ text: String) throws {
    #expect(try tables(in: text).isEmpty)
    #expect(try tables(in: String(repeating: text, count: 2_000)).isEmpty)
  }
}
