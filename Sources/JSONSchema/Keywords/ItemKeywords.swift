import StructuredText

/// `prefixItems`: a schema for each of the first elements.
struct PrefixItems: Keyword {
  private let schemas: [SchemaID]

  init?(_ source: KeywordSource) {
    guard let schemas = source.schemas() else { return nil }
    self.schemas = schemas
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let elements = node.value.array else { return }
    for (index, (element, schema)) in zip(elements, schemas).enumerated() {
      frame.markEvaluated(index)
      frame.absorbViolations(
        evaluation.applyToChild(schema, element, at: .element(index), in: frame))
      if frame.isDecided { return }
    }
  }
}

/// `items`: the schema of all elements behind those of `prefixItems`.
struct Items: Keyword {
  private let schema: SchemaID
  private let start: Int

  init?(_ source: KeywordSource) {
    guard let schema = source.schema() else { return nil }
    self.schema = schema
    start = source.object["prefixItems"]?.value.array?.count ?? 0
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let elements = node.value.array else { return }
    for (index, element) in elements.enumerated().dropFirst(start) {
      guard !evaluation.graph[schema].isNever else {
        evaluation.fail(.extraItem, "items", node, in: &frame, at: element.range)
        return
      }
      frame.absorbViolations(
        evaluation.applyToChild(schema, element, at: .element(index), in: frame))
      if frame.isDecided { return }
    }
    frame.markAllEvaluated()
  }
}

/// `contains`, with `minContains` and `maxContains`.
struct Contains: Keyword {
  private let schema: SchemaID
  private let minimum: Int
  private let maximum: Int?

  init?(_ source: KeywordSource) {
    guard let schema = source.schema() else { return nil }
    self.schema = schema
    minimum = source.sibling("minContains")?.count() ?? 1
    maximum = source.sibling("maxContains")?.count()
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let elements = node.value.array else { return }
    var count = 0
    for (index, element) in elements.enumerated() {
      let result = evaluation.applyToChild(
        schema, element, at: .element(index),
        in: Frame(schema: frame.schema, collects: false, wantsParts: false))
      guard result.isValid else { continue }
      count += 1
      frame.markEvaluated(index)
    }
    report(count, node, &frame, evaluation)
  }

  private func report(
    _ count: Int, _ node: JSONNode, _ frame: inout Frame, _ evaluation: Evaluation
  ) {
    if count < minimum {
      evaluation.fail(
        .tooFewMatches(limit: minimum, actual: count), minimum == 1 ? "contains" : "minContains",
        node, in: &frame)
    }
    if let maximum, count > maximum {
      evaluation.fail(
        .tooManyMatches(limit: maximum, actual: count), "maxContains", node, in: &frame)
    }
  }
}
