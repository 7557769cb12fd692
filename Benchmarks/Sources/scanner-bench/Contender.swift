import Detection
import Evaluation
import Foundation
import PCRE2
import PatternScanner
import PolicyPacks

/// One way to look through texts.
struct Contender {
  let name: String
  /// Only this much of a corpus, as it takes so long.
  let most: Int
  /// A corpus is handed over in pieces of at most so many bytes.
  let piece: Int
  /// Looks through a text; how much it found.
  let scan: (UnsafeBufferPointer<UInt8>) -> Int

  static func all(
    _ list: PatternList, _ scanner: PatternScanner, _ hyperscan: Hyperscan?
  ) -> [Contender] {
    var result = ScanResult()
    let filter = KeywordFilteredPatterns(list.patterns, scanner.patterns)
    var contenders = [
      Contender(name: ours) { text in
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
    if let hyperscan {
      contenders.append(Contender(hyperscan, "Hyperscan, one database"))
      let exact = hyperscan.exact.sorted().map { list.patterns[$0] }
      contenders += of(exact, named: "the \(exact.count) rules that Hyperscan matches exactly")
    }
    for group in list.groups { contenders += of(list.patterns(in: group), named: group) }
    if let literals = Hyperscan(list.patterns, .literals) {
      contenders.append(Contender(name: "Hyperscan, keywords only") { literals.count(in: $0) })
    }
    return contenders
  }

  static let ours = "this scanner"

  /// This scanner and Hyperscan with the patterns of one group alone.
  private static func of(_ patterns: [ScanPattern], named group: String) -> [Contender] {
    guard let scanner = try? PatternScanner(patterns) else { return [] }
    var result = ScanResult()
    let ours = Contender(name: "\(Self.ours), \(group) only") { text in
      scanner.scan(text.span, into: &result)
      return result.matches.count
    }
    guard let hyperscan = Hyperscan(patterns, .patterns) else { return [ours] }
    return [ours, Contender(hyperscan, "Hyperscan, \(group) only")]
  }

  private init(_ hyperscan: Hyperscan, _ name: String) {
    let missing = hyperscan.refused == 0 ? "" : ", \(hyperscan.refused) rules missing"
    self.init(name: name + missing, most: 1_000_000) { hyperscan.count(in: $0) }
  }

  private init(
    name: String, most: Int = .max, piece: Int = .max,
    scan: @escaping (UnsafeBufferPointer<UInt8>) -> Int
  ) {
    (self.name, self.most, self.piece, self.scan) = (name, most, piece, scan)
  }

  /// Everything that a draft goes through: patterns, validators, context, decisions, words for people.
  static func evaluation(under policy: String) -> Contender? {
    guard let pack = PackLoader().load(at: policy).pack else { return nil }
    let engine = Engine(pack)
    let (tool, moment) = (pack.defaultTool ?? pack.tools.keys.sorted().first, Date.now)
    return Contender(name: "a whole evaluation", most: 2_000_000, piece: 1024) { text in
      let draft = Draft(SensitiveText(repairing: Array(text)), tool: tool)
      return engine.evaluate(draft, at: moment).feedback.count
    }
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
  private let owners: [String: [Int]]
  private let always: [Int]
  private let literals: Hyperscan?

  init(_ list: [ScanPattern], _ patterns: [Pattern]) {
    self.patterns = patterns
    always = list.indices.filter { list[$0].keywords.isEmpty }
    var owners: [String: [Int]] = [:]
    for (index, pattern) in list.enumerated() {
      for keyword in pattern.keywords { owners[keyword.lowercased(), default: []].append(index) }
    }
    self.owners = owners
    words = owners.keys.sorted()
    literals = Hyperscan(words.map { ScanPattern("", keywords: [$0]) }, .literals)
  }

  private let words: [String]

  func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var isLive = [Bool](repeating: false, count: patterns.count)
    for index in always { isLive[index] = true }
    literals?.forEachMatch(in: text) { word, _ in
      for index in owners[words[word]] ?? [] { isLive[index] = true }
    }
    return patterns.indices.reduce(0) { isLive[$1] ? $0 + patterns[$1].count(in: text) : $0 }
  }
}
