import StructuredText

/// Where schemas stand inside a schema.
enum Subschemas {
  /// Keywords whose value is a schema.
  private static let single: Set<String> = [
    "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not",
    "propertyNames", "then", "unevaluatedItems", "unevaluatedProperties",
  ]
  /// Keywords whose value is an array of schemas.
  private static let array: Set<String> = ["allOf", "anyOf", "oneOf", "prefixItems"]
  /// Keywords whose value is an object of schemas.
  private static let map: Set<String> = [
    "$defs", "definitions", "dependentSchemas", "patternProperties", "properties",
  ]

  /// The schemas directly inside a schema, with their places.
  static func of(_ node: JSONNode, at place: SchemaPlace) -> [(SchemaPlace, JSONNode)] {
    guard let object = node.value.object else { return [] }
    return object.members.flatMap { member -> [(SchemaPlace, JSONNode)] in
      let place = place.appending(member.key)
      if single.contains(member.key) { return [(place, member.value)] }
      if array.contains(member.key) {
        return (member.value.value.array ?? []).enumerated().map {
          (place.appending($0.offset), $0.element)
        }
      }
      guard map.contains(member.key), let schemas = member.value.value.object else { return [] }
      return schemas.members.map { (place.appending($0.key), $0.value) }
    }
  }
}
