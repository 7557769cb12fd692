import StructuredText

extension JSONValue {
  /// An object with these members, those without a value left out.
  static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(
      JSONObject(
        members.compactMap { key, value in
          value.map { JSONMember(key: key, keyRange: 0..<0, value: JSONNode($0, range: 0..<0)) }
        }))
  }

  /// An array of these.
  static func list(_ elements: [JSONValue]) -> JSONValue {
    .array(elements.map { JSONNode($0, range: 0..<0) })
  }

  /// Whether it says nothing: `null`, an empty string, an empty list or object.
  var isNothing: Bool {
    switch self {
    case .null: true
    case .string(let string): string.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.allSatisfy { $0.value.value.isNothing }
    case .bool, .number: false
    }
  }
}
