/// Something in a pattern that PCRE2 accepts and its author likely did not mean.
public struct PatternOddity: Sendable, Hashable {
  /// Which oddity it is.
  public let code: Code
  /// Where, in UTF-8 bytes of the pattern, half-open.
  public let range: Range<Int>
  /// What it does and what to write instead, in English.
  public let message: String

  /// The kinds of oddities; their names stay the same from version to version.
  public enum Code: String, Sendable, Hashable, CaseIterable, Codable {
    /// A brace that looks like a count and is text: `\d{3`.
    case literalBrace = "literal-brace"
    /// A dot in a host or file name that matches any character: `example.com`.
    case unescapedDot = "unescaped-dot"
    /// A range from capitals to small letters: `[A-z]`.
    case mixedCaseRange = "mixed-case-range"
    /// A member of a class that is already in it: `[\d5]`.
    case duplicateMember = "duplicate-member"
    /// Both cases in a class that is caseless anyway: `[A-Za-z]`.
    case redundantCase = "redundant-case"
    /// Alternatives written into a class: `[com|org]`.
    case barInClass = "bar-in-class"
    /// `\b` in a class, where it is a backspace.
    case backspaceInClass = "backspace-in-class"
    /// An alternative without anything: `a||b`.
    case emptyAlternative = "empty-alternative"
    /// An alternative that an earlier one always wins over: `(?:a|ab)` at the end.
    case shadowedAlternative = "shadowed-alternative"
    /// A quantifier that changes nothing: `a{1}`.
    case uselessQuantifier = "useless-quantifier"
    /// A repetition of nothing but a repetition: `(a+)+`.
    case nestedQuantifier = "nested-quantifier"
    /// A `.*` at the start or the end of what is searched.
    case outerAnything = "outer-anything"
    /// `^` or `$` in a pattern that is searched in longer texts.
    case textAnchor = "text-anchor"
    /// A character of several bytes in a class of a pattern that sees bytes: `[äö]`.
    case bytesInClass = "bytes-in-class"
    /// A quantifier after the last byte of a character of several bytes: `é?`.
    case quantifiedByte = "quantified-byte"
    /// `\p{…}` or `\X` in a pattern that sees bytes.
    case unicodeInBytes = "unicode-in-bytes"
    /// A group that captures what nobody asks for.
    case unusedCapture = "unused-capture"
  }
}
