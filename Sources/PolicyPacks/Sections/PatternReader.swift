import Diagnostics
import PCRE2

/// Reads PCRE2 patterns and reports those that cannot be used, with the place inside the pattern.
enum PatternReader {
  static func read(
    _ node: YAMLNode, _ name: String, options: PatternOptions = [], allowsEmpty: Bool = false,
    _ problems: Problems
  ) -> [String] {
    let nodes = node.text == nil ? node.list(name, problems) ?? [] : [node]
    return nodes.compactMap { item in
      guard let source = item.string(name, problems) else { return nil }
      return check(source, of: item, options: options, allowsEmpty: allowsEmpty, problems)
        ? source : nil
    }
  }

  private static func check(
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
