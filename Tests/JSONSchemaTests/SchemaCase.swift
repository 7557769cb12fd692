import JSONSchema
import StructuredText
import Testing

/// A schema, a document, and the keywords that the document does not follow, in order.
struct SchemaCase: Sendable, CustomTestStringConvertible {
  let schema: String
  let document: String
  let keywords: [String]

  init(_ schema: String, _ document: String, _ keywords: String...) {
    self.schema = schema
    self.document = document
    self.keywords = keywords
  }

  var testDescription: String { "\(schema) for \(document)" }

  /// What the document does not follow.
  func violations(remotes: [String: String] = [:], options: JSONSchema.Options = .init()) throws
    -> [SchemaViolation]
  {
    let compiled = try JSONSchema(
      Array(schema.utf8), name: "test.schema.json",
      remotes: remotes.mapValues { Array($0.utf8) }, options: options)
    let node = try #require(JSONReader.read(Array(document.utf8)).node)
    let violations = compiled.validate(node)
    #expect(compiled.isValid(node) == violations.isEmpty)
    return violations
  }

  func check(remotes: [String: String] = [:], options: JSONSchema.Options = .init()) throws {
    #expect(try violations(remotes: remotes, options: options).map(\.keyword) == keywords)
  }
}
