import Detection
import OutputFormats
import Testing

/// What a model really answers when JSON was asked for.
@Suite("outputs that should be JSON")
struct JSONOutputTests {
  static let schema = #"""
    {
      "type": "object",
      "additionalProperties": false,
      "required": ["summary", "decision", "sources"],
      "properties": {
        "summary": {"type": "string", "minLength": 1},
        "decision": {"enum": ["pay", "refer", "decline"]},
        "amount": {"type": "number", "minimum": 0, "maximum": 9007199254740993},
        "sources": {"type": "array", "items": {"type": "string"}}
      }
    }
    """#
  static let format = OutputFormat(id: "claim", shape: .json(JSONShape(schema: schema)))

  static let good = #"{"summary":"Hail","decision":"pay","amount":412.50,"sources":["p1"]}"#

  @Test(
    "a sound answer breaks nothing",
    arguments: [
      good, "\n  \(good)\n\n", "\u{FEFF}\(good)",
      #"{"sources": [], "decision": "refer", "summary": "Ä \u00e9 \ud83d\ude00 {x} [y] \"z\""}"#,
      #"{"summary":"x","decision":"pay","amount":9007199254740993,"sources":[]}"#,
    ])
  func sound(output: String) throws {
    #expect(try Self.format.broken(by: output) == [])
  }

  /// A malformed output, what happened to it, and the rules that it breaks.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let output: String
    let rules: [String]

    init(_ name: String, _ output: String, _ rules: String...) {
      testDescription = name
      self.output = output
      self.rules = rules
    }

    /// The good answer with a piece replaced.
    init(_ name: String, _ piece: String, by other: String, _ rules: String...) {
      testDescription = name
      output = JSONOutputTests.good.replacing(piece, with: other)
      self.rules = rules
    }
  }

  static let spelling = [
    Case("a trailing comma", "]}", by: "],}", "json"),
    Case("a trailing comma in the array", "\"p1\"", by: "\"p1\",", "json"),
    Case("single quotes", "\"", by: "'", "json"),
    Case("smart quotes", "\"Hail\"", by: "“Hail”", "json"),
    Case("NaN", "412.50", by: "NaN", "json", "schema"),
    Case("Infinity", "412.50", by: "-Infinity", "json", "schema"),
    Case("None of Python", "412.50", by: "None", "json", "schema"),
    Case("True of Python", "\"Hail\"", by: "True", "json", "schema"),
    Case("a key twice", "\"sources\"", by: "\"decision\":\"pay\",\"sources\"", "json"),
    Case("a comment", "\"amount\"", by: "// euros\n\"amount\"", "json"),
    Case("a key without quotes", "\"decision\"", by: "decision", "json"),
    Case("a value without quotes", "\"pay\"", by: "pay", "json"),
    Case("a missing comma", ",\"sources\"", by: "\"sources\"", "json"),
    Case("a decimal comma", "412.50", by: "412,50", "json", "schema"),
    Case("a number with its currency", "412.50", by: "412.50 EUR", "json", "schema"),
    Case("a plus sign", "412.50", by: "+412.50", "json"),
    Case("leading zeros", "412.50", by: "0412.50", "json"),
    Case("a quote inside a string", "Hail", by: "the 5\" pipe", "json"),
    Case("a line break inside a string", "Hail", by: "Hail\nand rain", "json"),
    Case("a backslash of Windows", "Hail", by: #"C:\Users"#, "json"),
    Case("half a surrogate pair", "Hail", by: #"\ud83d"#, "json"),
    Case("a bracket of the wrong kind", "]}", by: "}}", "json"),
    Case("cut off in a string", #"{"summary":"Hail in Ju"#, "json", "schema"),
    Case("cut off behind a key", #"{"summary":"Hail","decision""#, "json", "schema"),
    Case("cut off in the array", #"{"summary":"Hail","decision":"pay","sources":["p1""#, "json"),
    Case("cut off, with space behind", "{\"summary\":\"Hail\"\n\n", "json", "schema"),
    Case("an ellipsis", "\"p1\"", by: "\"p1\", ...", "json"),
    Case("two objects", good + "\n" + good, "json"),
    Case("JSON lines of three", [good, good, good].joined(separator: "\n"), "json"),
  ]

  static let surroundings = [
    Case("nothing", "", "json"),
    Case("only space", " \n\t", "json"),
    Case("only a byte-order mark", "\u{FEFF}", "json"),
    Case("a refusal", "I'm sorry, I can't help with that.", "json"),
    Case("Markdown instead of JSON", "## Summary\n\n- **Decision:** pay\n- Sources: p1\n", "json"),
    Case("prose with brackets", "See [1] and {name}.", "json"),
    Case("prose before", "Here you are:\n\(good)", "wrapped"),
    Case("prose behind", "\(good)\n\nLet me know if you need more.", "wrapped"),
    Case("German prose behind", "\(good)\n\nÄnderungen sind möglich.", "wrapped"),
    Case("a note in Markdown behind", "\(good)\n\n**Note:** the amount is net.", "wrapped"),
    Case("a note in parentheses behind", "\(good)\n(The amount is net.)", "wrapped"),
    Case("prose on both sides", "Sure!\n\(good)\nDone.", "wrapped"),
    Case("a fence", "```json\n\(good)\n```", "wrapped"),
    Case("a fence without its language", "```\n\(good)\n```", "wrapped"),
    Case("a fence of tildes", "~~~json\n\(good)\n~~~", "wrapped"),
    Case("a fence that never closes", "```json\n\(good)", "wrapped"),
    Case("a fence inside prose", "Of course:\n\n```json\n\(good)\n```\n\nDone.", "wrapped"),
    Case("other code before", "```sh\nls\n```\n```json\n\(good)\n```", "wrapped"),
    Case("a fence with a trailing comma", "```json\n{\"a\":1,}\n```", "json", "schema", "wrapped"),
    Case("an object in a sentence", "The answer is \(good), I think.", "wrapped"),
  ]

  static let content = [
    Case("a number as a string", "412.50", by: "\"412.50\"", "schema"),
    Case("an extra key", "\"sources\"", by: "\"confidence\":0.9,\"sources\"", "schema"),
    Case("a missing key", "\"decision\":\"pay\",", by: "", "schema"),
    Case("a value that is none of those allowed", "\"pay\"", by: "\"Pay\"", "schema"),
    Case("a string for a list", "[\"p1\"]", by: "\"p1\"", "schema"),
    Case("null for a list", "[\"p1\"]", by: "null", "schema"),
    Case("an empty string", "Hail", by: "", "schema"),
    Case("a negative amount", "412.50", by: "-0.01", "schema"),
    Case("a number one too great, beyond a double", "412.50", by: "9007199254740994", "schema"),
    Case("a list around the object", "[\(good)]", "schema"),
    Case("the object in another one", "{\"answer\":\(good)}", "schema"),
    Case("the object as a string", "\"\(good.replacing("\"", with: "\\\""))\"", "schema"),
    Case("a scalar", "true", "schema"),
  ]

  @Test(
    "each malformed answer breaks the rules it should",
    arguments: spelling + surroundings + content)
  func malformed(example: Case) throws {
    #expect(try Self.format.broken(by: example.output) == example.rules)
  }

  @Test("a problem of the schema points at the value, and says where in the JSON")
  func place() throws {
    let output = "Sure: " + Self.good.replacing("\"pay\"", with: "\"maybe\"")
    let problem = try #require(
      try Self.format.problems(in: output).first { $0.check == "claim/schema" })
    #expect(problem.piece(of: output) == "\"maybe\"")
    #expect(problem.pointer == "/decision")
  }

  @Test("any JSON will do where there is no schema")
  func noSchema() throws {
    let format = OutputFormat(id: "any", shape: .json(JSONShape()))
    #expect(try format.broken(by: "[1, {\"a\": null}]") == [])
    #expect(try format.broken(by: "12") == [])
    #expect(try format.broken(by: "[1") == ["json"])
    #expect(try format.broken(by: "nothing") == ["json"])
  }

  @Test("what looks like JSON is kept and all else blanked, at the same places")
  func onlyJSON() {
    let only = { (text: String) in
      JSONExtraction.onlyJSON(of: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(only("```json\n{\"a\": 1}\n```") == "        {\"a\": 1}    ")
    #expect(only("ü {\"a\": 1}.") == "   {\"a\": 1} ")
    #expect(only("no JSON here") == nil)
    #expect(only("") == nil)
  }

  @Test("checks of a part are asked of that part alone")
  func regions() throws {
    let format = OutputFormat(
      id: "claim", shape: .json(JSONShape()),
      checks: [
        FormatCheck(id: "short", kind: .words(min: nil, max: 2), region: .pointer("/summary")),
        FormatCheck(id: "never", kind: .never(["secret"]), region: .pointer("/notes")),
      ])
    let output = #"{"summary":"one two three","notes":["a secret","b \"secret\"",{"x":"ok"}]}"#
    let problems = try format.problems(in: output)
    #expect(problems.map(\.check) == ["short", "never", "never"])
    #expect(
      problems.map { $0.piece(of: output) }
        == [#""one two three""#, "secret", #""b \"secret\"""#])
    #expect(try format.broken(by: #"{"summary":"a b","notes":"x","rest":"secret"}"#) == [])
    #expect(try format.broken(by: #"{"summary":"a b"}"#) == ["never"])
    // What is no JSON has no parts, and was reported as that.
    #expect(try format.broken(by: "secret") == ["json"])
  }
}
