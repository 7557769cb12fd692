/// The schemas of single values, lists and keys that go together.
extension SchemaNode {
  /// Text: a parser of YAML hands on `2026` and `true` as a number and a flag, and the loader takes
  /// them for what is written there.
  static let text: SchemaNode = ["type": ["string", "number", "boolean"]]

  /// Text of this form.
  ///
  /// - Parameter types: the types that a parser of YAML may make of text of this form.
  static func text(like pattern: String, types: SchemaNode = "string") -> SchemaNode {
    ["type": types, "pattern": .text(pattern)]
  }

  /// A whole number in a range.
  static func integer(_ least: Int, _ most: Int? = nil) -> SchemaNode {
    let range: SchemaNode = ["type": "integer", "minimum": .number(least)]
    return most.map { range.and(["maximum": .number($0)]) } ?? range
  }

  /// One of a few words.
  static func words(_ words: [String]) -> SchemaNode {
    ["enum": .list(words.map { .text($0) })]
  }

  /// Either of several.
  static func any(of schemas: SchemaNode...) -> SchemaNode { any(of: schemas) }

  static func any(of schemas: [SchemaNode]) -> SchemaNode { ["anyOf": .list(schemas)] }

  /// A list of these.
  func list(atLeast least: Int = 0, atMost most: Int? = nil) -> SchemaNode {
    var list: SchemaNode = ["type": "array", "items": self]
    if least > 0 { list = list.and(["minItems": .number(least)]) }
    return most.map { list.and(["maxItems": .number($0)]) } ?? list
  }

  /// A mapping from names of this form to these.
  static func mapping(
    from names: String, to values: SchemaNode, types: SchemaNode = "object"
  ) -> SchemaNode {
    [
      "type": types, "patternProperties": .object([(names, values)]),
      "additionalProperties": false,
    ]
  }

  /// These keys are there.
  static func has(_ keys: any AnyKey...) -> SchemaNode { has(keys.map(\.name)) }

  static func has(_ keys: [String]) -> SchemaNode {
    ["required": .list(keys.map { .text($0) })]
  }

  /// One of the keys is there, and no second one.
  static func one(of keys: any AnyKey...) -> SchemaNode {
    ["oneOf": .list(keys.map { has($0) })]
  }

  /// One of the keys is there, perhaps several.
  static func some(of keys: any AnyKey...) -> SchemaNode {
    ["anyOf": .list(keys.map { has($0) })]
  }

  /// At most one of the keys is there.
  static func atMostOne(of keys: any AnyKey...) -> SchemaNode {
    let pairs = keys.indices.flatMap { left in
      keys[(left + 1)...].map { ["not": has(keys[left], $0)] as SchemaNode }
    }
    return ["allOf": .list(pairs)]
  }

  /// What a key holds, where it is there.
  static func key(_ key: any AnyKey, _ value: SchemaNode) -> SchemaNode {
    ["properties": .object([(key.name, value)])]
  }
}
