import CPCRE2

/// How a pattern is read.
public struct PatternOptions: OptionSet, Sendable, Hashable {
  /// The bits of the set.
  public let rawValue: UInt32

  /// A set of options by its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// ASCII letters match in either case.
  public static let caseless = PatternOptions(rawValue: 1 << 0)
  /// Characters instead of bytes, with Unicode classes and case folding.
  ///
  /// Several times slower.
  public static let unicode = PatternOptions(rawValue: 1 << 1)
  /// The match must start where the search starts.
  public static let anchored = PatternOptions(rawValue: 1 << 2)
  /// The match must end where the text ends.
  public static let endAnchored = PatternOptions(rawValue: 1 << 3)

  /// Each start is tried alone, without a look ahead for bytes that a match needs.
  ///
  /// For searches that allow few starts in a long text. What matches stays the same.
  public static let withoutStartOptimization = PatternOptions(rawValue: 1 << 4)

  var compileFlags: UInt32 {
    var flags = UInt32(PCRE2_USE_OFFSET_LIMIT) | PCRE2_NEVER_BACKSLASH_C
    // Nor may a pattern switch to characters by itself, as `(*UTF)` does.
    if !contains(.unicode) { flags |= UInt32(PCRE2_NEVER_UTF) }
    if contains(.caseless) { flags |= PCRE2_CASELESS }
    if contains(.unicode) { flags |= UInt32(PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF) }
    if contains(.anchored) { flags |= UInt32(PCRE2_ANCHORED) }
    if contains(.endAnchored) { flags |= UInt32(PCRE2_ENDANCHORED) }
    if contains(.withoutStartOptimization) { flags |= UInt32(PCRE2_NO_START_OPTIMIZE) }
    return flags
  }
}
