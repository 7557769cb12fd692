package import Diagnostics

/// A mapping, taken apart by the keys that it is described to have.
///
/// `fields.title` reads the key that `K` declares as `title` and reports what is wrong with it, so
/// each key is asked for once. Keys that `K` does not declare cannot be asked for.
@dynamicMemberLookup
package struct Fields<K: Keys> {
  /// What the mapping is, for messages: `the detector 'iban'`.
  package let label: String
  /// The mapping and its key.
  package let entry: Entry
  package let reading: Reading
  private let described: Described<K>
  private let pairs: [(key: YAMLNode, value: YAMLNode)]

  /// Takes a mapping apart; `nil` and a problem if it is none.
  package init?(_ entry: Entry, _ described: Described<K>, _ label: String, _ reading: Reading) {
    guard let pairs = entry.value.pairs(label, reading.problems) else { return nil }
    self.init(entry, described, label, pairs, reading)
  }

  private init(
    _ entry: Entry, _ described: Described<K>, _ label: String,
    _ pairs: [(key: YAMLNode, value: YAMLNode)], _ reading: Reading
  ) {
    self.label = label
    self.entry = entry
    self.described = described
    self.pairs = pairs
    self.reading = reading
  }

  private var keys: K { described.keys }
  package var problems: Problems { reading.problems }
  /// Where the mapping stands.
  package var location: Location { entry.value.location }

  /// The value of a key; `nil` if it is not there or not as it must be.
  package subscript<Value>(dynamicMember path: KeyPath<K, Key<Value>>) -> Value? {
    let key = keys[keyPath: path]
    guard let entry = self[key.name] else {
      if key.isRequired { reportMissing(key.name) }
      return nil
    }
    return key.shape.read(entry, reading)
  }

  /// The value of a key, or what counts without it.
  package subscript<Value>(dynamicMember path: KeyPath<K, DefaultedKey<Value>>) -> Value {
    let key = keys[keyPath: path]
    return self[key.name].flatMap { key.key.shape.read($0, reading) } ?? key.fallback
  }

  /// Those of the keys that other mappings have, too.
  package subscript<Part: Keys>(dynamicMember path: KeyPath<K, Part>) -> Fields<Part> {
    Fields<Part>(entry, Described(keys[keyPath: path], names: []), label, pairs, reading)
  }

  /// Whether a key is there, whatever it holds.
  package func has(_ path: KeyPath<K, some AnyKey>) -> Bool { location(of: path) != nil }

  /// Where a key's value stands.
  package func location(of path: KeyPath<K, some AnyKey>) -> Location? {
    self[keys[keyPath: path].name]?.value.location
  }

  /// Where a key's value stands.
  package func location(of key: any AnyKey) -> Location? { self[key.name]?.value.location }

  private subscript(name: String) -> Entry? {
    pairs.first { $0.key.text == name }.map { Entry(name, key: $0.key, $0.value) }
  }

  /// The pairs whose keys are none of those declared.
  package var undeclared: [(key: YAMLNode, value: YAMLNode)] {
    pairs.filter { !described.names.contains($0.key.text ?? "") }
  }
}

extension Fields {
  /// Reports that a key that must be there is not.
  package func reportMissing(_ key: String) {
    problems.error(
      "missing-key", "\(label) has no '\(key)'", at: location, notes: ["add the key '\(key)'"])
  }

  /// Reports the keys that nobody declared.
  ///
  /// - Parameter hints: keys with which the mapping would be another one, and that may be meant.
  package func refuseOthers(hints: [String] = []) {
    for pair in undeclared {
      let key = pair.key.text ?? ""
      let known = described.names + hints
      var notes = key.nearest(in: known).map { ["did you mean '\($0)'?"] } ?? []
      if notes.isEmpty, case .null = pair.value.value {
        notes = ["inside { } a comma starts a new key: put text with commas in quotes"]
      } else if notes.isEmpty {
        notes = ["\(label) may have: \(known.sorted().joined(separator: ", "))"]
      }
      problems.error("unknown-key", "unknown key '\(key)'", at: pair.key.location, notes: notes)
    }
  }
}
