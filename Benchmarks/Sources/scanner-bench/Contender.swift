import Foundation
import PCRE2
import PatternScanner

/// One way to scan texts.
struct Contender {
  let name: String
  /// Only this much of a corpus, as it takes so long.
  var most = Int.max
  let scan: (UnsafeBufferPointer<UInt8>) -> Int

  static func all(_ list: PatternList, _ scanner: PatternScanner) -> [Contender] {
    var result = ScanResult()
    let filter = KeywordFilteredPatterns(list.patterns, scanner.patterns)
    var contenders = [
      Contender(name: "this scanner") { text in
        scanner.scan(text.span, into: &result)
        return result.matches.count
      },
      Contender(name: "rule after rule", most: 100_000) { text in
        scanner.patterns.reduce(0) { $0 + $1.count(in: text) }
      },
      Contender(name: "rule after rule behind keywords", most: 400_000) { filter.count(in: $0) },
      Contender(name: "memchr") { text in
        text.baseAddress.flatMap { memchr($0, 0x01, text.count) } == nil ? 0 : 1
      },
    ]
    if let hyperscan = Hyperscan(list.patterns, .patterns) {
      let name = "Hyperscan, one database, no spans, \(hyperscan.refused) rules missing"
      contenders.append(Contender(name: name) { hyperscan.count(in: $0) })
    }
    if let literals = Hyperscan(list.patterns, .literals) {
      contenders.append(Contender(name: "Hyperscan, keywords only") { literals.count(in: $0) })
    }
    return contenders
  }
}

extension Pattern {
  fileprivate func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    _ = forEachMatch(in: text.span) { _ in
      count += 1
      return true
    }
    return count
  }
}

/// Patterns that are tried if one of their keywords stands in the text.
private struct KeywordFilteredPatterns {
  private let patterns: [Pattern]
  private let keywords: [PatternScanner?]

  init(_ list: [ScanPattern], _ patterns: [Pattern]) {
    self.patterns = patterns
    keywords = list.map { pattern in
      pattern.keywords.isEmpty
        ? nil
        : try? PatternScanner(
          pattern.keywords.map { ScanPattern("\\Q\($0)\\E", options: .caseless) })
    }
  }

  func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var result = ScanResult()
    return zip(patterns, keywords).reduce(0) { count, pair in
      if let keywords = pair.1 {
        keywords.scan(text.span, into: &result)
        if result.matches.isEmpty { return count }
      }
      return count + pair.0.count(in: text)
    }
  }
}
