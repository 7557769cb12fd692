/// A key of a mapping: what it is called, what stands there, and what people should know of it.
package struct Key<Value>: Sendable {
  package let name: String
  package let shape: Shape<Value>
  package let isRequired: Bool
  /// What people call it and what it does; authors read it in their editors.
  package let words: String

  /// A key that may be there.
  package init(_ name: String, _ shape: Shape<Value>, _ words: String) {
    self.init(name, shape, words, isRequired: false)
  }

  /// A key that must be there.
  package static func required(_ name: String, _ shape: Shape<Value>, _ words: String) -> Key {
    Key(name, shape, words, isRequired: true)
  }

  private init(_ name: String, _ shape: Shape<Value>, _ words: String, isRequired: Bool) {
    self.name = name
    self.shape = shape
    self.words = words
    self.isRequired = isRequired
  }
}

/// A key with a value that counts where it is not there.
package struct DefaultedKey<Value: Sendable>: Sendable {
  package let key: Key<Value>
  package let fallback: Value
  /// The fallback, as a pack would write it.
  package let written: SchemaNode
}

extension Key where Value: Sendable {
  /// The key with a value that counts where it is not there.
  package func or(_ fallback: Value, written: SchemaNode) -> DefaultedKey<Value> {
    DefaultedKey(key: self, fallback: fallback, written: written)
  }
}

extension Key<Int> {
  /// The key with a number that counts where it is not there.
  package func or(_ fallback: Int) -> DefaultedKey<Int> { or(fallback, written: .number(fallback)) }
}

extension Key<Bool> {
  /// The key with what counts where it is not there.
  package func or(_ fallback: Bool) -> DefaultedKey<Bool> { or(fallback, written: .flag(fallback)) }
}

/// A key, whatever stands there.
package protocol AnyKey: Sendable {
  var name: String { get }
  var isRequired: Bool { get }
  /// As a property of a JSON Schema.
  var schema: SchemaNode { get }
}

extension Key: AnyKey {
  package var schema: SchemaNode { shape.schema.described(as: words) }
}

extension DefaultedKey: AnyKey {
  package var name: String { key.name }
  package var isRequired: Bool { false }
  package var schema: SchemaNode { key.schema.and(["default": written]) }
}
