/// Words of people in Markdown, where they can do nothing but be read.
enum Markdown {
  /// Without control characters, line ends and marks of direction.
  static func plain(_ text: String, keepingLines: Bool = false) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          if keepingLines, scalar == "\n" || scalar == "\t" { return scalar }
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: return "\u{FFFD}"
          default: return scalar
          }
        }))
  }

  /// A few words inside a line, as code if anything in them could be a mark.
  static func inline(_ text: String) -> String {
    let words = plain(text)
    let isPlain = words.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -.,:;/()".unicodeScalars.contains(scalar)
    }
    return isPlain ? words : "`" + words.split(separator: "`").joined(separator: "'") + "`"
  }

  /// Lines in a fence that is longer than any run of backticks in them.
  static func block(_ text: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return "\(fence)text\n\(plain(text, keepingLines: true))\n\(fence)"
  }

  private static func longestRun(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
