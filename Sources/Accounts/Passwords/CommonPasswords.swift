/// Long passwords that are tried first: rows of keys, counting, and the usual words said twice.
///
/// Put together here from how such passwords are made, not from a list that somebody lost.
enum CommonPasswords {
  /// Whether a text without signs and capitals is one of them.
  static func contains(_ plain: String) -> Bool {
    if plain.count >= 8, rows.contains(where: { $0.contains(plain) }) { return true }
    return base(of: plain).map(words.contains) ?? false
  }

  /// Pieces of these with eight characters or more are found as well.
  private static let rows = [
    "12345678901234567890123456789012", "01234567890123456789",
    "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn", "1qaz2wsx3edc4rfv5tgb6yhn", "1q2w3e4r5t6y7u8i9o0p",
    "qwertyqwertyqwerty", "qwertzqwertzqwertz", "abcabcabcabcabcabc", "asdfasdfasdfasdf",
    "asdfghasdfghasdfgh", "a1b2c3d4e5f6g7h8i9", "abc123abc123abc123", "123123123123123123",
    "112233445566778899", "11223344556677889900", "987654321098765432109876543210",
  ]

  /// Words that stand alone, or twice, with digits behind them.
  private static let words: Set<String> = [
    "password", "passwort", "passwd", "kennwort", "geheim", "secret", "welcome", "willkommen",
    "letmein", "changeme", "iloveyou", "ichliebedich", "sunshine", "sommer", "summer", "winter",
    "princess", "football", "baseball", "fussball", "dragon", "monkey", "master", "superman",
    "batman", "trustno", "administrator", "admin", "hallo", "hello", "schatz", "default",
    "dryrun", "policy", "training", "correcthorsebatterystaple", "thisismypassword",
    "dasistmeinpasswort", "mypassword", "meinpasswort", "passwordpassword", "nopassword",
    "qwerty", "qwertz", "starwars", "computer", "internet", "januar", "january", "server",
  ]

  /// The word of `word2026`, `2026word` or `wordword`; `nil` if there is none.
  private static func base(of plain: String) -> String? {
    var word = plain[...]
    while word.last?.isNumber == true { word.removeLast() }
    while word.first?.isNumber == true { word.removeFirst() }
    guard !word.isEmpty else { return nil }
    for count in 2...4 where word.count.isMultiple(of: count) {
      let piece = String(word.prefix(word.count / count))
      if String(repeating: piece, count: count) == word { return piece }
    }
    return String(word)
  }
}
