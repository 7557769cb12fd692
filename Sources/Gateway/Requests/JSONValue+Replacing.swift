import StructuredText

extension JSONValue {
  /// The same with other strings.
  ///
  /// - Parameter replace: what takes the place of a string, by its number in the order of the JSON; `nil` to leave
  ///   it.
  func replacingStrings(_ replace: (_ index: Int, _ string: String) -> String?) -> JSONValue {
    var count = 0
    return replacingStrings(&count, replace)
  }

  private func replacingStrings(
    _ count: inout Int, _ replace: (Int, String) -> String?
  ) -> JSONValue {
    switch self {
    case .null, .bool, .number: return self
    case .string(let string):
      defer { count += 1 }
      return replace(count, string).map { .string($0) } ?? self
    case .array(let elements):
      return .array(
        elements.map { JSONNode($0.value.replacingStrings(&count, replace), range: $0.range) })
    case .object(let object):
      return .object(
        JSONObject(
          object.members.map { member in
            JSONMember(
              key: member.key, keyRange: member.keyRange,
              value: JSONNode(
                member.value.value.replacingStrings(&count, replace), range: member.value.range))
          }))
    }
  }
}
