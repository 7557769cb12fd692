import PatternScanner

/// Compares the scanner with what each pattern finds alone.
enum Equality {
  static func differences(
    _ list: PatternList, _ scanner: PatternScanner, _ text: [UInt8]
  ) -> (missing: Int, extra: Int) {
    var result = ScanResult()
    scanner.scan(text.span, into: &result)
    let found = Set(result.matches.map { [$0.pattern, $0.range.lowerBound, $0.range.upperBound] })
    let small = String(decoding: text, as: UTF8.self).lowercased()
    var alone: Set<[Int]> = []
    var givenUp: Set<Int> = []
    for (index, pattern) in scanner.patterns.enumerated() {
      let keywords = list.patterns[index].keywords
      guard keywords.isEmpty || keywords.contains(where: { small.contains($0.lowercased()) }) else {
        continue
      }
      let limit = pattern.forEachMatch(in: text.span) { range in
        alone.insert([index, range.lowerBound, range.upperBound])
        return true
      }
      if limit != nil { givenUp.insert(index) }
    }
    let extra = found.subtracting(alone).filter { !givenUp.contains($0[0]) }
    return (alone.subtracting(found).count, extra.count)
  }
}
