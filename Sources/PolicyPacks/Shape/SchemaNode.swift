/// A piece of a JSON Schema, its members in the order in which they are written.
///
/// Literals stand for JSON: `["type": "integer", "minimum": 0]`.
package indirect enum SchemaNode: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([SchemaNode])
  case object([(key: String, value: SchemaNode)])
  /// A schema that is written once, under its name, and referred to wherever it applies.
  case definition(String, SchemaNode)
  /// A definition by its name, for those that hold themselves.
  case reference(String)
}

extension SchemaNode: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
  package init(integerLiteral value: Int) { self = .number(value) }
}

extension SchemaNode: ExpressibleByBooleanLiteral {
  package init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension SchemaNode: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  package init(arrayLiteral elements: SchemaNode...) { self = .list(elements) }
  package init(dictionaryLiteral elements: (String, SchemaNode)...) {
    self = .object(elements.map { (key: $0, value: $1) })
  }
}

extension SchemaNode {
  /// This schema and what another one asks besides.
  package func and(_ other: SchemaNode) -> SchemaNode {
    guard case .object(let added) = other else { return self }
    guard case .object(let members) = self else { return .object([("allOf", [self])] + added) }
    return .object(members + added)
  }

  /// This schema with words for people in front; they may hold `code`.
  package func described(as words: String) -> SchemaNode {
    let plain = words.filter { $0 != "`" }
    let marked: [(key: String, value: SchemaNode)] =
      plain == words ? [] : [("markdownDescription", .text(words))]
    return SchemaNode.object([("description", .text(plain))] + marked).and(members)
  }

  /// As members of another schema; what only refers to a definition stands in `allOf`, because beside
  /// a `$ref` older drafts read nothing.
  private var members: SchemaNode {
    if case .object = self { return self }
    return ["allOf": [self]]
  }
}
