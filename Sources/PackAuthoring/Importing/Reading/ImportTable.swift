import Diagnostics

/// Takes a table of another system's file apart, key by key.
///
/// What cannot be read, and what nobody asked for, is noted as dropped.
struct ImportTable {
  let location: Location
  /// What was noted so far.
  private(set) var notes: [ImportNote] = []
  private let pairs: [(key: String, location: Location, node: ImportNode)]
  private var asked: Set<String> = []
  private let ignoresCase: Bool

  /// - Parameter ignoresCase: whether the other system does not tell `secretGroup` from `secretgroup`.
  init?(_ node: ImportNode, ignoringCase ignoresCase: Bool = false) {
    guard case .table(let pairs) = node.value else { return nil }
    self.pairs = pairs
    self.ignoresCase = ignoresCase
    location = node.location
  }

  /// The value of a key; `nil` if it is not there or empty.
  mutating func node(_ key: String) -> ImportNode? {
    asked.insert(folded(key))
    // In the other systems too, the last one of several counts.
    guard let node = pairs.last(where: { folded($0.key) == folded(key) })?.node else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  mutating func text(_ key: String) -> Placed<String>? { read(key, "text", \.text) }
  mutating func number(_ key: String) -> Placed<Double>? { read(key, "a number", \.number) }
  mutating func flag(_ key: String) -> Bool? { read(key, "true or false", \.flag)?.value }

  /// Texts; a single one counts as a list of one.
  mutating func texts(_ key: String) -> [Placed<String>] {
    guard let node = node(key) else { return [] }
    if let text = node.text { return [Placed(value: text, location: node.location)] }
    return items(key).compactMap { item in
      guard let text = item.text else {
        drop("'\(key)' holds something that is no text", at: item.location)
        return nil
      }
      return Placed(value: text, location: item.location)
    }
  }

  /// Tables; a single one counts as a list of one.
  mutating func tables(_ key: String) -> [ImportTable] {
    guard let node = node(key) else { return [] }
    if let table = ImportTable(node, ignoringCase: ignoresCase) { return [table] }
    return items(key).compactMap { item in
      let table = ImportTable(item, ignoringCase: ignoresCase)
      if table == nil { drop("'\(key)' holds something that is no table", at: item.location) }
      return table
    }
  }

  /// The items of a list.
  mutating func items(_ key: String) -> [ImportNode] {
    guard let node = node(key) else { return [] }
    guard case .list(let items) = node.value else {
      drop("'\(key)' is no list", at: node.location)
      return []
    }
    return items
  }

  mutating func drop(_ reason: String, at location: Location) {
    notes.append(ImportNote(.dropped, reason, at: location))
  }

  /// Notes the keys that nobody asked for.
  mutating func dropTheRest() {
    for pair in pairs where !asked.contains(folded(pair.key)) {
      drop("'\(pair.key)' is unknown to the import", at: pair.location)
    }
  }

  private mutating func read<Value>(
    _ key: String, _ kind: String, _ value: (ImportNode) -> Value?
  ) -> Placed<Value>? {
    guard let node = node(key) else { return nil }
    guard let value = value(node) else {
      drop("'\(key)' is not \(kind)", at: node.location)
      return nil
    }
    return Placed(value: value, location: node.location)
  }

  private func folded(_ key: String) -> String { ignoresCase ? key.lowercased() : key }
}

/// A value, and where it stands.
struct Placed<Value> {
  var value: Value
  var location: Location
}
