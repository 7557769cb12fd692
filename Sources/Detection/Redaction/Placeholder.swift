import PCRE2

/// The stand-ins for values in a redacted text: `[EMAIL_1]`.
enum Placeholder {
  struct Occurrence {
    var name: String
    var range: Range<Int>
    /// The word without the number.
    var label: Substring { name.dropFirst().prefix(upTo: name.lastIndex(of: "_") ?? name.endIndex) }
  }

  /// Every text that has the form of a placeholder.
  static func occurrences(in text: [UInt8]) -> [Occurrence] {
    var found: [Occurrence] = []
    _ = pattern.forEachMatch(in: text.span) { range in
      found.append(Occurrence(name: String(decoding: text[range], as: UTF8.self), range: range))
      return true
    }
    return found
  }

  private static let pattern = FixedPattern(#"\[[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)*?_[0-9]{1,5}\]"#)
    .pattern
}
