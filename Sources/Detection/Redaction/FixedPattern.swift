import PCRE2

/// A pattern that stands in this code, so that only a mistake in this code can make it fail.
struct FixedPattern: Sendable {
  let pattern: Pattern

  init(_ source: String, options: PatternOptions = []) {
    do {
      pattern = try Pattern(source, options: options)
    } catch {
      preconditionFailure("\(source): \(error)")
    }
  }
}
