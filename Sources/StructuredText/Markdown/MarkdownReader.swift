/// Reads the blocks of a Markdown text, line by line.
///
/// Any text is Markdown, so nothing can be wrong with it. Time is linear in its length.
public struct MarkdownReader {
  private let bytes: [UInt8]
  private let lines: [MarkdownLine]
  private var document = MarkdownDocument()
  private var index = 0
  /// The line above, if it is one of a paragraph.
  private var paragraph: MarkdownLine?

  /// Reads a text, or the part of it in a range.
  public static func read(_ bytes: [UInt8], in range: Range<Int>? = nil) -> MarkdownDocument {
    var reader = MarkdownReader(bytes, (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count))
    return reader.read()
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    lines = bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      let end = line.last == 0x0D ? line.endIndex - 1 : line.endIndex
      return MarkdownLine(bytes, line.startIndex..<end)
    }
    document.end = range.upperBound
  }

  private mutating func read() -> MarkdownDocument {
    while index < lines.count {
      let line = lines[index]
      if let fence = line.fence {
        readCode(fence)
      } else if line.isBlank {
        paragraph = nil
        index += 1
      } else {
        readText(line)
      }
    }
    document.links = MarkdownLinks.read(bytes, lines, outside: document.codeBlocks.map(\.range))
    return document
  }

  private mutating func readText(_ line: MarkdownLine) {
    if let level = line.headingLevel {
      readHeading(line, level)
    } else if let level = line.underlineLevel, let above = paragraph {
      let text = MarkdownLine.plain(bytes, above.content)
      document.headings.append(
        MarkdownHeading(
          level: level, text: text, range: above.range.lowerBound..<line.range.upperBound))
      paragraph = nil
      index += 1
    } else if line.first == UInt8(ascii: ">"), line.indent < 4 {
      readQuote()
    } else if line.listMark != nil, !line.isDivider, line.indent < 4 {
      readList()
    } else if let table = MarkdownTable(lines, from: index) {
      document.tables.append(table)
      index += 2 + table.rows.count
      paragraph = nil
    } else {
      paragraph = line.isDivider ? nil : line
      index += 1
    }
  }

  private mutating func readHeading(_ line: MarkdownLine, _ level: Int) {
    var (start, end) = (line.content.lowerBound + level, line.content.upperBound)
    while start < end, MarkdownLine.isSpace(bytes[start]) { start += 1 }
    // Marks at the end belong to the heading's form.
    var closing = end
    while closing > start, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
    if closing == start || MarkdownLine.isSpace(bytes[closing - 1]) { end = closing }
    while end > start, MarkdownLine.isSpace(bytes[end - 1]) { end -= 1 }
    document.headings.append(
      MarkdownHeading(
        level: level, text: MarkdownLine.plain(bytes, start..<end), range: line.range))
    paragraph = nil
    index += 1
  }

  private mutating func readCode(_ fence: (byte: UInt8, length: Int)) {
    let opening = lines[index]
    let info = bytes[opening.content.lowerBound + fence.length..<opening.content.upperBound]
    index += 1
    let first = index
    while index < lines.count, !lines[index].closes(fence) { index += 1 }
    let isClosed = index < lines.count
    let start = first < lines.count ? lines[first].range.lowerBound : document.end
    let content = start..<max(start, isClosed ? lines[index].range.lowerBound : document.end)
    let end = isClosed ? lines[index].range.upperBound : document.end
    document.codeBlocks.append(
      MarkdownCodeBlock(
        info: String(decoding: info, as: UTF8.self).trimmed, content: content,
        range: opening.range.lowerBound..<end, isClosed: isClosed))
    if isClosed { index += 1 }
    paragraph = nil
  }

  private mutating func readQuote() {
    let start = lines[index].range.lowerBound
    while index < lines.count, lines[index].continuesQuote { index += 1 }
    document.quotes.append(start..<lines[index - 1].range.upperBound)
    paragraph = nil
  }

  /// Reads a list to the line that does not belong to it any more: a heading, or text at the margin
  /// behind an empty line.
  private mutating func readList() {
    var items: [MarkdownListItem] = []
    var indents: [Int] = []
    let start = lines[index].range.lowerBound
    var end = start
    var isAfterBlank = false
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        isAfterBlank = true
      } else if line.fence != nil || line.headingLevel != nil || line.isDivider && line.indent < 2 {
        break
      } else if let mark = line.listMark {
        while let last = indents.last, last > line.indent { indents.removeLast() }
        if indents.last.map({ line.indent >= $0 + 2 }) ?? true { indents.append(line.indent) }
        var text = line.content.lowerBound + mark.length
        while text < line.content.upperBound, MarkdownLine.isSpace(bytes[text]) { text += 1 }
        items.append(
          MarkdownListItem(
            isNumbered: mark.isNumbered, depth: max(0, indents.count - 1),
            range: text..<line.content.upperBound))
        (end, isAfterBlank) = (line.range.upperBound, false)
      } else if isAfterBlank, line.indent < 2 {
        break
      } else {
        (end, isAfterBlank) = (line.range.upperBound, false)
      }
      index += 1
    }
    document.lists.append(MarkdownList(items: items, range: start..<end))
    paragraph = nil
  }
}

extension String {
  /// The text without space at its ends.
  var trimmed: String { trimmed { $0.isWhitespace } }

  /// The text without some characters at its ends.
  func trimmed(_ isUnwanted: (Character) -> Bool) -> String {
    let start = drop(while: isUnwanted)
    guard let last = start.lastIndex(where: { !isUnwanted($0) }) else { return "" }
    return String(start[...last])
  }
}
