import PluginKit

/// A decoder that has an answer to every question, and notes what was asked.
struct SchemaDecoder: Decoder {
  let reader: SchemaReader
  let note: SchemaNote
  /// The case, the word or the text that is to be decoded, where not any will do.
  let choice: String?

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    note.noteKeyed()
    return KeyedDecodingContainer(SchemaKeys(reader: reader, note: note, choice: choice))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer {
    note.noteItems()
    return SchemaItems(reader: reader, note: note)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    SchemaSingle(reader: reader, note: note, choice: choice)
  }
}

/// An object of which each key is there.
struct SchemaKeys<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reader: SchemaReader
  let note: SchemaNote
  let choice: String?

  var codingPath: [any CodingKey] { [] }

  var allKeys: [Key] {
    if choice == nil { note.isMap = true }
    return [Key(stringValue: choice ?? "x")].compactMap { $0 }
  }

  /// Only what may be missing is asked for like this.
  func contains(_ key: Key) -> Bool {
    note.noteOptional(key.stringValue)
    return true
  }

  func decodeNil(forKey key: Key) -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let (schema, value) = try reader.read(type)
    note.note(schema, under: key.stringValue)
    return value
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type, forKey key: Key
  ) -> KeyedDecodingContainer<Inner> {
    KeyedDecodingContainer(
      SchemaKeys<Inner>(
        reader: reader, note: note.part(under: key.stringValue), choice: nil))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw SchemaError.notUnderstood(key.stringValue)
  }

  func superDecoder() throws -> any Decoder { throw SchemaError.notUnderstood("super") }
  func superDecoder(forKey key: Key) throws -> any Decoder { try superDecoder() }
}

/// A list of one element, or of as many as are asked for without asking whether there are any.
struct SchemaItems: UnkeyedDecodingContainer {
  let reader: SchemaReader
  let note: SchemaNote

  var codingPath: [any CodingKey] { [] }
  var count: Int? { nil }
  var currentIndex: Int { note.count }

  var isAtEnd: Bool {
    note.isList = true
    return note.count > 0
  }

  func decodeNil() -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let (schema, value) = try reader.read(type)
    note.note(item: schema)
    return value
  }

  func nestedContainer<Inner: CodingKey>(
    keyedBy type: Inner.Type
  ) throws -> KeyedDecodingContainer<Inner> { throw SchemaError.notUnderstood("\(type)") }

  func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw SchemaError.notUnderstood("a list of lists")
  }

  func superDecoder() throws -> any Decoder { throw SchemaError.notUnderstood("super") }
}

/// One value that is no object and no list.
struct SchemaSingle: SingleValueDecodingContainer {
  let reader: SchemaReader
  let note: SchemaNote
  let choice: String?

  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { false }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let value = (choice ?? "x") as? Value {
      note.single = ["type": "string"]
      return value
    }
    if let value = false as? Value {
      note.single = ["type": "boolean"]
      return value
    }
    if let value = 1.0 as? Value {
      note.single = ["type": "number"]
      return value
    }
    if let type = type as? any FixedWidthInteger.Type, let value = whole(type) as? Value {
      return value
    }
    let (schema, value) = try reader.read(type)
    note.single = schema
    return value
  }

  private func whole<Whole: FixedWidthInteger>(_ type: Whole.Type) -> Whole {
    note.single = [
      "type": "integer", "minimum": .int(Int(clamping: Whole.min)),
      "maximum": .int(Int(clamping: Whole.max)),
    ]
    return 1
  }
}
