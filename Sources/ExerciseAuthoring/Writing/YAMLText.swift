/// Texts as YAML writes them.
enum YAMLText {
  /// A text in one line: plain where nothing in it means something to YAML, or else in quotes.
  static func scalar(_ text: String) -> String {
    guard isPlain(text) else { return quoted(text) }
    return text
  }

  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: needsEscape) else {
      return "'" + text.replacing("'", with: "''") + "'"
    }
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// A text over several lines, each behind an indentation; `|` and the lines, or one line in quotes.
  static func block(_ text: String, indent: Int) -> String {
    let body = text.hasSuffix("\n") ? text : text + "\n"
    let isSimple = !text.unicodeScalars.contains {
      needsEscape($0) && $0 != "\n" && $0 != "\t"
    }
    guard isSimple, !body.hasSuffix("\n\n"), !body.hasPrefix("\n"), !body.hasPrefix(" ") else {
      return quoted(text)
    }
    let space = String(repeating: " ", count: indent)
    let lines = body.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    return "|\n" + lines.map { $0.isEmpty ? "" : space + $0 }.joined(separator: "\n")
  }

  /// A list in one line.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\\(scalar)"
    case "\n": return "\\n"
    case "\t": return "\\t"
    default:
      guard needsEscape(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
  }

  /// Letters, digits, spaces and a few marks, and no word that YAML reads as something else.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      text.last?.isWhitespace == false
    else { return false }
    let reserved: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    return !reserved.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || " -_./".unicodeScalars.contains(scalar)
      } && !text.contains(" #") && !text.contains(": ")
  }

  /// Whether YAML refuses a character, or reads it as a line break or a byte-order mark.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
