import Diagnostics
import Terminal

/// A lesson's Markdown, as rows of a screen: headings, lists, quotations, code and paragraphs.
struct MarkdownRows {
  let width: Int

  func rows(_ markdown: String) -> [Row] {
    var (rows, paragraph, isCode) = ([Row](), "", false)
    func close() {
      if !paragraph.isEmpty { rows += Row.wrapped(paragraph, to: width) }
      paragraph = ""
    }
    for line in markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("```") {
        close()
        isCode.toggle()
      } else if isCode {
        rows.append((Row("│ ", Look.faint) + Row(String(line), Ink(.green))).cut(to: width))
      } else if let row = special(text) {
        close()
        rows += row
      } else {
        paragraph += (paragraph.isEmpty ? "" : " ") + plain(text)
      }
    }
    close()
    while rows.last == Row() { rows.removeLast() }
    return rows
  }

  /// A line that is no part of a paragraph.
  private func special(_ line: Substring) -> [Row]? {
    if line.isEmpty { return [Row()] }
    if line.first == "#" {
      return Row.wrapped(plain(line.drop { $0 == "#" || $0 == " " }), Look.title, to: width)
    }
    if line.hasPrefix("- ") || line.hasPrefix("* ") {
      return Row.wrapped(plain(line.dropFirst(2)), behind: Row("• ", Look.label), to: width)
    }
    if line.hasPrefix("> ") {
      return Row.wrapped(plain(line.dropFirst(2)), to: width - 2).map { Row("│ ", Look.faint) + $0 }
    }
    if line.hasPrefix("|") { return [Row(String(line)).cut(to: width)] }
    let number = line.prefix { $0.isNumber }
    guard !number.isEmpty, line.dropFirst(number.count).hasPrefix(". ") else { return nil }
    return Row.wrapped(
      plain(line.dropFirst(number.count + 2)), behind: Row("\(number). ", Look.label), to: width)
  }

  /// The text without the signs of emphasis and code.
  private func plain(_ text: Substring) -> String {
    String(text).replacing("**", with: "").replacing("`", with: "")
      .replacing(/(^|[\s(])\*([^*\s][^*]*)\*/) { "\($0.1)\($0.2)" }
  }
}
