import PatternScanner

/// Compares the scanner with what each pattern finds alone, and with where Hyperscan sees matches end.
struct Equality {
  var missing = 0
  var extra = 0
  /// Ends that Hyperscan does not know, of patterns that it compiles exactly.
  var unknownEnds = 0

  var holds: Bool { missing == 0 && extra == 0 && unknownEnds == 0 }

  init(
    _ list: PatternList, _ scanner: PatternScanner, _ hyperscan: Hyperscan?, _ text: [UInt8]
  ) {
    var result = ScanResult()
    scanner.scan(text.span, into: &result)
    let found = Set(result.matches.map { [$0.pattern, $0.range.lowerBound, $0.range.upperBound] })
    let (alone, givenUp) = Self.alone(list, scanner, text)
    missing = alone.subtracting(found).count
    extra = found.subtracting(alone).filter { !givenUp.contains($0[0]) }.count
    if let hyperscan {
      var ends: Set<[Int]> = []
      text.withUnsafeBufferPointer { text in
        hyperscan.forEachMatch(in: text) { ends.insert([$0, $1]) }
      }
      let exact = hyperscan.exact
      unknownEnds = found.filter { exact.contains($0[0]) && !ends.contains([$0[0], $0[2]]) }.count
    }
  }

  private static func alone(
    _ list: PatternList, _ scanner: PatternScanner, _ text: [UInt8]
  ) -> (matches: Set<[Int]>, givenUp: Set<Int>) {
    let small = String(decoding: text, as: UTF8.self).lowercased()
    var matches: Set<[Int]> = []
    var givenUp: Set<Int> = []
    for (index, pattern) in scanner.patterns.enumerated() {
      let keywords = list.patterns[index].keywords
      guard keywords.isEmpty || keywords.contains(where: { small.contains($0.lowercased()) }) else {
        continue
      }
      let limit = pattern.forEachMatch(in: text.span) { range in
        matches.insert([index, range.lowerBound, range.upperBound])
        return true
      }
      if limit != nil { givenUp.insert(index) }
    }
    return (matches, givenUp)
  }
}
