import StructuredText

/// `type`.
struct TypeKeyword: Keyword {
  let types: [JSONType]

  init?(_ source: KeywordSource) {
    let names: [String]? =
      source.value.string.map { [$0] }
      ?? source.value.array.flatMap { elements in
        let names = elements.compactMap(\.value.string)
        return names.count == elements.count && !names.isEmpty ? names : nil
      }
    let types = (names ?? []).compactMap(JSONType.init(rawValue:))
    guard let names, types.count == names.count else {
      source.reject(.types)
      return nil
    }
    self.types = types
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    let found = JSONType(of: node.value)
    guard !types.contains(where: { $0.includes(found) }) else { return }
    evaluation.fail(.wrongType(expected: types, found: found), "type", node, in: &frame)
  }
}

/// `enum` and `const`.
struct AllowedValues: Keyword {
  private let keyword: String
  private let values: Set<JSONValue>
  /// The values in the order of the schema, as JSON.
  private let texts: [String]

  init?(_ source: KeywordSource) {
    keyword = source.keyword
    let nodes = keyword == "const" ? [source.node] : source.value.array
    guard let nodes else {
      source.reject(.array)
      return nil
    }
    values = Set(nodes.map(\.value))
    texts = nodes.map { $0.value.text(limit: 60) }
  }

  func apply(to node: JSONNode, in frame: inout Frame, of evaluation: Evaluation) {
    guard !values.contains(node.value) else { return }
    let strings = values.lazy.compactMap(\.string)
    let nearest =
      frame.wantsMore
      ? node.value.string.flatMap { evaluation.nearest(to: $0, in: strings) } : nil
    let text = nearest.map { JSONValue.string($0).text() }
    evaluation.fail(.notAllowed(allowed: texts, nearest: text), keyword, node, in: &frame)
  }
}
