import StructuredText

/// `properties`: a schema for the value of each key.
struct Properties: Keyword {
  private let schemas: [ExactString: SchemaID]
  let knownKeys: [String]

  init?(_ source: KeywordSource) {
    guard let schemas = source.schemaMap() else { return nil }
    self.schemas = Dictionary(schemas.map { (ExactString($0.key), $0.schema) }) { $1 }
    knownKeys = schemas.map(\.key)
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let object = node.value.object else { return }
    for (index, member) in object.members.enumerated() {
      guard let schema = schemas[ExactString(member.key)] else { continue }
      frame.markEvaluated(index)
      frame.absorbViolations(
        evaluation.applyToChild(schema, member.value, at: .member(member.key), in: frame))
      if frame.isDecided { return }
    }
  }
}

/// `patternProperties`: a schema for the values of all keys that match a pattern.
struct PatternProperties: Keyword {
  private let schemas: [(pattern: SchemaPattern, schema: SchemaID)]

  init?(_ source: KeywordSource) {
    guard let schemas = source.schemaMap() else { return nil }
    self.schemas = schemas.compactMap { entry in
      source.pattern(entry.key, at: entry.keyRange).map { ($0, entry.schema) }
    }
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let object = node.value.object else { return }
    for (index, member) in object.members.enumerated() {
      for (pattern, schema) in schemas {
        guard let matches = evaluation.matches(pattern, member.key) else {
          evaluation.leaveUndecided(
            .patternGaveUp(pattern: pattern.source), "patternProperties", node, &frame)
          continue
        }
        guard matches else { continue }
        frame.markEvaluated(index)
        frame.absorbViolations(
          evaluation.applyToChild(schema, member.value, at: .member(member.key), in: frame))
        if frame.isDecided { return }
      }
    }
  }
}

/// `additionalProperties`: the schema for all keys that its neighbours do not speak of.
struct AdditionalProperties: Keyword {
  private let schema: SchemaID
  private let known: Set<ExactString>
  private let patterns: [SchemaPattern]

  init?(_ source: KeywordSource) {
    guard let schema = source.schema() else { return nil }
    self.schema = schema
    let keys = source.object["properties"]?.value.object?.members ?? []
    known = Set(keys.map { ExactString($0.key) })
    let patterns = source.object["patternProperties"]?.value.object?.members ?? []
    // One that does not compile is reported by its own keyword.
    self.patterns = patterns.compactMap { try? SchemaPattern($0.key) }
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let object = node.value.object else { return }
    for (index, member) in object.members.enumerated()
    where isAdditional(member.key, evaluation) {
      frame.markEvaluated(index)
      evaluation.applyToExtra(
        member, schema, "additionalProperties", node, in: &frame)
      if frame.isDecided { return }
    }
  }

  private func isAdditional(_ key: String, _ evaluation: Evaluation) -> Bool {
    // A pattern that gives up is reported by its own keyword.
    !known.contains(ExactString(key)) && !patterns.contains { evaluation.matches($0, key) ?? true }
  }
}

/// `propertyNames`: the schema of the keys themselves.
struct PropertyNames: Keyword {
  private let schema: SchemaID

  init?(_ source: KeywordSource) {
    guard let schema = source.schema() else { return nil }
    self.schema = schema
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard let object = node.value.object else { return }
    for member in object.members {
      let key = JSONNode(.string(member.key), range: member.keyRange)
      frame.absorbViolations(
        evaluation.applyToChild(schema, key, at: .key(member.key), in: frame))
      if frame.isDecided { return }
    }
  }
}
