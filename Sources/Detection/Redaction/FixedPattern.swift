package import PCRE2

/// A pattern that stands in this code, so that only a mistake in this code can make it fail.
package struct FixedPattern: Sendable {
  package let pattern: Pattern

  package init(_ source: String, options: PatternOptions = []) {
    do {
      pattern = try Pattern(source, options: options)
    } catch {
      preconditionFailure("\(source): \(error)")
    }
  }
}
