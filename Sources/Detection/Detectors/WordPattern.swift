import Foundation

/// Turns phrases into a PCRE2 pattern that finds them as whole words, in any case.
///
/// Patterns see bytes, so letters outside ASCII are written in both cases here, and their bytes count
/// as parts of words, but not those of quotation marks, dashes and other signs.
enum WordPattern {
  /// Characters beyond ASCII that are no letters, as bytes: Latin-1 signs, general punctuation to
  /// miscellaneous symbols, CJK punctuation, full-width signs, and emoji.
  private static let sign =
    #"\xc2[\x80-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf]|\xe2[\x80-\xaf][\x80-\xbf]|\xe3\x80[\x80-\xbf]"#
    + #"|\xef\xbc[\x81-\x8f\x9a-\xa0]|\xef\xbd[\x9b-\xa5]|\xef\xbb\xbf|\xf0\x9f[\x80-\xbf][\x80-\xbf]"#

  /// - Parameter alone: whether parts of addresses and names such as `example.org` do not count.
  static func source(_ phrases: [String], alone: Bool = false) -> String {
    // Longer phrases first: alternatives are tried in order.
    let alternatives = phrases.filter { !$0.allSatisfy(\.isWhitespace) }
      .sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }.map(phrase)
    let before = alone ? #"(?<![@])(?<![A-Za-z0-9]\.)"# : ""
    let after = alone ? #"(?![@]|\.[A-Za-z0-9])"# : ""
    return before + #"(?:(?<![A-Za-z0-9_\x80-\xff])|(?<="# + sign + "))(?:"
      + alternatives.joined(separator: "|")
      + #")(?:(?![A-Za-z0-9_\x80-\xff])|(?="# + sign + "))" + after
  }

  /// Finds phrases anywhere, whatever parts their words: in a text without any of them there is no
  /// `firstName` and no `first_name`.
  static func anywhere(_ phrases: [String]) -> String {
    let alternatives = phrases.map { phrase in
      phrase.split(whereSeparator: \.isWhitespace).map { $0.map(character).joined() }
        .joined(separator: #"[^A-Za-z0-9]{0,2}"#)
    }
    return "(?:" + alternatives.joined(separator: "|") + ")"
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
      .joined(separator: #"(?:[ \t\r\n]|\xc2\xa0|\xe2\x80\xaf)+"#)
  }

  private static func character(_ character: Character) -> String {
    if let byte = character.asciiValue, wordBytes.contains(byte) { return String(character) }
    if character.isASCII { return escaped(String(character)) }
    let cases = [String(character), character.lowercased(), character.uppercased()]
    // Some programs write a letter and its mark as two characters (Unicode Annex 15, form D).
    let forms = cases.flatMap {
      [$0.precomposedStringWithCanonicalMapping, $0.decomposedStringWithCanonicalMapping]
    }
    return "(?:" + Set(forms.map(escaped)).sorted().joined(separator: "|") + ")"
  }

  private static let wordBytes = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_".utf8)

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      guard byte < 0x80 else { return "\\x\(String(byte, radix: 16))" }
      let character = String(Unicode.Scalar(byte))
      return wordBytes.contains(byte) ? character : "\\\(character)"
    }.joined()
  }
}
