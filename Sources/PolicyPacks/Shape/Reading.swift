package import Diagnostics

/// What comes up while a pack's files are read, beside the values themselves.
package final class Reading {
  /// What is wrong.
  package let problems: Problems
  /// Names that must exist, checked once everything is known.
  package var references = References()
  /// Where each cell of a tool or boundary stands.
  package var cells: [CellEntry] = []
  /// The files of JSON Schemas, by the names that messages use for them.
  package let schemas: [String: SourceText]
  /// The pack's datasets, by name.
  package let datasets: [String: PackFile]

  package init(
    _ problems: Problems, schemas: [String: SourceText] = [:], datasets: [String: PackFile] = [:]
  ) {
    self.problems = problems
    self.schemas = schemas
    self.datasets = datasets
  }
}

/// A value to be read, and what it is called.
package struct Entry {
  /// What messages call it: its key, or what it is an item of.
  package var name: String
  /// Its key; an item of a list has none and stands for itself.
  package var key: YAMLNode
  package var value: YAMLNode

  /// The value of a key.
  package init(_ name: String, key: YAMLNode, _ value: YAMLNode) {
    self.name = name
    self.key = key
    self.value = value
  }

  /// An item, or a value whose key does not matter.
  package init(_ name: String, _ value: YAMLNode) { self.init(name, key: value, value) }
}
