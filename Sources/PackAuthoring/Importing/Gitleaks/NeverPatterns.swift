import Diagnostics
import PCRE2

/// An allowlist as patterns of whole values that never count.
struct NeverPatterns {
  /// Stopwords of one pattern; longer lists become several.
  private static let wordsTogether = 60

  /// One pattern, and what it was made from.
  struct Item {
    var source: String
    var parts: [RegexNode]
  }

  private(set) var items: [Item] = []
  private(set) var notes: [ImportNote]

  /// - Parameter isValueWhole: whether the value is all that a rule matches.
  init(_ allowlist: GitleaksAllowlist, isValueWhole: Bool) {
    notes = allowlist.notes
    let reasons = Self.obstacles(of: allowlist, isValueWhole: isValueWhole)
    if allowlist.needsAll, let obstacle = reasons.first {
      let reason = "an allowlist that asks for all of its conditions: \(obstacle.reason)"
      notes.append(ImportNote(.dropped, reason, at: allowlist.location))
      return
    }
    notes += reasons.map { ImportNote(.dropped, "an allowlist: \($0.reason)", at: $0.location) }
    let hasTarget = allowlist.target == .secret || allowlist.target == .match && isValueWhole
    let regexes = hasTarget ? parsed(allowlist.regexes) : []
    let words = allowlist.stopwords.map { Self.word($0.value) }
    guard allowlist.needsAll, !allowlist.regexes.isEmpty, !words.isEmpty else {
      items = regexes.map { Item(source: Self.anywhere([Self.cased($0)]), parts: [$0]) }
      items += Self.chunks(words).map { Item(source: Self.anywhere($0), parts: $0) }
      return
    }
    // A regex that could not be carried over leaves one condition less to hold it back.
    guard !regexes.isEmpty else { return }
    items = Self.chunks(words).map { chunk in
      Item(
        source: "(?=\(Self.anywhere(regexes.map(Self.cased))))" + Self.anywhere(chunk), parts: [])
    }
  }

  /// Patterns that can match in a value of these characters.
  func sources(for alphabet: Alphabet) -> [String] {
    items.filter { item in
      item.parts.isEmpty || item.parts.contains(where: alphabet.canHold)
    }.map(\.source)
  }

  private mutating func parsed(_ regexes: [Placed<String>]) -> [RegexNode] {
    regexes.compactMap { regex in
      do {
        let node = try RegexParser.parse(regex.value, .re2)
        _ = try Pattern(Self.anywhere([Self.cased(node)]), options: .caseless)
        return node
      } catch {
        let reason = (error as? RegexError)?.words ?? "PCRE2 refuses it"
        notes.append(
          ImportNote(.dropped, "a pattern of an allowlist: \(reason)", at: regex.location))
        return nil
      }
    }
  }

  private static func obstacles(
    of allowlist: GitleaksAllowlist, isValueWhole: Bool
  ) -> [(reason: String, location: Location)] {
    var obstacles: [(reason: String, location: Location)] = []
    if let path = allowlist.paths.first {
      obstacles.append(("it names file paths, and a draft has none", path.location))
    }
    if let commit = allowlist.commits.first {
      obstacles.append(("it names commits, and a draft has none", commit.location))
    }
    guard let regex = allowlist.regexes.first else { return obstacles }
    let around: String? =
      switch allowlist.target {
      case .secret: nil
      case .match: isValueWhole ? nil : "what stands around the value"
      case .line: "the whole line"
      }
    if let around {
      obstacles.append(("its patterns look at \(around), and 'never' at the value", regex.location))
    }
    return obstacles
  }

  /// A pattern of a whole value that holds one of some patterns.
  private static func anywhere(_ nodes: [RegexNode]) -> String {
    let inner = nodes.count == 1 ? nodes[0] : .group(caseless: nil, .alternation(nodes))
    return "(?s:.*)" + PatternWriter.write(.sequence([inner]), caseless: true) + "(?s:.*)"
  }

  /// The pattern as it reads where case does not count.
  private static func cased(_ node: RegexNode) -> RegexNode {
    let (rest, isCaseless) = node.withoutLeadingCase
    return .group(caseless: isCaseless || !node.hasLetters ? nil : false, rest)
  }

  private static func word(_ word: String) -> RegexNode {
    .sequence(word.lowercased().unicodeScalars.map { .scalar($0) })
  }

  private static func chunks(_ words: [RegexNode]) -> [[RegexNode]] {
    stride(from: 0, to: words.count, by: wordsTogether).map {
      Array(words[$0..<min($0 + wordsTogether, words.count)])
    }
  }
}
