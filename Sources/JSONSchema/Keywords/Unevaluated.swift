import StructuredText

/// `unevaluatedProperties`: the schema for keys that no other keyword has looked at.
struct UnevaluatedProperties: Keyword {
  static var needsParts: Bool { true }
  private let schema: SchemaID

  init?(_ source: KeywordSource) {
    guard let schema = source.schema() else { return nil }
    self.schema = schema
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let object = node.value.object else { return }
    for (index, member) in object.members.enumerated() where !frame.parts.contains(index) {
      evaluation.applyToExtra(
        member, schema, "unevaluatedProperties", node, in: &frame)
      if frame.isDecided { return }
    }
    frame.markAllEvaluated()
  }
}

/// `unevaluatedItems`: the schema for elements that no other keyword has looked at.
struct UnevaluatedItems: Keyword {
  static var needsParts: Bool { true }
  private let schema: SchemaID

  init?(_ source: KeywordSource) {
    guard let schema = source.schema() else { return nil }
    self.schema = schema
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let elements = node.value.array else { return }
    for (index, element) in elements.enumerated() where !frame.parts.contains(index) {
      guard !evaluation.graph[schema].isNever else {
        evaluation.fail(.extraItem, "unevaluatedItems", node, in: &frame, at: element.range)
        return
      }
      frame.absorbViolations(
        evaluation.applyToChild(schema, element, at: .element(index), in: frame))
      if frame.isDecided { return }
    }
    frame.markAllEvaluated()
  }
}
