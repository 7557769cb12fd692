import Diagnostics
@testable import PolicyPacks

/// Every small change to the files that use every key: each value made one of another type, each key
/// lost, misspelt, and joined by each other key that its mapping may have.
enum EveryChange {
  static let cases: [PackFileCase] = RealPacks.everyKey.flatMap { file in
    let trees = values(file.tree) + keys(file.tree) + joined(file.tree)
    return trees.map { PackFileCase(name: file.name, json: $0.json) }
  }

  private static let location = Location(SourceText(name: "change", ""), 0..<0)

  private static func node(_ value: YAMLNode.Value) -> YAMLNode {
    YAMLNode(value: value, location: location)
  }

  private static let replacements: [YAMLNode.Value] = [
    .null, .list([]), .mapping([]), .list([node(.list([node(.scalar("7", isPlain: true))]))]),
    .mapping([(node(.scalar("x-y", isPlain: false)), node(.scalar("1", isPlain: true)))]),
    .scalar("x y", isPlain: false), .scalar("", isPlain: false), .scalar(" ", isPlain: false),
    .scalar("7", isPlain: false), .scalar("true", isPlain: false), .scalar("x", isPlain: false),
    .scalar("{x}", isPlain: false), .scalar("X_", isPlain: false), .scalar("-", isPlain: false),
    .scalar("allow", isPlain: false), .scalar("true", isPlain: true),
    .scalar("false", isPlain: true), .scalar("0", isPlain: true), .scalar("1", isPlain: true),
    .scalar("2", isPlain: true), .scalar("-3", isPlain: true), .scalar("1.5", isPlain: true),
    .scalar("101", isPlain: true), .scalar("100000", isPlain: true),
  ]

  private static func values(_ file: YAMLNode) -> [YAMLNode] {
    file.places.filter { !$0.isEmpty }.flatMap { place in
      let (tree, place) = file.cut(to: place)
      let replaced = replacements.map { value in tree.changing(at: place[...]) { _ in value } }
      return replaced + [tree.changing(at: place[...]) { .list([node($0)]) }]
    }
  }

  private static func keys(_ file: YAMLNode) -> [YAMLNode] {
    file.places.filter { !$0.isEmpty }.flatMap { place -> [YAMLNode] in
      let (tree, place) = file.cut(to: place)
      let parent = place.dropLast()
      guard case .mapping(let pairs) = tree.value(at: parent).value, let index = place.last else {
        return []
      }
      var (fewer, misspelt) = (pairs, pairs)
      fewer.remove(at: index)
      misspelt[index].key = node(.scalar((pairs[index].key.text ?? "") + "q", isPlain: false))
      return [fewer, misspelt].map { changed in tree.changing(at: parent) { _ in .mapping(changed) }
      }
    }
  }

  /// Each mapping with each key that is described for it and that it does not have.
  private static func joined(_ file: YAMLNode) -> [YAMLNode] {
    let described = DescribedKeys(of: PackSchema.file)
    let found = RealPacks.everyKey.flatMap { file in
      described.places(in: file.tree, by: PackSchema.file).map { path, place in
        (path, file.tree.value(at: place[...]))
      }
    }
    let samples = Dictionary(found) { first, _ in first }
    let mappings = Set(
      described.places(in: file, by: PackSchema.file).map { path, place in
        Mapping(path: parent(of: path), place: Array(place.dropLast()))
      })
    return mappings.filter { !$0.place.isEmpty }.flatMap { mapping in
      let (tree, place) = file.cut(to: mapping.place)
      return samples.compactMap { path, sample -> YAMLNode? in
        let key = String(path.dropFirst(mapping.path.count + 1))
        guard parent(of: path) == mapping.path,
          case .mapping(let pairs) = tree.value(at: place[...]).value,
          !pairs.contains(where: { $0.key.text == key })
        else { return nil }
        let added = pairs + [(node(.scalar(key, isPlain: false)), sample)]
        return tree.changing(at: place[...]) { _ in .mapping(added) }
      }
    }
  }

  private struct Mapping: Hashable {
    var path: String
    var place: [Int]
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
