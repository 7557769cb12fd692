import StructuredText

/// `allOf`.
struct AllOf: Keyword {
  let schemasInPlace: [SchemaID]

  init?(_ source: KeywordSource) {
    guard let schemas = source.schemas() else { return nil }
    schemasInPlace = schemas
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    for schema in schemasInPlace {
      frame.absorb(evaluation.applyInPlace(schema, to: node, in: frame))
      if frame.isDecided { return }
    }
  }
}

/// `anyOf`.
struct AnyOf: Keyword {
  let schemasInPlace: [SchemaID]

  init?(_ source: KeywordSource) {
    guard let schemas = source.schemas() else { return nil }
    schemasInPlace = schemas
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    var missed: [Frame] = []
    var isFollowed = false
    for schema in schemasInPlace {
      let result = evaluation.applyInPlace(schema, to: node, in: frame)
      if result.isValid {
        isFollowed = true
        frame.absorbParts(result)
        // The others matter only for the parts that they look at.
        if !frame.wantsParts { return }
      } else if frame.collects, !isFollowed {
        missed.append(result)
      }
    }
    if !isFollowed { evaluation.failNearest(missed, "anyOf", node, in: &frame) }
  }
}

/// `oneOf`.
struct OneOf: Keyword {
  let schemasInPlace: [SchemaID]

  init?(_ source: KeywordSource) {
    guard let schemas = source.schemas() else { return nil }
    schemasInPlace = schemas
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    var missed: [Frame] = []
    var followed: [Int] = []
    for (index, schema) in schemasInPlace.enumerated() {
      let result = evaluation.applyInPlace(schema, to: node, in: frame)
      if result.isValid {
        followed.append(index)
        frame.absorbParts(result)
        if followed.count > 1, !frame.collects { break }
      } else if frame.collects, followed.isEmpty {
        missed.append(result)
      }
    }
    if followed.isEmpty {
      evaluation.failNearest(missed, "oneOf", node, in: &frame)
    } else if followed.count > 1 {
      evaluation.fail(.ambiguous(alternatives: followed), "oneOf", node, in: &frame)
    }
  }
}

/// `not`.
struct Not: Keyword {
  private let schema: SchemaID

  init?(_ source: KeywordSource) {
    guard let schema = source.schema() else { return nil }
    self.schema = schema
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard evaluation.test(schema, node).isValid else { return }
    evaluation.fail(.forbiddenSchema, "not", node, in: &frame)
  }
}
