import StructuredText

/// `$ref`.
struct Reference: Keyword {
  private let target: SchemaID

  init?(_ source: KeywordSource) {
    guard let target = source.reference()?.schema else { return nil }
    self.target = target
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    evaluation.follow(target, node, from: "$ref", in: &frame)
  }

  var schemasInPlace: [SchemaID] { [target] }
}

/// `$dynamicRef`: a reference that a schema further out may lead elsewhere.
struct DynamicReference: Keyword {
  /// Where it leads if nobody leads it elsewhere.
  private let target: SchemaID
  /// The `$dynamicAnchor` to look for further out; `nil` if it is a plain reference.
  private let anchor: String?

  init?(_ source: KeywordSource) {
    guard let reference = source.reference() else { return nil }
    target = reference.schema
    anchor = reference.dynamicAnchor
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    let target = anchor.flatMap { anchor in
      evaluation.scope.lazy.compactMap { resource in
        evaluation.graph.resources[resource].dynamicAnchors[anchor]
      }.first
    }
    evaluation.follow(target ?? self.target, node, from: "$dynamicRef", in: &frame)
  }

  var schemasInPlace: [SchemaID] { [target] }
}
