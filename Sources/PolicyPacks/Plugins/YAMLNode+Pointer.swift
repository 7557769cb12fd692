import Diagnostics
import StructuredText

/// Where a place that a JSON Pointer names stands in YAML.
extension YAMLNode {
  /// The place, or as much of the way to it as there is.
  func location(at pointer: JSONPointer) -> Location {
    var node = self
    for token in pointer.tokens {
      switch node.value {
      case .mapping(let pairs):
        guard let pair = pairs.first(where: { $0.key.text == token }) else { return node.location }
        node = pair.value
      case .list(let items):
        guard let index = Int(token), items.indices.contains(index) else { return node.location }
        node = items[index]
      case .null, .scalar: return node.location
      }
    }
    return node.location
  }
}
