import StructuredText

/// The lines of a prose text, each with the role it plays.
struct ProseLines {
  struct Line {
    enum Role: Equatable {
      case blank
      /// Code, dividers, page numbers: nothing is read from it.
      case skipped
      case heading(level: Int)
      case table(Int)
      case text
      /// The first line of a list item.
      case item(depth: Int)
      case quote
    }

    var role: Role
    /// What is to be read, without marks.
    var range: Range<Int>
  }

  private(set) var lines: [Line] = []
  let markdown: MarkdownDocument
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    markdown = MarkdownReader.read(bytes)
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      lines.append(Line(role: .text, range: trimmed(start..<end)))
      start = end + 1
    }
    setRoles()
    findPlainHeadings()
  }

  private mutating func setRoles() {
    for index in lines.indices where lines[index].range.isEmpty { lines[index].role = .blank }
    for list in markdown.lists {
      let isNumbered = list.items.count(where: \.isNumbered) > 1
      for item in list.items where isNumbered || !isDate(item.range) {
        set(.item(depth: item.depth), in: item.range, keeping: item.range)
      }
    }
    for (index, table) in markdown.tables.enumerated() { set(.table(index), in: table.range) }
    for quote in markdown.quotes { set(.quote, in: quote) }
    for heading in markdown.headings {
      set(.heading(level: heading.level), in: heading.range)
    }
    for code in markdown.codeBlocks { set(.skipped, in: code.range) }
    for index in lines.indices where lines[index].role == .text && isFurniture(lines[index].range) {
      lines[index].role = .skipped
    }
  }

  /// Gives the lines that a range touches a role.
  private mutating func set(
    _ role: Line.Role, in range: Range<Int>, keeping kept: Range<Int>? = nil
  ) {
    var index = firstLine(endingBehind: range.lowerBound)
    while index < lines.count,
      lines[index].range.lowerBound < max(range.upperBound, range.lowerBound + 1)
    {
      if lines[index].role != .blank {
        lines[index].role = role
        if let kept { lines[index].range = kept.clamped(to: lines[index].range) }
      }
      index += 1
    }
  }

  private func firstLine(endingBehind offset: Int) -> Int {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].range.upperBound <= offset, lines[middle].range.lowerBound < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// Headings of texts without Markdown: a short line with a number of a section, alone.
  private mutating func findPlainHeadings() {
    for index in lines.indices where lines[index].role == .text {
      let isFirst = index == 0 || lines[index - 1].role != .text
      guard isFirst, lines[index].range.count < 80 else { continue }
      let tokens = Tokenizer.tokens(of: bytes, in: lines[index].range)
      if SectionNumber(heading: tokens) != nil {
        let depth = SectionNumber(heading: tokens)?.depth ?? 1
        lines[index].role = .heading(level: depth + 1)
      }
    }
  }

  /// Whether what looks like an item with a number is a German date: `3. Mai 2026`.
  private func isDate(_ item: Range<Int>) -> Bool {
    let first = bytes[item].prefix(12).prefix { !$0.isBlank && $0 != UInt8(ascii: ",") }
    let before = item.lowerBound >= 2 ? bytes[item.lowerBound - 2] : 0
    return before == UInt8(ascii: ".")
      && Month.named(String(decoding: first, as: UTF8.self).lowercased()) != nil
  }

  /// Whether a line only counts pages or divides.
  private func isFurniture(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count < 32 else { return false }
    let tokens = Tokenizer.tokens(of: bytes, in: range)
    let words = tokens.filter(\.isWord).map(\.text)
    guard !tokens.contains(where: { $0.isWord && !pageWords.contains($0.text) }) else {
      return false
    }
    if words.isEmpty { return !tokens.contains(where: \.isDigits) || isBarePageNumber(tokens) }
    return words.contains { $0 == "page" || $0 == "seite" }
  }

  private func isBarePageNumber(_ tokens: [Token]) -> Bool {
    tokens.count == 3 && tokens[0].isDash && tokens[1].isDigits && tokens[2].isDash
  }
}

private let pageWords: Set = ["page", "seite", "of", "von"]
