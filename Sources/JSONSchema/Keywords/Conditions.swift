import StructuredText

/// `if`, with `then` and `else`.
struct Condition: Keyword {
  private let condition: SchemaID
  private let consequence: SchemaID?
  private let alternative: SchemaID?

  init?(_ source: KeywordSource) {
    guard let condition = source.schema() else { return nil }
    self.condition = condition
    consequence = source.sibling("then")?.schema()
    alternative = source.sibling("else")?.schema()
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    let result = evaluation.test(condition, node, wantsParts: frame.wantsParts)
    if result.isValid { frame.absorbParts(result) }
    guard let schema = result.isValid ? consequence : alternative else { return }
    frame.absorb(evaluation.applyInPlace(schema, to: node, in: frame))
  }

  var schemasInPlace: [SchemaID] { [consequence, alternative].compactMap(\.self) }
}

/// `dependentSchemas`: schemas that hold if a key is there.
struct DependentSchemas: Keyword {
  private let schemas: [(key: String, schema: SchemaID)]

  init?(_ source: KeywordSource) {
    guard let schemas = source.schemaMap() else { return nil }
    self.schemas = schemas.map { ($0.key, $0.schema) }
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let object = node.value.object else { return }
    for (key, schema) in schemas where object.member(key) != nil {
      frame.absorb(evaluation.applyInPlace(schema, to: node, in: frame))
      if frame.isDecided { return }
    }
  }

  var schemasInPlace: [SchemaID] { schemas.map(\.schema) }
}
