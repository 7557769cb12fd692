import StructuredText

extension Evaluation {
  /// Applies the schema for keys that are not spoken of; if it is `false`, the key is unknown.
  func applyToExtra(
    _ member: JSONMember, _ schema: SchemaID, _ keyword: String, _ node: JSONNode,
    in frame: inout Frame
  ) {
    guard graph[schema].isNever else {
      return frame.absorbViolations(
        applyToChild(schema, member.value, at: .member(member.key), in: frame))
    }
    guard frame.wantsMore else {
      frame.isValid = false
      return
    }
    let known = graph.knownKeys(of: frame.schema)
    let nearest = nearest(to: member.key, in: known)
    fail(
      .unknownKey(member.key, nearest: nearest, known: known), keyword, node, in: &frame,
      at: member.keyRange)
  }
}

extension SchemaGraph {
  /// No more keys than this are worth comparing.
  private static let mostKnownKeys = 200

  /// The keys that a schema and those it applies to the same piece speak of.
  func knownKeys(of id: SchemaID) -> [String] {
    var keys: [String] = []
    var waiting = [id]
    var seen: Set<SchemaID> = []
    while let next = waiting.popLast(), keys.count < Self.mostKnownKeys {
      guard seen.insert(next).inserted else { continue }
      for keyword in schemas[next].keywords {
        for key in keyword.knownKeys.prefix(Self.mostKnownKeys) where !keys.contains(key) {
          keys.append(key)
        }
        waiting += keyword.schemasInPlace
      }
    }
    return keys
  }
}
