import PolicyPacks

/// Words of a case that may be somebody's: they also stand in an address or in a name that is hidden.
struct TellingWords {
  /// From so many letters on, another word that begins with one counts as well.
  private static let stem = 4
  private static let common: Set<String> = [
    "the", "and", "for", "der", "die", "das", "den", "dem", "und", "von", "van", "com", "org",
    "net",
  ]

  private let words: Set<String>

  /// - Parameter hides: what the trainer named.
  init(_ reading: CaseReading, hides: [String]) {
    let values = reading.values.filter { value in
      if case .hidden = value.origin { true } else { value.text.contains("@") }
    }
    let ways = Set(HiddenWords.ways.map { $0.lowercased() })
    words = Set(
      (values.map(\.text) + hides).flatMap { text in
        text.lowercased().split { !$0.isLetter }.map(String.init)
      }.filter { $0.count >= 3 }
    ).subtracting(TellingWords.common).subtracting(ways)
  }

  /// Whether a word, or a part of it, is one.
  func contains(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { part in
      words.contains(String(part))
        || words.contains { $0.count >= TellingWords.stem && part.hasPrefix($0) }
    }
  }

  /// Whether a text looks like a password or a key: long, and no word of a language.
  static func isSecret(_ text: some StringProtocol) -> Bool {
    guard text.count >= 12, text.contains(where: \.isLetter) else { return false }
    let hasBend = zip(text, text.dropFirst()).contains { $0.isLowercase && $1.isUppercase }
    return hasBend || text.contains("_") || text.count >= 24
  }
}
