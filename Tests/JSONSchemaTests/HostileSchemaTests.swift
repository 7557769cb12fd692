import JSONSchema
import StructuredText
import Testing

@Suite("hostile schemas and documents")
struct HostileSchemaTests {
  private func undecided(_ violations: [SchemaViolation]) -> [SchemaViolation.Reason] {
    violations.compactMap { violation in
      if case .undecided(let reason) = violation.kind { reason } else { nil }
    }
  }

  @Test("a document of nearly the greatest depth is checked to its bottom")
  func deepDocument() throws {
    let depth = JSONReader.deepestNesting - 20
    let document =
      String(repeating: "[", count: depth) + "1" + String(repeating: "]", count: depth)
    let schema = ##"{"anyOf":[{"type":"array"},{"type":"null"}],"items":{"$ref":"#"}}"##
    let violations = try SchemaCase(schema, document).violations()
    #expect(violations.map(\.keyword) == ["anyOf"])
    #expect(violations.first?.instancePointer.tokens.count == depth)
  }

  @Test("a chain of references that is too long is no pass")
  func longChain() throws {
    let links = (0..<1_500).map { ##""d\##($0)":{"$ref":"#/$defs/d\##($0 + 1)"}"## }
    let schema =
      ##"{"$ref":"#/$defs/d0","$defs":{\##(links.joined(separator: ",")),"d1500":true}}"##
    #expect(try undecided(SchemaCase(schema, "1").violations()) == [.tooDeep])
  }

  @Test("a schema that takes exponential time is given up and is no pass", .timeLimit(.minutes(1)))
  func exponential() throws {
    let branch = ##"{"properties":{"a":{"$ref":"#"}},"minProperties":2}"##
    let schema = #"{"anyOf":[\#(branch),\#(branch)]}"#
    let document =
      String(repeating: #"{"a":"#, count: 60) + "{}" + String(repeating: "}", count: 60)
    let violations = try SchemaCase(schema, document).violations(
      options: .init(stepLimit: 10_000))
    #expect(undecided(violations).contains(.tooMuchWork))
  }

  @Test("a pattern that gives up is no pass, not even inside “not”")
  func pattern() throws {
    let text = #"""# + String(repeating: "a", count: 40) + #"!""#
    let pattern = "^(a|aa)+$"
    for schema in [
      #"{"pattern":"\#(pattern)"}"#, #"{"not":{"pattern":"\#(pattern)"}}"#,
    ] {
      let violations = try SchemaCase(schema, text).violations()
      #expect(undecided(violations) == [.patternGaveUp(pattern: pattern)])
    }
    let keys = SchemaCase(#"{"patternProperties":{"\#(pattern)":true}}"#, "{\(text):1}")
    #expect(try undecided(keys.violations()) == [.patternGaveUp(pattern: pattern)])
  }

  @Test("big arrays and objects are checked in linear time", .timeLimit(.minutes(1)))
  func big() throws {
    let numbers = "[" + (0..<50_000).map(String.init).joined(separator: ",") + "]"
    try SchemaCase(#"{"uniqueItems":true,"items":{"type":"integer"}}"#, numbers).check()
    let keys = "{" + (0..<20_000).map { #""k\#($0)":1"# }.joined(separator: ",") + "}"
    let required = "[" + (0..<20_000).map { #""k\#($0)""# }.joined(separator: ",") + "]"
    try SchemaCase(#"{"required":\#(required),"unevaluatedProperties":true}"#, keys).check()
  }

  @Test("no more violations than a reader can read are collected", .timeLimit(.minutes(1)))
  func manyViolations() throws {
    let keys = "{" + (0..<20_000).map { #""k\#($0)":1"# }.joined(separator: ",") + "}"
    let schema = #"{"properties":{"key":true,"kind":true},"additionalProperties":false}"#
    #expect(try SchemaCase(schema, keys).violations().count == 1_000)
    let wrong = "[" + Array(repeating: "1", count: 20_000).joined(separator: ",") + "]"
    #expect(try SchemaCase(#"{"items":{"type":"null"}}"#, wrong).violations().count == 1_000)
  }

  @Test("numbers of any size are compared without their size")
  func hugeNumbers() throws {
    try SchemaCase(#"{"maximum":1e999999998}"#, "1e999999999", "maximum").check()
    try SchemaCase(#"{"multipleOf":1e-999999999}"#, "1e999999999").check()
    try SchemaCase(#"{"type":"integer"}"#, "1e99999999999999999999").check()
  }

  @Test("a pattern that gives up on every key is not tried on all of them", .timeLimit(.minutes(1)))
  func patternOnManyKeys() throws {
    let keys = (0..<2_000).map { #""\#(String(repeating: "a", count: 40))!\#($0)":1"# }
    let schema = #"{"patternProperties":{"^(a|aa)+$":true},"additionalProperties":{"enum":["x"]}}"#
    let violations = try SchemaCase(schema, "{\(keys.joined(separator: ","))}").violations()
    #expect(!undecided(violations).isEmpty)
  }

  @Test("not every wrong value is compared with all that are allowed", .timeLimit(.minutes(1)))
  func manyGuesses() throws {
    let allowed = (0..<300).map { #""value number \#($0)""# }.joined(separator: ",")
    let values = (0..<5_000).map { #""a value \#($0)""# }.joined(separator: ",")
    let violations = try SchemaCase(#"{"items":{"enum":[\#(allowed)]}}"#, "[\(values)]")
      .violations()
    #expect(violations.count == 1_000)
  }
}
