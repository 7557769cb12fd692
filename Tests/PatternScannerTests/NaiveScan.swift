import PCRE2
@testable import PatternScanner
import Testing

/// What each pattern finds alone; a scanner has to find the same.
struct NaiveScan {
  private let patterns: [ScanPattern]
  private let compiled: [Pattern]
  /// Finds a keyword of each pattern; `nil` where it has none.
  private let keywords: [Pattern?]

  init(_ patterns: [ScanPattern]) throws {
    self.patterns = patterns
    compiled = try patterns.map { try Pattern($0.source, options: $0.options) }
    keywords = try patterns.map { pattern in
      guard !pattern.keywords.isEmpty, !pattern.keywords.contains("") else { return nil }
      let words = pattern.keywords.map { "\\Q\($0)\\E" }
      return try Pattern(words.joined(separator: "|"), options: .caseless)
    }
  }

  /// Pattern, start and end of each match.
  func matches(in text: [UInt8]) -> (matches: [[Int]], unevaluated: Set<Int>) {
    var matches: [[Int]] = []
    var unevaluated: Set<Int> = []
    for index in patterns.indices where mayMatch(index, in: text) {
      let limit = compiled[index].forEachMatch(in: text.span) { range in
        matches.append([index, range.lowerBound, range.upperBound])
        return true
      }
      if limit != nil { unevaluated.insert(index) }
    }
    return (matches, unevaluated)
  }

  /// Requires that a scanner finds in a text what the patterns find alone.
  func requireEquality(
    _ scanner: PatternScanner, on text: [UInt8],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var result = ScanResult()
    scanner.scan(text.span, countingInto: &result)
    let found = result.matches.map { [$0.pattern, $0.range.lowerBound, $0.range.upperBound] }
    var (alone, givenUp) = matches(in: text)
    let mine = Set(result.unevaluated.map(\.pattern))
    // A search that is given up ends there; a scanner may know better and go on.
    try #require(
      mine.isSubset(of: givenUp), "given up without need: \(mine.subtracting(givenUp))",
      sourceLocation: sourceLocation)
    let better = givenUp.subtracting(mine)
    alone.removeAll { better.contains($0[0]) }
    let comparable = found.filter { !better.contains($0[0]) }
    guard comparable != alone else { return }
    let missing = Set(alone).subtracting(comparable)
    let extra = Set(comparable).subtracting(alone)
    let names = Set((missing.union(extra)).map { patterns[$0[0]].source })
    try #require(
      comparable == alone, "missing \(missing), extra \(extra) of \(names) in \(text)",
      sourceLocation: sourceLocation)
  }

  /// Whether one of a pattern's keywords stands in a text, in either case.
  private func mayMatch(_ index: Int, in text: [UInt8]) -> Bool {
    guard let keywords = keywords[index] else { return true }
    if case .match = keywords.firstMatch(in: text.span) { return true }
    return false
  }
}
