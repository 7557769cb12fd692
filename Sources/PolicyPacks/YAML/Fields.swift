import Diagnostics

/// Takes a mapping apart, key by key, and in the end reports the keys that nobody asked for.
struct Fields {
  /// What the mapping is, for messages: `the detector 'iban'`.
  let name: String
  let location: Location
  let problems: Problems
  private var pairs: [(key: YAMLNode, value: YAMLNode)]
  private var asked: Set<String> = []

  init?(_ node: YAMLNode, _ name: String, _ problems: Problems) {
    guard let pairs = node.pairs(name, problems) else { return nil }
    self.name = name
    self.location = node.location
    self.problems = problems
    self.pairs = pairs
  }

  /// The value of a key; `nil` if it is not there.
  mutating func node(_ key: String) -> YAMLNode? {
    asked.insert(key)
    return pairs.first { $0.key.text == key }?.value
  }

  /// The value of a key that must be there.
  mutating func required(_ key: String) -> YAMLNode? {
    guard let node = node(key) else {
      problems.error(
        "missing-key", "\(name) has no '\(key)'", at: location, notes: ["add the key '\(key)'"])
      return nil
    }
    return node
  }

  mutating func text(_ key: String) -> String? { node(key)?.string(key, problems) }
  mutating func requiredText(_ key: String) -> String? { required(key)?.string(key, problems) }
  mutating func texts(_ key: String) -> [String]? { node(key)?.strings(key, problems) }
  mutating func flag(_ key: String) -> Bool? { node(key)?.flag(key, problems) }
  mutating func count(_ key: String) -> Int? { node(key)?.count(key, problems) }

  /// Reports the keys that nobody asked for.
  func finish() {
    for pair in pairs {
      let key = pair.key.text ?? ""
      guard !asked.contains(key) else { continue }
      var notes = key.nearest(in: asked).map { ["did you mean '\($0)'?"] } ?? []
      if notes.isEmpty, case .null = pair.value.value {
        notes = ["inside { } a comma starts a new key: put text with commas in quotes"]
      } else if notes.isEmpty {
        notes = ["\(name) may have: \(asked.sorted().joined(separator: ", "))"]
      }
      problems.error("unknown-key", "unknown key '\(key)'", at: pair.key.location, notes: notes)
    }
  }
}
