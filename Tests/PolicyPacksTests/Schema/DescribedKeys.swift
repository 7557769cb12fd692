@testable import PolicyPacks

/// The keys that the description of packs' files has, by where they stand:
/// `/detectors/*/examples/match`, or `#cell/workflow` in a definition.
struct DescribedKeys {
  private(set) var paths: Set<String> = []
  private var bodies: [String: SchemaNode] = [:]

  init(of schema: SchemaNode) { add(schema, at: "") }

  private mutating func add(_ schema: SchemaNode, at path: String) {
    switch schema {
    case .definition(let name, let body):
      guard bodies.updateValue(body, forKey: name) == nil else { return }
      add(body, at: "#\(name)")
    case .list(let items): for item in items { add(item, at: path) }
    case .object(let members):
      for member in members { add(member, at: path) }
    default: break
    }
  }

  private mutating func add(_ member: (key: String, value: SchemaNode), at path: String) {
    switch (member.key, member.value) {
    case ("properties", .object(let keys)):
      for key in keys {
        paths.insert("\(path)/\(key.key)")
        add(key.value, at: "\(path)/\(key.key)")
      }
    case ("patternProperties", .object(let patterns)):
      for pattern in patterns { add(pattern.value, at: "\(path)/*") }
    case ("additionalProperties", let value): add(value, at: "\(path)/*")
    // What is excluded is described elsewhere.
    case ("not", _): break
    default: add(member.value, at: path)
    }
  }
}

extension DescribedKeys {
  /// A described key that a file has, and the indices that lead to its value.
  typealias Place = (path: String, place: [Int])

  /// Each place of a file at which a described key stands.
  func places(in tree: YAMLNode, by schema: SchemaNode) -> [Place] {
    var places: [Place] = []
    find(tree, schema, path: "", place: [], &places)
    return places
  }

  private func find(
    _ tree: YAMLNode, _ schema: SchemaNode, path: String, place: [Int],
    _ places: inout [Place]
  ) {
    switch schema {
    case .definition(let name, let body):
      find(tree, body, path: "#\(name)", place: place, &places)
    case .reference(let name):
      if let body = bodies[name] { find(tree, body, path: "#\(name)", place: place, &places) }
    case .list(let schemas):
      for schema in schemas { find(tree, schema, path: path, place: place, &places) }
    case .object(let members):
      let declared = members.first { $0.key == "properties" }?.value.keys ?? []
      for member in members {
        find(tree, member, path: path, place: place, declared: declared, &places)
      }
    default: break
    }
  }

  private func find(
    _ tree: YAMLNode, _ member: (key: String, value: SchemaNode), path: String, place: [Int],
    declared: [String], _ places: inout [Place]
  ) {
    switch (member.key, member.value, tree.value) {
    case ("properties", .object(let keys), .mapping(let pairs)):
      for (index, pair) in pairs.enumerated() {
        guard let key = keys.first(where: { $0.key == pair.key.text }) else { continue }
        places.append(("\(path)/\(key.key)", place + [index]))
        find(pair.value, key.value, path: "\(path)/\(key.key)", place: place + [index], &places)
      }
    case ("patternProperties", .object(let patterns), .mapping(let pairs)):
      for (index, pair) in pairs.enumerated() where !declared.contains(pair.key.text ?? "") {
        for pattern in patterns {
          find(pair.value, pattern.value, path: "\(path)/*", place: place + [index], &places)
        }
      }
    case ("additionalProperties", let value, .mapping(let pairs)):
      for (index, pair) in pairs.enumerated() where !declared.contains(pair.key.text ?? "") {
        find(pair.value, value, path: "\(path)/*", place: place + [index], &places)
      }
    case ("items", let value, .list(let items)):
      for (index, item) in items.enumerated() {
        find(item, value, path: path, place: place + [index], &places)
      }
    case ("anyOf", _, _), ("oneOf", _, _), ("allOf", _, _), ("then", _, _), ("else", _, _):
      find(tree, member.value, path: path, place: place, &places)
    default: break
    }
  }
}

extension SchemaNode {
  fileprivate var keys: [String] {
    if case .object(let members) = self { members.map(\.key) } else { [] }
  }
}
