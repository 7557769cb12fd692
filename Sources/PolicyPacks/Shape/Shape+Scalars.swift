import Detection
import Diagnostics

/// Texts, names, numbers and flags.
extension Shape where Value == String {
  /// Any text.
  package static var text: Shape {
    Shape(.text) { $0.value.string($0.name, $1.problems) }
  }

  /// A name: lower-case letters, digits and hyphens; dots where it is a class.
  ///
  /// - Parameter what: what it is the name of, for messages.
  package static func name(_ what: String, dots: Bool = false) -> Shape {
    Shape(.text(like: NamePattern.whole(dots: dots), types: ["string", "boolean"])) {
      $0.value.name(what, dots: dots, $1.problems)
    }
  }
}

/// How names look.
package enum NamePattern {
  /// The pattern of a whole name.
  package static func whole(dots: Bool = false) -> String {
    dots ? "^[a-z](?:[a-z0-9.-]*[a-z0-9])?$" : "^[a-z](?:[a-z0-9-]*[a-z0-9])?$"
  }

  /// The roots of classes, as one of a pattern's groups.
  package static var roots: String {
    "(?:\(DataClass.roots.map(\.description).joined(separator: "|")))"
  }
}

extension Shape where Value == [String] {
  /// Texts, or a single one.
  package static var texts: Shape { Shape<String>.text.oneOrMany }
}

extension Shape where Value == Bool {
  /// `true` or `false`.
  package static var flag: Shape {
    Shape(["type": "boolean"]) { $0.value.flag($0.name, $1.problems) }
  }
}

extension Shape where Value == Int {
  /// A whole number from 0.
  package static var count: Shape {
    Shape(.integer(0)) { $0.value.count($0.name, $1.problems) }
  }

  /// A whole number in a range.
  ///
  /// - Parameter words: what is said of one outside of it, after its name: `must be from 1 to 9`.
  package static func count(_ range: ClosedRange<Int>, _ words: String, note: String? = nil)
    -> Shape
  {
    let most = range.upperBound == .max ? nil : range.upperBound
    return Shape(.integer(range.lowerBound, most)) { entry, reading in
      guard let count = entry.value.count(entry.name, reading.problems) else { return nil }
      guard range.contains(count) else {
        reading.problems.error(
          "wrong-value", "'\(entry.name)' \(words)", at: entry.value.location,
          notes: note.map { [$0] } ?? [])
        return nil
      }
      return count
    }
  }
}

extension Shape where Value == Double {
  /// A number.
  package static var decimal: Shape {
    Shape(["type": "number"]) { $0.value.decimal($0.name, $1.problems) }
  }
}

extension Shape {
  /// One of a few words, each with what it stands for.
  ///
  /// - Parameter name: what messages call it, if not by its key.
  package static func choice(
    _ words: KeyValuePairs<String, Value>, called name: String? = nil
  ) -> Shape where Value: Sendable {
    choice(words.map { ($0.key, $0.value) }, called: name)
  }

  package static func choice(
    _ words: [(String, Value)], called name: String? = nil
  ) -> Shape where Value: Sendable {
    let known = Dictionary(words) { first, _ in first }
    return Shape(.words(words.map(\.0))) {
      $0.value.choice(name ?? $0.name, known, $1.problems)
    }
  }
}
