/// A section of a pack's files: its name, what stands there, and where that goes.
struct Section: Sendable {
  let name: String
  /// The section as a property of a JSON Schema.
  let schema: SchemaNode
  let read: @Sendable (YAMLNode, inout PackDocument, Reading) -> Void

  /// A section.
  ///
  /// - Parameters:
  ///   - words: what the section says; authors read it in their editors.
  ///   - begin: what to do before anything is read.
  ///   - take: where the value goes.
  init<Value>(
    _ name: String, _ words: String, _ shape: Shape<Value>,
    begin: @escaping @Sendable (YAMLNode, PackDocument, Problems) -> Void = { _, _, _ in },
    take: @escaping @Sendable (Value, inout PackDocument, Problems) -> Void
  ) {
    self.name = name
    schema = shape.schema.described(as: words)
    read = { node, document, reading in
      begin(node, document, reading.problems)
      guard let value = shape.read(Entry(name, node), reading) else { return }
      take(value, &document, reading.problems)
    }
  }
}
