import Diagnostics

/// What may stand at a place of a pack's file.
///
/// It is said once, for the loader, which reads the place by it, and for the JSON Schema, which
/// tells the author's editor the same. What a schema cannot say (that a name exists, that a
/// pattern compiles) the function that reads adds.
package struct Shape<Value>: Sendable {
  /// As a JSON Schema says it.
  package let schema: SchemaNode
  /// Reads a value; `nil` and a problem, or several, if it is not as it must be.
  package let read: @Sendable (Entry, Reading) -> Value?

  package init(_ schema: SchemaNode, read: @escaping @Sendable (Entry, Reading) -> Value?) {
    self.schema = schema
    self.read = read
  }
}

extension Shape {
  /// The same place, its value made another one.
  package func map<Other>(_ transform: @escaping @Sendable (Value) -> Other?) -> Shape<Other> {
    Shape<Other>(schema) { entry, reading in read(entry, reading).flatMap(transform) }
  }

  /// The same place with one schema for all that refer to it.
  package func named(_ name: String) -> Shape { Shape(.definition(name, schema), read: read) }

  /// A list of these.
  package var list: Shape<[Value]> { list() }

  /// A list of these, with as many items as a schema asks for.
  ///
  /// An empty list is refused here where there must be an item; too many are the business of
  /// whoever knows what else there could be.
  package func list(atLeast least: Int = 0, atMost most: Int? = nil) -> Shape<[Value]> {
    Shape<[Value]>(schema.list(atLeast: least, atMost: most)) { entry, reading in
      if least > 0 { entry.value.refuseEmptyList(entry.name, reading.problems) }
      return entry.value.list(entry.name, reading.problems)?.compactMap {
        read(Entry(entry.name, $0), reading)
      }
    }
  }

  /// A list of these, or a single one that stands for a list of one.
  package var oneOrMany: Shape<[Value]> { oneOrMany() }

  package func oneOrMany(atLeast least: Int = 0) -> Shape<[Value]> {
    let many = list(atLeast: least)
    return Shape<[Value]>(.any(of: schema, many.schema)) { entry, reading in
      guard entry.value.text != nil else { return many.read(entry, reading) }
      return read(entry, reading).map { [$0] } ?? []
    }
  }
}

extension Shape where Value: Sendable {
  /// The same place, with where its value stands.
  package var located: Shape<Located<Value>> {
    Shape<Located<Value>>(schema) { entry, reading in
      read(entry, reading).map { Located(value: $0, location: entry.value.location) }
    }
  }
}
