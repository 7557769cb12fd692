/// A key of a mapping: what it is called, what stands there, and what people should know of it.
struct Key<Value>: Sendable {
  let name: String
  let shape: Shape<Value>
  let isRequired: Bool
  /// What people call it and what it does; authors read it in their editors.
  let words: String

  /// A key that may be there.
  init(_ name: String, _ shape: Shape<Value>, _ words: String) {
    self.init(name, shape, words, isRequired: false)
  }

  /// A key that must be there.
  static func required(_ name: String, _ shape: Shape<Value>, _ words: String) -> Key {
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
struct DefaultedKey<Value: Sendable>: Sendable {
  let key: Key<Value>
  let fallback: Value
  /// The fallback, as a pack would write it.
  let written: SchemaNode
}

extension Key where Value: Sendable {
  /// The key with a value that counts where it is not there.
  func or(_ fallback: Value, written: SchemaNode) -> DefaultedKey<Value> {
    DefaultedKey(key: self, fallback: fallback, written: written)
  }
}

extension Key<Int> {
  /// The key with a number that counts where it is not there.
  func or(_ fallback: Int) -> DefaultedKey<Int> { or(fallback, written: .number(fallback)) }
}

extension Key<Bool> {
  /// The key with what counts where it is not there.
  func or(_ fallback: Bool) -> DefaultedKey<Bool> { or(fallback, written: .flag(fallback)) }
}

/// A key, whatever stands there.
protocol AnyKey: Sendable {
  var name: String { get }
  var isRequired: Bool { get }
  /// As a property of a JSON Schema.
  var schema: SchemaNode { get }
}

extension Key: AnyKey {
  var schema: SchemaNode { shape.schema.described(as: words) }
}

extension DefaultedKey: AnyKey {
  var name: String { key.name }
  var isRequired: Bool { false }
  var schema: SchemaNode { key.schema.and(["default": written]) }
}
