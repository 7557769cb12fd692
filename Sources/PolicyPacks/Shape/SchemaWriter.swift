/// Writes a schema as JSON, indented, with its definitions at the end.
package struct SchemaWriter {
  /// The key that the draft keeps definitions under.
  package let definitionsKey: String
  private var definitions: [(name: String, schema: SchemaNode)] = []

  package init(definitionsKey: String) { self.definitionsKey = definitionsKey }

  /// The text of a schema, with a line feed at the end.
  package mutating func text(of root: SchemaNode) -> String {
    let root = resolved(root)
    let named = SchemaNode.object(
      definitions.sorted { $0.name < $1.name }.map { ($0.name, $0.schema) })
    let all = definitions.isEmpty ? root : root.and(.object([(definitionsKey, named)]))
    return SchemaWriter.text(all, indent: "") + "\n"
  }

  /// The schema with a reference in place of each definition, which is kept.
  private mutating func resolved(_ node: SchemaNode) -> SchemaNode {
    switch node {
    case .definition(let name, let schema):
      if !definitions.contains(where: { $0.name == name }) {
        // Its place is taken first, because it may hold itself.
        definitions.append((name, true))
        let schema = resolved(schema)
        definitions = definitions.map { $0.name == name ? (name, schema) : $0 }
      }
      return resolved(.reference(name))
    case .reference(let name): return ["$ref": .text("#/\(definitionsKey)/\(name)")]
    case .list(let items): return .list(items.map { resolved($0) })
    case .object(let members): return .object(members.map { ($0.key, resolved($0.value)) })
    case .text, .number, .flag: return node
    }
  }

  private static func text(_ node: SchemaNode, indent: String) -> String {
    let inner = indent + "  "
    switch node {
    case .text(let text): return quoted(text)
    case .number(let number): return "\(number)"
    case .flag(let flag): return "\(flag)"
    case .list(let items):
      let isFlat = items.allSatisfy { !$0.isContainer }
      let texts = items.map { text($0, indent: inner) }
      return isFlat
        ? "[\(texts.joined(separator: ", "))]" : lines(texts, in: ("[", "]"), indent: indent)
    case .object(let members):
      let texts = members.map { "\(quoted($0.key)): \(text($0.value, indent: inner))" }
      return texts.isEmpty ? "{}" : lines(texts, in: ("{", "}"), indent: indent)
    case .definition, .reference: return "true"
    }
  }

  private static func lines(
    _ texts: [String], in brackets: (String, String), indent: String
  ) -> String {
    let body = texts.map { "\(indent)  \($0)" }.joined(separator: ",\n")
    return "\(brackets.0)\n\(body)\n\(indent)\(brackets.1)"
  }

  private static func quoted(_ text: String) -> String { JSONText.quoted(text) }
}

extension SchemaNode {
  fileprivate var isContainer: Bool {
    switch self {
    case .text, .number, .flag: false
    case .list, .object, .definition, .reference: true
    }
  }
}
