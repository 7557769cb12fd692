/// `(*…)`: backtracking verbs, and groups and lookarounds by a long name.
extension PatternParser {
  mutating func parseVerb(from start: Int) throws(SyntaxProblem) -> PatternNode {
    position += 1
    let word = bytes[position...].prefix { $0.isWord }
    let name = text(word.startIndex..<word.endIndex)
    position = word.endIndex
    if word.first.map({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) ?? false {
      guard skip(":") else { throw problem(.badGroup) }
      return try parseWorded(name, from: start)
    }
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ")")),
      end == position || bytes[position] == UInt8(ascii: ":"),
      Self.verbs.contains(name)
    else { throw problem(.badGroup) }
    position = end + 1
    return node(.verb(name == "FAIL" ? "F" : name), from: start)
  }

  /// `(*atomic:…)` and the like.
  private mutating func parseWorded(
    _ name: String, from start: Int
  ) throws(SyntaxProblem) -> PatternNode {
    if name == "atomic" { return try parseGroup(PatternGroup(isAtomic: true), from: start) }
    if let lookaround = Lookaround(word: name) {
      return try parseLookaround(lookaround, from: start)
    }
    guard ["sr", "script_run", "asr", "atomic_script_run"].contains(name) else {
      throw problem(.badGroup)
    }
    _ = try parseBody()
    return node(.opaque("a script run"), from: start)
  }

  private static let verbs: Set<String> = [
    "", "MARK", "ACCEPT", "F", "FAIL", "COMMIT", "PRUNE", "SKIP", "THEN",
  ]
}

extension Lookaround {
  /// By the long name that PCRE2 gives it.
  init?(word: String) {
    let isNonAtomic = word.hasPrefix("na") || word.hasPrefix("non_atomic_")
    let words = [
      "pla": (false, false), "positive_lookahead": (false, false),
      "nla": (false, true), "negative_lookahead": (false, true),
      "plb": (true, false), "positive_lookbehind": (true, false),
      "nlb": (true, true), "negative_lookbehind": (true, true),
      "napla": (false, false), "non_atomic_positive_lookahead": (false, false),
      "naplb": (true, false), "non_atomic_positive_lookbehind": (true, false),
    ]
    guard let (isBehind, isNegative) = words[word] else { return nil }
    self.init(isBehind: isBehind, isNegative: isNegative, isNonAtomic: isNonAtomic)
  }
}
