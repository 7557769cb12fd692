/// The keys of one kind of mapping.
///
/// Each stored property is a ``Key``, a ``DefaultedKey``, or ``Keys`` that stand in the same mapping.
/// They are all there is: ``Fields`` reads no other key, and the JSON Schema lists no other.
package protocol Keys: Sendable {
  /// What a JSON Schema says of keys that go together or exclude each other.
  var relations: SchemaNode { get }
}

extension Keys {
  package var relations: SchemaNode { [:] }

  /// Each key, in the order in which they are declared.
  package var all: [any AnyKey] {
    Mirror(reflecting: self).children.flatMap { child -> [any AnyKey] in
      if let keys = child.value as? any Keys { return keys.all }
      return (child.value as? any AnyKey).map { [$0] } ?? []
    }
  }

  /// The mapping as a JSON Schema describes it.
  ///
  /// - Parameter others: patterns of further keys, and what stands there.
  package func schema(others: SchemaNode? = nil) -> SchemaNode {
    let required = all.filter(\.isRequired).map(\.name)
    var schema: SchemaNode = [
      "type": "object", "properties": .object(all.map { ($0.name, $0.schema) }),
    ]
    if let others { schema = schema.and(["patternProperties": others]) }
    schema = schema.and(["additionalProperties": false])
    return (required.isEmpty ? schema : schema.and(.has(required))).and(relations)
  }
}

/// Keys with their names, which are looked up once for all mappings of the kind.
package struct Described<K: Keys>: Sendable {
  package let keys: K
  package let names: [String]

  package init(_ keys: K) { self.init(keys, names: keys.all.map(\.name)) }

  package init(_ keys: K, names: [String]) {
    self.keys = keys
    self.names = names
  }
}
