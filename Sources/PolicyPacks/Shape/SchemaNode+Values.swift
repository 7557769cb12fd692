/// The schemas of single values, lists and keys that go together.
extension SchemaNode {
  /// Text: a parser of YAML hands on `2026` and `true` as a number and a flag, and the loader takes
  /// them for what is written there.
  package static let text: SchemaNode = ["type": ["string", "number", "boolean"]]

  /// Text of this form.
  ///
  /// - Parameter types: the types that a parser of YAML may make of text of this form.
  package static func text(like pattern: String, types: SchemaNode = "string") -> SchemaNode {
    ["type": types, "pattern": .text(pattern)]
  }

  /// A whole number in a range.
  package static func integer(_ least: Int, _ most: Int? = nil) -> SchemaNode {
    let range: SchemaNode = ["type": "integer", "minimum": .number(least)]
    return most.map { range.and(["maximum": .number($0)]) } ?? range
  }

  /// One of a few words.
  package static func words(_ words: [String]) -> SchemaNode {
    ["enum": .list(words.map { .text($0) })]
  }

  /// Either of several.
  package static func any(of schemas: SchemaNode...) -> SchemaNode { any(of: schemas) }

  package static func any(of schemas: [SchemaNode]) -> SchemaNode { ["anyOf": .list(schemas)] }

  /// A list of these.
  package func list(atLeast least: Int = 0, atMost most: Int? = nil) -> SchemaNode {
    var list: SchemaNode = ["type": "array", "items": self]
    if least > 0 { list = list.and(["minItems": .number(least)]) }
    return most.map { list.and(["maxItems": .number($0)]) } ?? list
  }

  /// A mapping from names of this form to these.
  package static func mapping(
    from names: String, to values: SchemaNode, types: SchemaNode = "object"
  ) -> SchemaNode {
    [
      "type": types, "patternProperties": .object([(names, values)]),
      "additionalProperties": false,
    ]
  }

  /// These keys are there.
  package static func has(_ keys: any AnyKey...) -> SchemaNode { has(keys.map(\.name)) }

  package static func has(_ keys: [String]) -> SchemaNode {
    ["required": .list(keys.map { .text($0) })]
  }

  /// One of the keys is there, and no second one.
  package static func one(of keys: any AnyKey...) -> SchemaNode {
    ["oneOf": .list(keys.map { has($0) })]
  }

  /// One of the keys is there, perhaps several.
  package static func some(of keys: any AnyKey...) -> SchemaNode {
    ["anyOf": .list(keys.map { has($0) })]
  }

  /// At most one of the keys is there.
  package static func atMostOne(of keys: any AnyKey...) -> SchemaNode { atMostOne(of: keys) }

  package static func atMostOne(of keys: [any AnyKey]) -> SchemaNode {
    let pairs = keys.indices.flatMap { left in
      keys[(left + 1)...].map { ["not": has(keys[left], $0)] as SchemaNode }
    }
    return ["allOf": .list(pairs)]
  }

  /// What a key holds, where it is there.
  package static func key(_ key: any AnyKey, _ value: SchemaNode) -> SchemaNode {
    ["properties": .object([(key.name, value)])]
  }
}
