import Detection
import Diagnostics
import PolicyPacks

/// Where things stand in a pack's own files.
struct PackPlaces: Sendable {
  private let document: PackDocument

  init(_ document: PackDocument) { self.document = document }

  /// The place of a key, or of a word in a list; `nil` if a parent says it, or nobody does.
  ///
  /// - Parameter path: the section, then keys.
  func origin(_ path: String...) -> Origin? { find(path).map { Origin($0.key) } }

  /// The place of a key's value.
  func value(_ path: String...) -> Location? { find(path)?.value }

  private func find(_ path: [String]) -> (key: Location, value: Location)? {
    for (_, root) in document.trees.sorted(by: { $0.key < $1.key }) {
      var (node, key) = (root, nil as Location?)
      for name in path {
        guard let next = node.child(name) else {
          key = nil
          break
        }
        (node, key) = next
      }
      if let key { return (key, node.location) }
    }
    return nil
  }

  /// The line that an origin names; `nil` if it is in a parent's file.
  func location(of origin: Origin) -> Location? {
    guard let text = document.trees[origin.file]?.location.text else { return nil }
    let line = text.range(ofLine: origin.line)
    let start = text.bytes[line].firstIndex { $0 != UInt8(ascii: " ") } ?? line.lowerBound
    return Location(text, start..<line.upperBound)
  }
}

extension YAMLNode {
  /// The value of a key and where the key stands, or a word of a list.
  fileprivate func child(_ name: String) -> (node: YAMLNode, key: Location?)? {
    switch value {
    case .mapping(let pairs):
      return pairs.first { $0.key.text == name }.map { ($0.value, $0.key.location) }
    case .list(let items):
      return items.first { $0.text == name }.map { ($0, $0.location) }
    case .null, .scalar: return nil
    }
  }
}
