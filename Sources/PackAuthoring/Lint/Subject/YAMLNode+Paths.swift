import Diagnostics
import PolicyPacks

/// Ways through a tree for whoever looks for places and forgives all else.
extension YAMLNode {
  typealias Entry = (key: YAMLNode, value: YAMLNode)

  /// The pairs of a mapping; none of anything else.
  var entries: [Entry] {
    guard case .mapping(let pairs) = value else { return [] }
    return pairs
  }

  /// The items of a list; none of anything else.
  var items: [YAMLNode] {
    guard case .list(let items) = value else { return [] }
    return items
  }

  /// The items of a list, or the value itself where one stands for a list.
  var itemsOrSelf: [YAMLNode] { text == nil ? items : [self] }

  /// The value of a key of a mapping.
  subscript(key: String) -> YAMLNode? { entries.first { $0.key.text == key }?.value }

  /// Every scalar below, with the keys that lead to it.
  func eachScalar(_ path: [String] = [], _ body: (YAMLNode, [String]) -> Void) {
    switch value {
    case .null: break
    case .scalar: body(self, path)
    case .list(let items): for item in items { item.eachScalar(path, body) }
    case .mapping(let pairs):
      for pair in pairs { pair.value.eachScalar(path + [pair.key.text ?? ""], body) }
    }
  }
}
