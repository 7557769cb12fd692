import PluginKit

/// What one value asked for while it was decoded.
final class SchemaNote {
  /// What it was read from, if that is no object and no list.
  var single: JSON?
  /// Whether its keys are not known beforehand.
  var isMap = false
  /// Whether it asked if there is more: a list of any length.
  var isList = false

  private var isKeyed = false
  private var properties: [String: JSON] = [:]
  private var parts: [String: SchemaNote] = [:]
  private var optional: Set<String> = []
  private var items: [JSON]?

  /// Whether it is an object with keys of its own.
  var isObject: Bool { isKeyed && !isMap }

  /// Notes that it asked for keys.
  func noteKeyed() { isKeyed = true }

  /// Notes that a key may be missing.
  func noteOptional(_ key: String) { optional.insert(key) }

  /// Notes what stands under a key.
  func note(_ schema: JSON, under key: String) { properties[key] = schema }

  /// What is noted of an object under a key.
  func part(under key: String) -> SchemaNote {
    let part = SchemaNote()
    part.noteKeyed()
    parts[key] = part
    return part
  }

  /// Notes that it asked for a list.
  func noteItems() { items = items ?? [] }

  /// Notes one element of a list.
  func note(item: JSON) { items = (items ?? []) + [item] }

  /// How many elements were asked for.
  var count: Int { items?.count ?? 0 }

  /// The schema of what was asked.
  var schema: JSON {
    if let single { return single }
    if let items { return list(items) }
    if isMap {
      return ["type": "object", "additionalProperties": properties.values.first ?? .bool(true)]
    }
    return isKeyed ? object : .bool(true)
  }

  private func list(_ items: [JSON]) -> JSON {
    guard !isList else { return ["type": "array", "items": items.first ?? .bool(true)] }
    // What stands behind them is not looked at.
    let places: (String, JSON) =
      Set(items).count == 1 ? ("items", items[0]) : ("prefixItems", .array(items))
    return .object([
      "type": "array", places.0: places.1, "minItems": .int(items.count),
    ])
  }

  private var object: JSON {
    let all = properties.merging(parts.mapValues(\.schema)) { $1 }
    let shown = all.map { key, schema in
      (key, optional.contains(key) ? SchemaNote.orNull(schema) : schema)
    }
    var schema: [String: JSON] = [
      "type": "object", "properties": .object(Dictionary(shown) { $1 }),
    ]
    let required = all.keys.filter { !optional.contains($0) }.sorted()
    if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
    return .object(schema)
  }

  /// What may be missing may be `null` as well.
  private static func orNull(_ schema: JSON) -> JSON {
    guard case .object(var members) = schema, let type = members["type"], type.string != nil,
      members["enum"] == nil
    else { return ["anyOf": [schema, ["type": "null"]]] }
    members["type"] = [type, "null"]
    return .object(members)
  }
}
