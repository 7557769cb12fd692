/// Turns phrases into a PCRE2 pattern that finds them as whole words, in any case.
///
/// Patterns see bytes, so letters outside ASCII are written in both cases here, and any byte of such
/// a letter counts as part of a word.
enum WordPattern {
  /// - Parameter alone: whether parts of addresses and names such as `example.org` do not count.
  static func source(_ phrases: [String], alone: Bool = false) -> String {
    // Longer phrases first: alternatives are tried in order.
    let alternatives = phrases.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }.map(phrase)
    let before = alone ? #"(?<![@])(?<![A-Za-z0-9]\.)"# : ""
    let after = alone ? #"(?![@]|\.[A-Za-z0-9])"# : ""
    return before + #"(?<![A-Za-z0-9_\x80-\xff])(?:"# + alternatives.joined(separator: "|")
      + #")(?![A-Za-z0-9_\x80-\xff])"# + after
  }

  /// The longest ASCII word of each phrase, or nothing if a phrase has none.
  static func keywords(_ phrases: [String]) -> [String] {
    let words = phrases.map { phrase in
      let parts = phrase.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) })
      return parts.max { $0.count < $1.count }.map(String.init) ?? ""
    }
    return words.contains("") ? [] : words
  }

  private static func phrase(_ phrase: String) -> String {
    phrase.split(whereSeparator: \.isWhitespace).map { $0.map(character).joined() }
      .joined(separator: #"[ \t\r\n]+"#)
  }

  private static func character(_ character: Character) -> String {
    let cases = Set([String(character), character.lowercased(), character.uppercased()])
    if character.isASCII { return escaped(String(character)) }
    return "(?:" + cases.sorted().map(escaped).joined(separator: "|") + ")"
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x80 {
        return character.isLetter || character.isNumber || character == "_"
          ? String(character) : "\\\(character)"
      }
      return "\\x\(String(byte, radix: 16))"
    }.joined()
  }
}
