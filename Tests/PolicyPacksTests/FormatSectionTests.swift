import Detection
import Diagnostics
import Groundedness
import OutputFormats
import PolicyPacks
import Testing

/// The section `formats`, read.
@Suite struct FormatSectionTests {
  private func rule(_ yaml: String, at place: SourceLocation = #_sourceLocation) throws
    -> FormatRule
  {
    let loaded = try TemporaryPolicies.load(sections: "formats:\n  x:\n" + yaml)
    #expect(loaded.messages == [], sourceLocation: place)
    return try #require(loaded.pack?.formats["x"], sourceLocation: place)
  }

  @Test("a format without a shape is any text, called by its name, and blocks")
  func text() throws {
    let rule = try rule("    checks: [{id: short, maxWords: 5}]")
    #expect(rule.title == "x")
    #expect(rule.format.shape == .text)
    #expect(rule.format.rules == ["short"])
    #expect(rule.verdict(for: "short") == .block)
    #expect(rule.origin.line == 3)
  }

  @Test("every kind of check is read, with the part that it is asked of")
  func checks() throws {
    let rule = try rule(
      #"""
          json: true
          checks:
            - {id: a, minWords: 2, maxWords: 5, at: /summary}
            - {id: b, must: '^Dear'}
            - {id: c, never: ['\bfoo\b', bar], at: /a~1b/0}
            - {id: d, phrases: {must: [one], never: [two, three]}}
            - {id: e, readingLevel: {formula: lix, max: 45.5, min: 20}}
            - {id: f, citations: {at: /sources, min: 2, pattern: '^x\d+$'}}
            - {id: g, placeholders: never}
            - {id: h, noLevel: restricted}
            - {id: i, grounded: [numbers, dates, quotations, names, citations, certainty]}
            - {id: j, grounded: numbers, section: Sources}
            - {id: k, citations: {}, column: note}
      """#)
    let kinds: [FormatCheck.Kind] = [
      .words(min: 2, max: 5), .must(["^Dear"]), .never([#"\bfoo\b"#, "bar"]),
      .phrases(must: ["one"], never: ["two", "three"]), .readingLevel(.lix, max: 45.5, min: 20),
      .citations(min: 2, pattern: #"^x\d+$"#), .noPlaceholders, .noLevel(.restricted),
      .grounded([.number, .date, .quotation, .name, .citation, .certainty]), .grounded([.number]),
      .citations(min: 1, pattern: nil),
    ]
    #expect(rule.format.checks.map(\.kind) == kinds)
    #expect(
      rule.format.checks.map(\.region) == [
        .pointer("/summary"), .whole, .pointer("/a~1b/0"), .whole, .whole, .pointer("/sources"),
        .whole, .whole, .whole, .section("Sources"), .column("note"),
      ])
  }

  @Test("a verdict of the format is that of its rules, unless a rule has its own")
  func verdicts() throws {
    let rule = try rule(
      """
          title: Answer
          verdict: approval
          json: true
          rules: {wrapped: warn, schema: {verdict: block, message: {short: Not so}}}
          checks: [{id: a, maxWords: 5, verdict: warn}, {id: b, must: x, message: {fix: Do}}]
      """)
    #expect(rule.title == "Answer")
    #expect(
      rule.format.rules.map(rule.verdict(for:)) == [.approval, .warn, .block, .warn, .approval])
    #expect(rule.messages["x/schema"]?.short == "Not so")
    #expect(rule.messages["b"]?.fix == "Do")
  }

  @Test("the shape of Markdown is read")
  func markdown() throws {
    let rule = try rule(
      """
          markdown:
            sections: [A, B]
            order: strict
            others: false
            maxDepth: 3
            tables: [{section: A, columns: [x, y], minRows: 2}, {columns: z}]
            lists: [{section: B, minItems: 2, maxItems: 3, numbered: true}, {}]
            links: {min: 1, hosts: [Example.ORG]}
      """)
    let shape = MarkdownShape(
      sections: ["A", "B"], isOrdered: true, allowsOthers: false, maxDepth: 3,
      tables: [.init(section: "A", columns: ["x", "y"], minRows: 2), .init(columns: ["z"])],
      lists: [.init(section: "B", minItems: 2, maxItems: 3, isNumbered: true), .init()],
      links: .init(min: 1, hosts: ["example.org"]))
    #expect(rule.format.shape == .markdown(shape))
  }

  @Test("the shape of CSV is read")
  func csv() throws {
    let rule = try rule(
      #"""
          csv:
            delimiter: "\t"
            columns:
              - plain
              - {name: n, type: integer, min: -5, max: 1e3, unique: true}
              - {name: t, oneOf: [a, b], optional: true, maxChars: 9, noLevel: internal, pattern: '^x*$'}
            others: true
            minRows: 1
            maxRows: 2
            formulas: allow
      """#)
    let shape = CSVShape(
      delimiter: "\t",
      columns: [
        .init(name: "plain"),
        .init(name: "n", type: .integer, isUnique: true, min: "-5", max: "1e3"),
        .init(
          name: "t", pattern: "^x*$", oneOf: ["a", "b"], isOptional: true, maxChars: 9,
          noLevel: .internal),
      ], allowsOthers: true, minRows: 1, maxRows: 2, allowsFormulas: true)
    #expect(rule.format.shape == .csv(shape))
  }

  @Test("a schema is a file beside the format, or its own text")
  func schemas() throws {
    let policies = try TemporaryPolicies()
    try policies.write(TemporaryPolicies.header, to: "team/pack.yaml")
    try policies.write(
      "formats: {a: {json: a.schema.json}, b: {json: '{\"type\": \"array\"}'}}",
      to: "team/formats/f.yaml")
    try policies.write(#"{"type": "object"}"#, to: "team/formats/a.schema.json")
    let loaded = policies.load()
    #expect(loaded.messages == [])
    guard case .json(let shape)? = loaded.pack?.formats["a"]?.format.shape else {
      Issue.record("no schema")
      return
    }
    #expect(shape.schema == #"{"type": "object"}"#)
    #expect(shape.name.hasSuffix("a.schema.json"))
    #expect(
      try FormatChecker(#require(loaded.pack?.formats["b"]).format)
        .problems(in: Array("{}".utf8)).map(\.check) == ["b/schema"])
  }

  @Test("a change of a format or of its schema changes the rules digest")
  func digest() throws {
    func digest(_ check: String, _ schema: String) throws -> String? {
      let policies = try TemporaryPolicies()
      try policies.write(
        TemporaryPolicies.header + "formats: {a: {json: a.schema.json, checks: [\(check)]}}",
        to: "team/pack.yaml")
      try policies.write(schema, to: "team/a.schema.json")
      return policies.load().pack?.rulesDigest
    }
    let first = try digest("{id: x, maxWords: 5}", "{}")
    #expect(first != nil)
    #expect(try digest("{id: x, maxWords: 5}", "{}") == first)
    #expect(try digest("{id: x, maxWords: 6}", "{}") != first)
    #expect(try digest("{id: x, maxWords: 5}", "{\"type\":\"object\"}") != first)
  }

  @Test("tools owe one format or several for a task")
  func outputs() throws {
    let loaded = try TemporaryPolicies.load(
      """
      pack: {format: 1, id: team, version: 1.0.0, tasks: [a, b]}
      formats: {x: {}, y: {}}
      tools: {chat: {boundary: tenant, outputs: {a: x, b: [y, x]}}}
      """)
    #expect(loaded.messages == [])
    #expect(loaded.pack?.tools["chat"]?.outputs == ["a": ["x"], "b": ["y", "x"]])
  }

  @Test("examples say which rules they break, by the names that the format uses")
  func examples() throws {
    let loaded = try TemporaryPolicies.load(
      sections: """
        formats:
          x:
            json: true
            checks: [{id: short, maxWords: 5}]
            examples:
              pass: ['{}', {text: '[]', source: S}]
              fail:
                - {text: no, fails: json, because: prose}
                - {text: '[1', fails: [json, short]}
        """)
    #expect(loaded.messages == [])
    let examples = try #require(loaded.formatExamples["x"])
    #expect(examples.pass.map(\.text) == ["{}", "[]"])
    #expect(examples.pass.map(\.source) == [nil, "S"])
    #expect(examples.fail.map(\.fails) == [["x/json"], ["x/json", "short"]])
    #expect(examples.fail.map(\.because) == ["prose", nil])
  }
}
