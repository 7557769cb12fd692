import Courses
import Diagnostics
import PolicyPacks

/// Ways through what the files of courses say.
extension CourseDocument {
  /// `course.yaml`.
  var header: YAMLNode? { trees["course.yaml"] }

  /// The exercises in their first language, by name, with what stands under `exercise`.
  var firstEditions: [(name: String, node: YAMLNode)] {
    editions.filter { $0.language == nil }.map { ($0.name, $0.node) }
  }

  /// Every exercise in every language; the first language has no tag.
  var editions: [(name: String, language: String?, node: YAMLNode)] {
    trees.sorted { $0.key < $1.key }.compactMap { path, root in
      let parts = path.split(separator: "/").last?.split(separator: ".").map(String.init) ?? []
      guard path.hasPrefix("exercises/"), let name = parts.first, let node = root["exercise"]
      else { return nil }
      return (name, parts.count == 3 ? parts[1] : nil, node)
    }
  }

  /// The names under a section of `course.yaml`, with their places.
  func names(_ section: String) -> [(name: String, location: Location)] {
    (header?[section]?.entries ?? []).compactMap { key, _ in
      key.text.map { ($0, key.location) }
    }
  }

  /// Every name that exercises give at a key.
  func named(_ key: String) -> Set<String> {
    Set(firstEditions.flatMap { $0.node[key]?.itemsOrSelf ?? [] }.compactMap(\.text))
  }
}

extension YAMLNode {
  /// The words of all texts below, or of this one.
  var wordCount: Int {
    var count = 0
    eachScalar { node, _ in
      count += node.text?.split { $0.isWhitespace }.count ?? 0
    }
    return count
  }
}
