import CPCRE2
import Synchronization

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

  private let compiled = CompiledCode()
  private let known = AtomicLazyReference<CodeFacts>()

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
    try compile()
  }

  /// A pattern that has compiled before, and is compiled again when it is first needed.
  ///
  /// A search with one that does not compile after all is a `MatchLimit.other`.
  public init(
    deferring source: String, options: PatternOptions = [],
    matchLimit: UInt32 = Pattern.usualMatchLimit
  ) {
    self.source = source
    self.options = options
    self.matchLimit = matchLimit
  }

  /// Compiles the pattern now, if nothing needed it before.
  public func compile() throws(PatternError) {
    _ = unsafe try compiled.pointer(for: source, options)
  }

  /// PCRE2's form of the pattern.
  var code: OpaquePointer? {
    if let known = unsafe compiled.known { return unsafe known }
    return unsafe try? compiled.pointer(for: source, options)
  }

  /// What a search needs of the pattern.
  package var matchable: MatchableCode {
    unsafe MatchableCode(code: code, matchLimit: matchLimit)
  }

  private var facts: CodeFacts? {
    if let facts = known.load() { return facts }
    return unsafe code.map { known.storeIfNil(unsafe CodeFacts(of: $0)) }
  }

  /// Enough for any pattern that is not about to blow up.
  public static let usualMatchLimit: UInt32 = 100_000

  /// Whether the just-in-time compiler took the pattern.
  public var isJITCompiled: Bool { facts?.isJITCompiled ?? false }

  /// The named groups, in the order of their numbers.
  public var groupNames: [GroupName] { facts?.groupNames ?? [] }

  /// How many groups the pattern has, the whole match not counted.
  var groupCount: Int { facts?.groupCount ?? 0 }

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

/// A compiled pattern as a search sees it; it is only there for as long as its pattern.
@safe package struct MatchableCode {
  /// PCRE2's form; `nil` for a pattern that does not compile.
  let code: OpaquePointer?
  let matchLimit: UInt32
}
