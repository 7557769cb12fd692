import Diagnostics
package import PCRE2

extension Shape where Value == [String] {
  /// A PCRE2 pattern or a list of them.
  ///
  /// - Parameters:
  ///   - least: how many there must be.
  ///   - allowsEmpty: whether one may match the empty text.
  package static func patterns(
    atLeast least: Int = 0, options: PatternOptions = [], allowsEmpty: Bool = false
  ) -> Shape {
    Shape<String>(.text) { entry, reading in
      guard let source = entry.value.string(entry.name, reading.problems) else { return nil }
      let isUsable = PatternReader.check(
        source, of: entry.value, options: options, allowsEmpty: allowsEmpty, reading.problems)
      return isUsable ? source : nil
    }.oneOrMany(atLeast: least)
  }
}

/// Reports patterns that cannot be used, with the place inside the pattern.
package enum PatternReader {
  package static func check(
    _ source: String, of node: YAMLNode, options: PatternOptions, allowsEmpty: Bool,
    _ problems: Problems
  ) -> Bool {
    if let offset = source.utf8.enumerated().first(where: { $0.element == 8 })?.offset {
      problems.error(
        "pattern-escape", "in double quotes \\b is a backspace", at: node.location(ofByte: offset),
        notes: ["put patterns in 'single quotes', where a backslash is a backslash"])
      return false
    }
    do {
      let pattern = try Pattern(source, options: options)
      guard allowsEmpty || !pattern.matchesEmpty else {
        problems.error(
          "pattern-matches-empty", "this pattern matches the empty text, and so everywhere",
          at: node.location, notes: ["use + instead of *, or {1,9} instead of {0,9}"])
        return false
      }
      return true
    } catch {
      problems.error(
        "pattern-syntax", "this pattern does not compile: \(error.message)",
        at: node.location(ofByte: error.offset))
      return false
    }
  }
}
