@testable import PolicyPacks

/// Changes at a place of a file, which is said by the indices that lead to it.
extension YAMLNode {
  /// The tree with another value at a place.
  func changing(
    at place: ArraySlice<Int>, _ change: (YAMLNode.Value) -> YAMLNode.Value
  ) -> YAMLNode {
    var copy = self
    guard let index = place.first else {
      copy.value = change(value)
      return copy
    }
    switch copy.value {
    case .list(var items):
      items[index] = items[index].changing(at: place.dropFirst(), change)
      copy.value = .list(items)
    case .mapping(var pairs):
      pairs[index].value = pairs[index].value.changing(at: place.dropFirst(), change)
      copy.value = .mapping(pairs)
    default: break
    }
    return copy
  }

  /// The value at a place.
  func value(at place: ArraySlice<Int>) -> YAMLNode {
    guard let index = place.first else { return self }
    return children[index].value(at: place.dropFirst())
  }

  /// The items, or the values of the keys.
  var children: [YAMLNode] {
    switch value {
    case .list(let items): items
    case .mapping(let pairs): pairs.map(\.value)
    default: []
    }
  }

  /// The node and everything in it, in the order of the text.
  var descendants: [YAMLNode] { [self] + children.flatMap(\.descendants) }

  /// The places of the node and everything in it.
  var places: [[Int]] {
    [[]] + children.enumerated().flatMap { index, child in child.places.map { [index] + $0 } }
  }

  /// The part of a file that a place belongs to: one section, and one entry of it.
  func cut(to place: [Int]) -> (tree: YAMLNode, place: [Int]) {
    guard case .mapping(let sections) = value, let first = place.first else { return (self, place) }
    var (section, place) = (sections[first], place)
    place[0] = 0
    if section.key.text != "pack", place.count > 1 {
      switch section.value.value {
      case .mapping(let pairs): section.value.value = .mapping([pairs[place[1]]])
      case .list(let items): section.value.value = .list([items[place[1]]])
      default: break
      }
      place[1] = 0
    }
    var tree = self
    tree.value = .mapping([section])
    return (tree, place)
  }
}
