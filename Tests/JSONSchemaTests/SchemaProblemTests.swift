import JSONSchema
import StructuredText
import Testing

@Suite("schemas with problems")
struct SchemaProblemTests {
  private func problems(_ schema: String, remotes: [String: String] = [:]) -> [SchemaProblem] {
    do throws(JSONSchemaError) {
      _ = try JSONSchema(
        Array(schema.utf8), name: "a.schema.json", remotes: remotes.mapValues { Array($0.utf8) })
      return []
    } catch {
      return error.problems
    }
  }

  @Test(
    "a bad value is reported with its place",
    arguments: [
      ("type", #""text""#, .types), ("type", "[]", .types), ("type", "1", .types),
      ("enum", "1", .array), ("multipleOf", "0", .positiveNumber),
      ("multipleOf", "-1", .positiveNumber), ("maximum", #""1""#, .number),
      ("exclusiveMinimum", "true", .number), ("minLength", "-1", .count),
      ("maxItems", "1.5", .count), ("uniqueItems", "1", .boolean), ("required", #""a""#, .strings),
      ("required", #"["a","a"]"#, .strings), ("required", "[1]", .strings),
      ("dependentRequired", "[]", .stringsMap), ("pattern", "1", .string),
      ("items", "[]", .schema), ("not", "1", .schema), ("allOf", "[]", .schemas),
      ("anyOf", "{}", .schemas), ("prefixItems", "{}", .schemas), ("properties", "[]", .schemaMap),
      ("$defs", "1", .schemaMap), ("$ref", "1", .uri), ("$id", "1", .uri),
      ("$id", ##""a#b""##, .uri),
      ("$anchor", #""1a""#, .anchor), ("$dynamicAnchor", #""a b""#, .anchor),
      ("format", "1", .string),
    ] as [(String, String, SchemaProblem.Expected)])
  func badValue(keyword: String, value: String, expected: SchemaProblem.Expected) {
    let prefix = #"{"\#(keyword)": "#
    let problems = problems(prefix + value + "}")
    #expect(problems.map(\.kind) == [.badValue(keyword: keyword, expected: expected)])
    #expect(problems.first?.pointer.tokens == [keyword])
    #expect(problems.first?.range == prefix.utf8.count..<(prefix + value).utf8.count)
    #expect(problems.first?.document == "a.schema.json")
    for problem in problems { #expect(problem.words(in: "en") != problem.words(in: "de")) }
  }

  @Test("every problem is reported, not only the first")
  func all() {
    let schema = ##"{"properties":{"a":{"type":"x"},"b":{"$ref":"#/no"},"c":3},"pattern":"("}"##
    let problems = problems(schema)
    #expect(
      Set(problems.map(\.pointer.description)) == [
        "/properties/a/type", "/properties/b/$ref", "/properties/c", "/pattern",
      ])
  }

  @Test(
    "what is not known to ECMA-262 is no pattern",
    arguments: [
      "(", ")", "[a", "a**", "a++", "*a", "(?i)a", "(?#x)", "(?P<a>b)", "(?>a)", #"\A"#, #"\z"#,
      #"\Qa"#, #"\h"#, #"\a"#, #"a\"#, #"\u12"#, #"\x1"#, #"\c1"#, #"\p{Nope}"#, #"\pL"#, #"\k<a>"#,
      #"\1"#, "(*UTF)a", "[b-a]", "a{2,1}", "(?<1a>b)",
    ])
  func badPattern(pattern: String) {
    let problems = problems(#"{"pattern":\#(JSONValue.string(pattern).text())}"#)
    guard problems.count == 1, case .badPattern(let message)? = problems.first?.kind else {
      Issue.record("\(pattern): \(problems)")
      return
    }
    #expect(!message.isEmpty)
  }

  @Test("references, meta-schemas and texts that cannot be used are reported")
  func references() {
    #expect(problems(##"{"$ref":"#/a"}"##).map(\.kind) == [.unresolvableReference("#/a")])
    #expect(problems(#"{"$ref":"b.json"}"#).map(\.kind) == [.unresolvableReference("b.json")])
    #expect(
      problems(#"{"$schema":"http://json-schema.org/draft-07/schema#"}"#).map(\.kind)
        == [.unknownMetaSchema("http://json-schema.org/draft-07/schema#")])
    #expect(
      problems(
        #"{"$schema":"urn:m"}"#, remotes: ["urn:m": #"{"$vocabulary":{"urn:v":true}}"#]
      ).map(\.kind) == [.unknownVocabulary("urn:v")])
    #expect(problems("{\"type\":\"null\",}").map(\.kind) == [.malformed(.trailingComma)])
    #expect(problems("").map(\.kind) == [.malformed(.nothing)])
    #expect(problems("3").map(\.kind) == [.notASchema])
    #expect(
      problems(#"{"allOf":[{"$id":"x"},{"$id":"x"}]}"#).map(\.kind).count == 1)
    let remote = problems(#"{"$ref":"b.json"}"#, remotes: ["b.json": #"{"type":1}"#])
    #expect(remote.map(\.document) == ["b.json"])
    #expect(remote.map(\.range) == [8..<9])
  }
}
