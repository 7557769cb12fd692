import PolicyPacks

/// What a JSON Schema says of keys that only some kinds have.
extension KindTemplate {
  static let relations: SchemaNode = [
    "allOf": .list(
      [["required": ["title", "case"]]] + Exercise.Kind.allCases.compactMap { all[$0]?.relation })
  ]

  /// Keys that must be there however one answers.
  private var alwaysRequired: [SchemaNode] {
    [false, true].map { isWritten in
      var settings = KindSettings()
      settings.isWritten = isWritten
      return required(settings)
    }.reduce(nil as [String]?) { known, keys in known?.filter(keys.contains) ?? keys }?
    .map { .text($0) } ?? []
  }

  private var relation: SchemaNode {
    let others = KindTemplate.allOwnKeys.subtracting(ownKeys).sorted()
    let none = SchemaNode.object(others.map { ($0, false) })
    return [
      "if": ["properties": ["kind": ["const": .text(kind.rawValue)]], "required": ["kind"]],
      "then": ["required": .list(alwaysRequired), "properties": none],
    ]
  }
}
