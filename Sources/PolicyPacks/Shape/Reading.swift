import Diagnostics

/// What comes up while a pack's files are read, beside the values themselves.
final class Reading {
  /// What is wrong.
  let problems: Problems
  /// Names that must exist, checked once everything is known.
  var references = References()
  /// Where each cell of a tool or boundary stands.
  var cells: [CellEntry] = []
  /// The files of JSON Schemas, by the names that messages use for them.
  let schemas: [String: SourceText]

  init(_ problems: Problems, schemas: [String: SourceText] = [:]) {
    self.problems = problems
    self.schemas = schemas
  }
}

/// A value to be read, and what it is called.
struct Entry {
  /// What messages call it: its key, or what it is an item of.
  var name: String
  /// Its key; an item of a list has none and stands for itself.
  var key: YAMLNode
  var value: YAMLNode

  /// The value of a key.
  init(_ name: String, key: YAMLNode, _ value: YAMLNode) {
    self.name = name
    self.key = key
    self.value = value
  }

  /// An item, or a value whose key does not matter.
  init(_ name: String, _ value: YAMLNode) { self.init(name, key: value, value) }
}
