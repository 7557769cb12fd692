import StructuredText

extension EnglishWording {
  func words(for problem: SchemaProblem) -> String {
    switch problem.kind {
    case .malformed(let kind): JSONProblem(kind, range: problem.range).words(in: "en").short
    case .notASchema: "A schema must be an object, true or false"
    case .badValue(let keyword, let expected): "“\(keyword)” must be \(words(for: expected))"
    case .badPattern(let message): "The pattern is not a regular expression: \(message)"
    case .unresolvableReference(let reference): "“\(reference)” leads to no schema"
    case .unknownMetaSchema(let uri):
      "“\(uri)” is not known; JSON Schema 2020-12 is "
        + "“https://json-schema.org/draft/2020-12/schema”"
    case .unknownVocabulary(let uri): "The vocabulary “\(uri)” is required, but not known"
    case .duplicateIdentifier(let name): "“\(name)” is the name of two schemas"
    }
  }

  private func words(for expected: SchemaProblem.Expected) -> String {
    switch expected {
    case .string: "a string"
    case .number: "a number"
    case .positiveNumber: "a number above zero, with at most 4,000 digits"
    case .count: "a whole number from 0"
    case .boolean: "true or false"
    case .array: "an array"
    case .strings: "an array of different strings"
    case .object: "an object"
    case .schema: "a schema: an object, true or false"
    case .schemas: "an array with at least one schema"
    case .schemaMap: "an object whose values are schemas"
    case .stringsMap: "an object whose values are arrays of strings"
    case .types:
      "one or more of: " + JSONType.allCases.map(\.rawValue).joined(separator: ", ")
    case .uri: "a URI, where it names a schema without a fragment"
    case .anchor: "a name of letters, digits, “-”, “.” and “_” that starts with a letter or “_”"
    }
  }
}
