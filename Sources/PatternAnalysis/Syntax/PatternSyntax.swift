public import PCRE2

/// What is written in a pattern, as a tree in which every part knows its place.
///
/// PCRE2 itself decides whether a pattern is one; whatever it accepts has a tree, if need be with
/// parts that say they are not understood.
///
/// Source: PCRE2 10.42, pcre2pattern(3).
public struct PatternSyntax: Sendable, Hashable {
  /// The pattern as it was written.
  public let source: String
  /// How it is read.
  public let options: PatternOptions
  /// The whole pattern.
  public let root: PatternNode
  /// What stands before the pattern proper and changes how it is read, such as `(*UCP)`.
  package let preamble: String

  /// Reads a pattern.
  ///
  /// - Throws: `PatternError` if PCRE2 does not accept it, with the offset in the pattern.
  public init(_ source: String, options: PatternOptions = []) throws(PatternError) {
    _ = try Pattern(source, options: options)
    self.init(accepted: source, options: options)
  }

  /// A pattern that PCRE2 has accepted.
  package init(accepted source: String, options: PatternOptions) {
    self.source = source
    self.options = options
    var parser = PatternParser(source, options: options)
    do {
      root = try parser.parse()
    } catch {
      // Newer versions of PCRE2 may accept what this parser does not know.
      root = PatternNode(
        .opaque("something at offset \(error.offset)"), at: 0..<source.utf8.count)
    }
    preamble = parser.preamble
  }
}

extension PatternSyntax {
  /// Whether the parser alone, without PCRE2's word, would read a pattern.
  ///
  /// It does not see what only the whole pattern shows, such as a reference to no group.
  package static func isWellFormed(_ source: String, options: PatternOptions) -> Bool {
    var parser = PatternParser(source, options: options)
    return (try? parser.parse()) != nil
  }

  /// What in the pattern is not understood.
  package var opaqueParts: [String] {
    var parts: [String] = []
    root.forEach { node in
      if case .opaque(let what) = node.kind { parts.append(what) }
    }
    return parts
  }
}
