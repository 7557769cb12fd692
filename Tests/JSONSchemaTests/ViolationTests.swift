import JSONSchema
import StructuredText
import Testing

@Suite("violations help")
struct ViolationTests {
  private func only(_ schema: String, _ document: String) throws -> SchemaViolation {
    let violations = try SchemaCase(schema, document).violations()
    #expect(violations.count == 1)
    return try #require(violations.first)
  }

  private func piece(_ violation: SchemaViolation, of document: String) -> String {
    String(decoding: Array(document.utf8)[violation.range], as: UTF8.self)
  }

  @Test("a value that is not allowed is named, with those that are")
  func allowed() throws {
    let document = #"{"decision": "maybe"}"#
    let violation = try only(
      #"{"properties":{"decision":{"enum":["pay","refer","decline"]}}}"#, document)
    #expect(piece(violation, of: document) == #""maybe""#)
    #expect(violation.instancePointer.description == "/decision")
    #expect(violation.schemaLocation == "schema:///test.schema.json#/properties/decision/enum")
    #expect(
      violation.words(in: "en").short
        == "“decision” is “maybe”; it must be one of: pay, refer, decline")
    #expect(
      violation.words(in: "de").short
        == "„decision“ ist „maybe“; erlaubt ist nur einer dieser Werte: pay, refer, decline")
  }

  @Test("the value that was likely meant is suggested")
  func nearest() throws {
    let violation = try only(#"{"enum":["pay","refer","decline"]}"#, #""reffer""#)
    #expect(violation.words(in: "en").fix == "Did you mean “refer”?")
    #expect(violation.words(in: "de").fix == "Meinten Sie „refer“?")
  }

  @Test("an unknown key is pointed at, and the nearest known key suggested")
  func unknownKey() throws {
    let document = #"{"amuont": 1}"#
    for schema in [
      #"{"properties":{"amount":true,"date":true},"additionalProperties":false}"#,
      ##"{"$ref":"#/$defs/a","unevaluatedProperties":false,"$defs":{"a":{"properties":{"amount":true}}}}"##,
    ] {
      let violation = try only(schema, document)
      #expect(piece(violation, of: document) == #""amuont""#)
      #expect(violation.words(in: "en").fix == "Did you mean “amount”?")
    }
  }

  @Test("a missing key is named at the object that lacks it")
  func missingKey() throws {
    let document = #"{"claim": {"id": 1}}"#
    let violation = try only(#"{"properties":{"claim":{"required":["id","date"]}}}"#, document)
    #expect(piece(violation, of: document) == #"{"id": 1}"#)
    #expect(violation.words(in: "en") == ("“claim” lacks “date”", "Add “date”."))
    #expect(violation.words(in: "de") == ("In „claim“ fehlt „date“", "Ergänzen Sie „date“."))
  }

  @Test("of alternatives only the nearest is reported")
  func alternatives() throws {
    let schema = #"""
      {"oneOf": [
        {"properties": {"kind": {"const": "person"}, "name": {"type": "string"}}},
        {"properties": {"kind": {"const": "firm"}, "tax": {"type": "string"}}, "required": ["tax"]},
        {"type": "string"}
      ]}
      """#
    let violation = try only(schema, #"{"kind": "firm", "tax": 12}"#)
    #expect(violation.instancePointer.description == "/tax")
    #expect(violation.alternative?.index == 1)
    #expect(
      violation.words(in: "en").short
        == "“tax” is a whole number; it must be a text (nearest of 3 alternatives)")
  }

  @Test("alternatives that differ only in type or value are one violation")
  func mergedAlternatives() throws {
    let types = try only(#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#, "1")
    #expect(types.kind == .wrongType(expected: [.string, .null], found: .integer))
    let values = try only(#"{"oneOf":[{"const":"a"},{"enum":["b",2]}]}"#, #""c""#)
    #expect(values.kind == .notAllowed(allowed: [#""a""#, #""b""#, "2"], nearest: #""a""#))
  }

  @Test("keys and entries are called what they are")
  func subjects() throws {
    let entry = try only(#"{"properties":{"a":{"items":{"maximum":1}}}}"#, #"{"a":[0,2]}"#)
    #expect(entry.words(in: "en").short == "Entry 2 of “a” is “2”; it must be at most 1")
    #expect(entry.words(in: "de").short == "Eintrag 2 von „a“ ist „2“; es muss höchstens 1 sein")
    let document = #"{"abc":1}"#
    let key = try only(#"{"propertyNames":{"maxLength":2}}"#, document)
    #expect(piece(key, of: document) == #""abc""#)
    #expect(key.words(in: "en").short.hasPrefix("The key “abc” has 3 characters"))
  }

  @Test("a long value is shortened")
  func long() throws {
    let violation = try only(#"{"const":1}"#, "\"" + String(repeating: "x", count: 9_000) + "\"")
    #expect(violation.words(in: "en").short.utf8.count < 200)
  }

  @Test("a failing part does not make its neighbours unknown as well")
  func noFollowUps() throws {
    let schema =
      #"{"allOf":[{"properties":{"a":true,"b":{"type":"null"}}}],"unevaluatedProperties":false}"#
    #expect(try only(schema, #"{"a":1,"b":2}"#).keyword == "type")
  }

  @Test("every violation has words in both languages")
  func words() throws {
    let cases = [
      (#"{"type":["null","string"]}"#, "1"), ("false", "1"), (#"{"not":true}"#, "1"),
      (#"{"oneOf":[true,true]}"#, "1"), (#"{"multipleOf":2}"#, "1"),
      (#"{"exclusiveMaximum":1}"#, "1"), (#"{"exclusiveMinimum":1}"#, "1"),
      (#"{"minimum":2}"#, "1"),
      (#"{"minLength":1}"#, #""""#), (#"{"pattern":"a"}"#, #""b""#), (#"{"maxItems":0}"#, "[1]"),
      (#"{"minItems":1}"#, "[]"), (#"{"items":false}"#, "[1]"), (#"{"uniqueItems":true}"#, "[1,1]"),
      (#"{"contains":{"const":1}}"#, "[]"), (#"{"contains":true,"maxContains":0}"#, "[1]"),
      (#"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#), (#"{"maxProperties":0}"#, #"{"a":1}"#),
      (#"{"minProperties":1}"#, "{}"), (#"{"additionalProperties":false}"#, #"{"a":1}"#),
      (##"{"$ref":"#"}"##, "1"),
    ]
    for (schema, document) in cases {
      let violation = try only(schema, document)
      let (english, german) = (violation.words(in: "en"), violation.words(in: "de-CH"))
      #expect(english.short != german.short && english.fix != german.fix)
      #expect(!english.short.hasSuffix(".") && !german.short.hasSuffix("."))
    }
  }
}
