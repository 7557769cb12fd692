import Detection

/// Mappings: of keys that are described, or from names that a pack gives.
extension Shape {
  /// A mapping with these keys.
  ///
  /// - Parameters:
  ///   - label: what messages call it, from the name of what it stands at.
  ///   - hints: keys with which the mapping would be another one, and that may be meant.
  ///   - build: makes the value of what stands at the keys; keys that are none are reported after it.
  package static func mapping<K: Keys>(
    _ keys: K, called label: @escaping @Sendable (String) -> String, hints: [String] = [],
    build: @escaping @Sendable (Fields<K>) -> Value?
  ) -> Shape {
    let described = Described(keys)
    return Shape(keys.schema()) { entry, reading in
      guard let fields = Fields(entry, described, label(entry.name), reading) else { return nil }
      defer { fields.refuseOthers(hints: hints) }
      return build(fields)
    }
  }

  /// A mapping with these keys, called by a name of its own: `'examples'`, `the column`.
  package static func mapping<K: Keys>(
    _ keys: K, called label: String, build: @escaping @Sendable (Fields<K>) -> Value?
  ) -> Shape {
    mapping(keys, called: { _ in label }, build: build)
  }

  /// Text of this shape, or else a mapping of another one.
  package static func either(_ short: Shape, orMapping long: Shape) -> Shape {
    Shape(.any(of: short.schema, long.schema)) { entry, reading in
      (entry.value.text == nil ? long : short).read(entry, reading)
    }
  }

  /// The entries of a section: a mapping from names to these.
  ///
  /// - Parameters:
  ///   - section: the name of the section.
  ///   - what: what each entry is, for messages.
  ///   - pattern: how the names look; by itself as names do.
  package func entries(
    of section: String, _ what: String, dots: Bool = false, names pattern: String? = nil
  ) -> Shape<[Value]> {
    let names = pattern ?? NamePattern.whole(dots: dots)
    let schema = SchemaNode.mapping(from: names, to: self.schema, types: ["object", "null"])
    return Shape<[Value]>(schema) { entry, reading in
      entry.value.entries(section, of: what, dots: dots, reading.problems).compactMap {
        read(Entry($0.name, key: $0.key, $0.value), reading)
      }
    }
  }
}
