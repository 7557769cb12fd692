public import PCRE2

/// Finds many patterns in one text: exactly the matches that each pattern alone would give.
///
/// ```swift
/// let scanner = try PatternScanner([ScanPattern(#"\bKD-\d{6}\b"#, keywords: ["kd-"])])
/// var result = ScanResult()
/// scanner.scan(text.span, into: &result)
/// ```
/// A scanner is immutable and may be shared by threads. It keeps no state between texts; a
/// `ScanResult` that is used again keeps its memory.
public struct PatternScanner: Sendable {
  /// The compiled patterns, at the indices of the list that the scanner was made from.
  public let patterns: [Pattern]
  private let keywords: KeywordFilter

  /// Compiles the patterns.
  ///
  /// - Throws: `ScanPatternError` with the index of the first pattern that does not compile.
  public init(_ patterns: [ScanPattern]) throws(ScanPatternError) {
    var compiled: [Pattern] = []
    for (index, pattern) in patterns.enumerated() {
      do {
        compiled.append(try Pattern(pattern.source, options: pattern.options))
      } catch {
        throw ScanPatternError(index: index, error: error)
      }
    }
    self.patterns = compiled
    self.keywords = KeywordFilter(patterns.map(\.keywords))
  }

  /// Scans a text.
  ///
  /// - Parameters:
  ///   - text: the bytes to scan.
  ///   - result: emptied first, then filled pattern by pattern, each from left to right.
  public func scan(_ text: borrowing Span<UInt8>, into result: inout ScanResult) {
    result.removeAll()
    let live = keywords.patterns(worthTryingIn: text)
    for index in patterns.indices where live[index] {
      let limit = patterns[index].forEachMatch(in: text) { range in
        result.matches.append(ScanMatch(pattern: index, range: range))
        return true
      }
      if let limit { result.unevaluated.append(UnevaluatedPattern(pattern: index, limit: limit)) }
    }
  }

  /// Whether each pattern is worth trying in a text, as one of its keywords stands there.
  package func patterns(worthTryingIn text: borrowing Span<UInt8>) -> [Bool] {
    keywords.patterns(worthTryingIn: text)
  }
}
