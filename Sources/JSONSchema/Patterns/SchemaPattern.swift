import PCRE2

/// A regular expression as JSON Schema wants it: ECMA-262 with the flag `u`.
struct SchemaPattern: Sendable {
  /// As it was written.
  let source: String
  private let pattern: Pattern

  /// The most backtracking steps of one search; then nobody knows whether the text matches.
  private static let matchLimit: UInt32 = 1_000_000

  /// What is wrong with a pattern, in English.
  struct Problem: Error {
    let message: String
  }

  init(_ source: String) throws(Problem) {
    var translation = ECMAScriptTranslation(source)
    let translated = try translation.run()
    self.source = source
    do {
      pattern = try Pattern(translated, options: .unicode, matchLimit: Self.matchLimit)
    } catch {
      throw Problem(message: error.message)
    }
  }

  /// Whether the pattern matches anywhere in a text; `nil` if it gave up.
  func matches(_ text: String) -> Bool? {
    switch pattern.firstMatch(in: Array(text.utf8).span) {
    case .match: true
    case .noMatch: false
    case .limitReached: nil
    }
  }
}
