/// Whose regular expressions are read.
///
/// Sources: the syntax page of RE2 <https://github.com/google/re2/wiki/Syntax>; the documentation of
/// Python's `re` and of the package `regex`.
enum RegexDialect: Sendable {
  /// RE2 and Go.
  case re2
  /// Python's `re` and `regex`.
  case python
}

/// Flags that say how a pattern is read.
struct RegexFlags: OptionSet, Sendable, Hashable {
  let rawValue: Int

  static let caseless = RegexFlags(rawValue: 1 << 0)
  static let multiline = RegexFlags(rawValue: 1 << 1)
  static let dotAll = RegexFlags(rawValue: 1 << 2)
  static let ungreedy = RegexFlags(rawValue: 1 << 3)
  static let extended = RegexFlags(rawValue: 1 << 4)
}

/// A regular expression that cannot be carried over.
struct RegexError: Error, Hashable, Sendable {
  /// Why, as half a sentence.
  let reason: String
  /// Where: which character of the pattern, from 1.
  let character: Int
}
