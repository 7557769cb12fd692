import Diagnostics
import PolicyPacks
import Testing

/// What the loader says about formats that went wrong: id, place, mark and note.
@Suite struct FormatProblemTests {
  /// A format from its third line on, and each problem as `place id: message [marked]`.
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let said: [String]
    let note: String?

    init(_ yaml: String, _ said: String..., note: String? = nil) {
      self.yaml = yaml
      self.said = said
      self.note = note
    }

    var testDescription: String { yaml }
  }

  private func check(_ example: Case, header: String = "formats:\n  x:\n") throws {
    let loaded = try TemporaryPolicies.load(sections: header + example.yaml)
    let said = loaded.diagnostics.map { problem in
      "\(problem.place ?? "-") \(problem.id): \(problem.message) [\(problem.marked ?? "")]"
    }
    #expect(said == example.said)
    if let note = example.note { #expect(loaded.diagnostics.first?.notes == [note]) }
    #expect(!loaded.isLoaded)
    #expect(loaded.diagnostics.allSatisfy { $0.location?.text.name.hasSuffix("pack.yaml") == true })
  }

  @Test(
    "a shape that went wrong is told where it stands",
    arguments: [
      Case(
        "    {json: true, csv: {columns: [a]}}",
        "3:3 two-forms: the format 'x' has the shapes json and csv [x]",
        note: "an output has one shape; make two formats of it"),
      Case(
        "    json: nowhere.schema.json",
        "4:11 unknown-file: unknown schema file 'nowhere.schema.json' [nowhere.schema.json]"),
      Case("    json: {type: object}", "4:11 wrong-type: 'json' must be text, not a mapping []"),
      Case(
        "    jsn: true", "4:5 unknown-key: unknown key 'jsn' [jsn]", note: "did you mean 'json'?"),
      Case(
        "    rules: {wrapped: warn}", "4:13 unknown-rule: unknown rule 'wrapped' [wrapped]"),
      Case(
        "    json: true\n    rules: {warpped: warn}",
        "5:13 unknown-rule: unknown rule 'warpped' [warpped]", note: "did you mean 'wrapped'?"),
      Case(
        "    json: true\n    rules: {wrapped: wran}",
        "5:22 unknown-value: unknown verdict 'wran' [wran]", note: "did you mean 'warn'?"),
      Case(
        "    markdown: {order: loose}",
        "4:23 unknown-value: unknown order 'loose' [loose]", note: "there is: any, strict"),
      Case(
        "    markdown: {tables: [{section: A}]}",
        "4:25 missing-key: the table has no 'columns' []", note: "add the key 'columns'"),
      Case(
        "    markdown: {maxDepth: -1}", "4:26 wrong-value: 'maxDepth' must not be negative [-1]"),
      Case("    csv: {}", "4:10 missing-key: 'csv' has no 'columns' []"),
      Case("    csv: {columns: []}", "4:20 wrong-value: 'columns' must not be empty []"),
      Case(
        "    csv: {columns: [a], delimiter: '::'}",
        "4:36 wrong-value: 'delimiter' is one character, such as ';' ['::']"),
      Case(
        "    csv: {columns: [{name: a, type: number}]}",
        "4:37 unknown-value: unknown type 'number' [number]"),
      Case(
        "    csv: {columns: [{name: a, min: low}]}",
        "4:36 wrong-type: 'min' must be a number [low]"),
      Case(
        "    csv: {columns: [{type: date}]}",
        "4:21 missing-key: the column has no 'name' []"),
      Case(
        "    csv: {columns: [{name: a, pattern: '['}]}",
        "4:42 pattern-syntax: this pattern does not compile: "
          + "missing terminating ] for character class []"),
    ])
  func shape(example: Case) throws { try check(example) }

  @Test(
    "a check that went wrong is told where it stands",
    arguments: [
      Case(
        "{maxWords: 5}", "4:14 missing-key: the check has no 'id' []", note: "add the key 'id'"),
      Case("{id: A b, maxWords: 5}", "4:19 bad-name: 'A b' is no name for a check [A b]"),
      Case(
        "{id: a}", "4:14 empty-check: the check 'a' asks for nothing []",
        note: "a check asks for one of: minWords/maxWords, must, never, phrases, readingLevel, "
          + "citations, placeholders, noLevel, grounded"),
      Case(
        "{id: a, maxWords: 5, must: x}", "4:14 two-forms: the check 'a' asks for two things []"),
      Case(
        "{id: a, maxWords: 5}, {id: a, must: x}",
        "4:36 duplicate-name: there is a check 'a' already []"),
      Case("{id: a, maxWords: many}", "4:32 wrong-type: 'maxWords' must be a whole number [many]"),
      Case(
        "{id: a, minWords: 5, maxWords: 4}",
        "4:14 wrong-value: 'minWords' is more than 'maxWords' []"),
      Case("{id: a, never: []}", "4:29 wrong-value: 'never' must not be empty []"),
      Case(
        "{id: a, never: 'a*'}",
        "4:29 pattern-matches-empty: this pattern matches the empty text, and so everywhere ['a*']"),
      Case(
        "{id: a, must: 'a('}",
        "4:31 pattern-syntax: this pattern does not compile: missing closing parenthesis []"),
      Case(
        "{id: a, phrases: {}}",
        "4:31 wrong-value: 'phrases' needs phrases in 'must' or in 'never' []"),
      Case(
        "{id: a, phrases: {never: [' ']}}",
        "4:31 wrong-value: 'phrases' needs phrases in 'must' or in 'never' []"),
      Case(
        "{id: a, readingLevel: {formula: lix}}",
        "4:36 missing-key: 'readingLevel' has neither 'max' nor 'min' []"),
      Case(
        "{id: a, readingLevel: {formula: lixx, max: 3}}",
        "4:46 unknown-value: unknown formula 'lixx' [lixx]", note: "did you mean 'lix'?"),
      Case(
        "{id: a, placeholders: allowed}",
        "4:36 unknown-value: unknown placeholders 'allowed' [allowed]", note: "there is: never"),
      Case(
        "{id: a, noLevel: secret}", "4:31 unknown-value: unknown level 'secret' [secret]"),
      Case("{id: a, grounded: []}", "4:32 wrong-value: 'grounded' must not be empty []"),
      Case(
        "{id: a, grounded: [number]}", "4:33 unknown-value: unknown grounded 'number' [number]",
        note: "did you mean 'numbers'?"),
      Case(
        "{id: a, maxWords: 5, at: summary}",
        "4:39 wrong-value: 'summary' is no JSON Pointer [summary]",
        note: "a pointer names a place in JSON, such as /summary or /sources/0"),
      Case(
        "{id: a, maxWords: 5, verdict: stop}",
        "4:44 unknown-value: unknown verdict 'stop' [stop]"),
      Case(
        "{id: a, maxWords: 5, message: {short: '{actaul}'}}",
        "4:52 unknown-placeholder: unknown placeholder 'actaul' ['{actaul}']",
        note: "did you mean 'actual'?"),
    ])
  func checks(example: Case) throws {
    try check(Case("    checks: [" + example.yaml + "]", example))
  }

  @Test(
    "an example that went wrong is told where it stands",
    arguments: [
      Case(
        "fail: [x]",
        "4:23 wrong-type: the example must be a mapping of keys to values, not text [x]"),
      Case("fail: [{text: x}]", "4:23 missing-key: the example has no 'fails' []"),
      Case(
        "fail: [{text: x, fails: []}]", "4:40 wrong-value: 'fails' must not be empty []"),
      Case(
        "fail: [{text: x, fails: schema}]",
        "4:40 unknown-value: unknown fails 'schema' [schema]"),
      Case("pass: [{source: x}]", "4:23 missing-key: the example has no 'text' []"),
      Case("pas: [x]", "4:16 unknown-key: unknown key 'pas' [pas]", note: "did you mean 'pass'?"),
    ])
  func examples(example: Case) throws {
    try check(Case("    examples: {" + example.yaml + "}", example))
  }

  @Test("a schema that is none is told in its own file")
  func schemaFile() throws {
    let policies = try TemporaryPolicies()
    try policies.write(
      TemporaryPolicies.header + "formats: {x: {json: x.schema.json}}", to: "team/pack.yaml")
    try policies.write("{\n  \"type\": \"nuber\"\n}", to: "team/x.schema.json")
    let problem = try #require(policies.load().diagnostics.first)
    #expect(problem.id == "bad-schema")
    #expect(problem.place == "2:11")
    #expect(problem.marked == "\"nuber\"")
    #expect(problem.location?.text.name.hasSuffix("x.schema.json") == true)
    try policies.write("{\"type\": \"object\",}", to: "team/x.schema.json")
    #expect(policies.load().diagnostics.first?.place == "1:18")
  }

  @Test("a schema elsewhere is not taken", arguments: ["../x.schema.json", "/etc/x.schema.json"])
  func schemaElsewhere(path: String) throws {
    let policies = try TemporaryPolicies()
    try policies.write(
      TemporaryPolicies.header + "formats: {x: {json: \(path)}}", to: "team/pack.yaml")
    try policies.write("{}", to: "x.schema.json")
    #expect(policies.load().ids == ["unknown-file"])
  }

  @Test("a tool that owes an unknown format is told")
  func unknownFormat() throws {
    let loaded = try TemporaryPolicies.load(
      """
      pack: {format: 1, id: team, version: 1.0.0, tasks: [a]}
      formats: {memo: {}}
      tools: {chat: {boundary: tenant, outputs: {a: [memmo], b: memo}}}
      """)
    #expect(loaded.messages.sorted() == ["unknown format 'memmo'", "unknown task 'b'"])
    let format = try #require(loaded.diagnostics.first { $0.id == "unknown-format" })
    #expect(format.place == "3:48")
    #expect(format.notes == ["did you mean 'memo'?"])
  }
}

extension FormatProblemTests.Case {
  /// The same expectations of a text around the case's own.
  fileprivate init(_ yaml: String, _ example: Self) {
    self.yaml = yaml
    said = example.said
    note = example.note
  }
}
