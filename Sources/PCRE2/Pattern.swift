import CPCRE2

/// A compiled PCRE2 pattern, ready to be matched against bytes from any number of threads.
///
/// Patterns see bytes, not characters, unless ``PatternOptions/unicode`` is set: offsets are UTF-8
/// bytes and half-open everywhere. The pattern is compiled by PCRE2's just-in-time compiler where
/// the platform has one.
///
/// ## Topics
/// - ``firstMatch(in:from:startingBefore:)``
/// - ``groups(of:in:)``
public final class Pattern: Sendable {
  /// The pattern as it was written.
  public let source: String
  /// How it was compiled.
  public let options: PatternOptions
  /// The most backtracking steps that one search may take.
  public let matchLimit: UInt32
  /// The named groups, in the order of their numbers.
  public let groupNames: [GroupName]

  let code: CompiledCode

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - source: a PCRE2 pattern.
  ///   - options: how to read it.
  ///   - matchLimit: the most backtracking steps of one search; 100,000 cost at most 0.2 ms.
  /// - Throws: `PatternError` with the offset in the pattern.
  public init(
    _ source: String, options: PatternOptions = [], matchLimit: UInt32 = Pattern.usualMatchLimit
  ) throws(PatternError) {
    self.source = source
    self.options = options
    self.matchLimit = matchLimit
    self.code = try CompiledCode(source, options: options)
    self.groupNames = code.groupNames
  }

  /// Enough for any pattern that is not about to blow up.
  public static let usualMatchLimit: UInt32 = 100_000

  /// Whether the just-in-time compiler took the pattern.
  public var isJITCompiled: Bool { code.isJITCompiled }

  /// The number of the group with this name.
  public func group(named name: String) -> Int? {
    groupNames.first { $0.name == name }?.number
  }

  /// Whether the pattern matches empty text, and so would match everywhere.
  public var matchesEmpty: Bool {
    guard case .match(let range) = firstMatch(in: [UInt8]().span) else { return false }
    return range.isEmpty
  }
}

/// A named group of a pattern.
public struct GroupName: Sendable, Hashable {
  /// As written in `(?<name>…)`.
  public let name: String
  /// Counted from 1, as PCRE2 does.
  public let number: Int
}
