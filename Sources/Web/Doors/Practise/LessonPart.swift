/// A piece of a lesson's Markdown: a heading, an item of a list, lines of code, or a paragraph.
struct LessonPart: Hashable {
  var heading, item, code, paragraph: String?

  static func parts(of markdown: String) -> [LessonPart] {
    var parts: [LessonPart] = []
    var (paragraph, code) = ("", [String]?.none)
    func close() {
      if !paragraph.isEmpty { parts.append(LessonPart(paragraph: paragraph)) }
      paragraph = ""
    }
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("```") {
        close()
        if let lines = code { parts.append(LessonPart(code: lines.joined(separator: "\n"))) }
        code = code == nil ? [] : nil
      } else if code != nil {
        code?.append(String(line))
      } else if let part = special(text) {
        close()
        parts.append(part)
      } else if text.isEmpty {
        close()
      } else {
        paragraph += (paragraph.isEmpty ? "" : " ") + plain(text)
      }
    }
    close()
    return parts
  }

  private static func special(_ line: Substring) -> LessonPart? {
    if line.first == "#" {
      return LessonPart(heading: plain(line.drop { $0 == "#" || $0 == " " }))
    }
    if line.hasPrefix("- ") || line.hasPrefix("* ") {
      return LessonPart(item: plain(line.dropFirst(2)))
    }
    if line.hasPrefix("|") { return LessonPart(code: String(line)) }
    let number = line.prefix { $0.isNumber }
    guard !number.isEmpty, line.dropFirst(number.count).hasPrefix(". ") else { return nil }
    return LessonPart(item: plain(line.dropFirst(number.count + 2)))
  }

  /// The text without the signs of emphasis and code.
  private static func plain(_ text: Substring) -> String {
    String(text).replacing("**", with: "").replacing("`", with: "")
  }
}
