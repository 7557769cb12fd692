import PluginKit

/// What a type is called in the document: its name in the code without the module, such as
/// `DeskTurn.SessionRequest`.
struct SchemaName: Hashable {
  let text: String

  init(_ type: Any.Type) {
    let name = String(reflecting: type).replacing(/\(unknown context[^)]*\)\./, with: "")
    let parts = name.split { "<>, ".contains($0) }.map { part in
      part.split(separator: ".").dropFirst().joined(separator: ".")
    }
    text = parts.joined(separator: ".")
  }

  /// A schema that refers to it.
  var reference: JSON { ["$ref": .string("#/components/schemas/\(text)")] }
}
