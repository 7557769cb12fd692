import StructuredText

extension Document {
  /// Reads prose with or without Markdown.
  mutating func readProse() {
    let prose = ProseLines(view)
    blankMarks(of: prose)
    var reader = ProseReading(prose)
    reader.read(into: &self)
    quotes = prose.markdown.quotes
  }

  /// Takes marks of emphasis and quotation out, so that words stand next to words.
  private mutating func blankMarks(of prose: ProseLines) {
    for line in prose.lines {
      switch line.role {
      case .skipped, .blank: continue
      default: blankEmphasis(in: line.range)
      }
      if line.role == .quote {
        for index in line.range {
          guard view[index] == UInt8(ascii: ">") || view[index].isBlank else { break }
          if view[index] == UInt8(ascii: ">") { view[index] = 0x20 }
        }
      }
    }
  }

  private mutating func blankEmphasis(in range: Range<Int>) {
    for index in range {
      switch view[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "`"): view[index] = 0
      case UInt8(ascii: "_"):
        let before = index > range.lowerBound ? view[index - 1] : 0x20
        let after = index + 1 < range.upperBound ? view[index + 1] : 0x20
        if !before.isWordByte || !after.isWordByte { view[index] = 0 }
      default: break
      }
    }
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
}

/// Makes passages of lines.
private struct ProseReading {
  private let prose: ProseLines
  private var section = -1
  private var item = -1
  private var itemCount = 0
  private var depth = 0
  /// Lines that are one paragraph or item so far.
  private var pending: [Range<Int>] = []
  private var blockStart = 0
  private var isInList = false

  init(_ prose: ProseLines) { self.prose = prose }

  mutating func read(into document: inout Document) {
    var index = 0
    while index < prose.lines.count {
      let line = prose.lines[index]
      switch line.role {
      case .blank, .skipped:
        flush(into: &document)
        if !continuesList(behind: index, document) { closeBlock(in: &document) }
      case .heading(let level):
        var end = index
        while end + 1 < prose.lines.count, prose.lines[end + 1].role == line.role,
          prose.lines[end + 1].range.allSatisfy({ isUnderline(document.view[$0]) })
        { end += 1 }
        closeBlock(in: &document)
        addHeading(line.range, level: level, to: &document)
        index = end
      case .table(let number):
        closeBlock(in: &document)
        let table = prose.markdown.tables[number]
        document.addTable(
          columns: table.columns.map(\.text), rows: table.rows.map { $0.map(\.range) },
          section: section, context: context(document))
        while index + 1 < prose.lines.count, prose.lines[index + 1].role == line.role { index += 1 }
        blockStart = document.passages.count
      case .item(let depth):
        flush(into: &document)
        (item, self.depth, isInList) = (itemCount, depth, true)
        itemCount += 1
        pending = [line.range]
      case .text, .quote:
        if breaks(before: line.range, document.view) { flush(into: &document) }
        pending.append(line.range)
      }
      index += 1
    }
    closeBlock(in: &document)
  }

  /// A list goes on behind an empty line; so does the paragraph that leads to it.
  private func continuesList(behind index: Int, _ document: Document) -> Bool {
    guard let next = prose.lines[index...].first(where: { $0.role != .blank }),
      case .item = next.role
    else { return false }
    guard !isInList else { return true }
    return document.tokens.last?.isSymbol(":") ?? false
  }

  /// Whether a line begins something new although no empty line stands before it.
  private func breaks(before line: Range<Int>, _ view: [UInt8]) -> Bool {
    guard let last = pending.last, !last.isEmpty, !line.isEmpty else { return false }
    let isShort = last.count < 50
    let first = view[line.lowerBound]
    let startsBig = first & 0xDF == first && first.isLetter || first.isDigit || first >= 0x80
    if isShort, startsBig { return true }
    // `Amount: 120` begins a line of its own.
    let head = view[line].prefix(24)
    return head.contains(UInt8(ascii: ":")) && startsBig
      && head.prefix { $0 != UInt8(ascii: ":") }.count { $0 == 0x20 } <= 2
  }

  private func isUnderline(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-")
  }

  private mutating func flush(into document: inout Document) {
    guard let first = pending.first, let last = pending.last else { return }
    pending = []
    let range = first.lowerBound..<max(first.upperBound, last.upperBound)
    let tokens = Tokenizer.tokens(of: document.view, in: range)
    for sentence in Sentences.ranges(of: tokens) where !sentence.isEmpty {
      let start = document.tokens.count
      document.tokens += tokens[sentence]
      document.cells.append(
        Document.Cell(tokens: start..<document.tokens.count, label: nil))
      document.addPassage(
        .sentence, from: document.cells.count - 1, section: section, item: item, depth: depth)
    }
  }

  private mutating func closeBlock(in document: inout Document) {
    flush(into: &document)
    if document.passages.count > blockStart {
      document.addBlock(from: blockStart, context: context(document))
    }
    blockStart = document.passages.count
    (item, depth, isInList) = (-1, 0, false)
  }

  private mutating func addHeading(_ range: Range<Int>, level: Int, to document: inout Document) {
    var range = range
    while let first = range.first, document.view[first] == UInt8(ascii: "#") {
      range = first + 1..<range.upperBound
    }
    let firstCell = document.cells.count
    document.addCell(range, label: nil)
    var parent: Int? = section < 0 ? nil : section
    while let open = parent, document.sections[open].level >= level {
      parent = document.sections[open].parent
    }
    section = document.sections.count
    let heading = document.addPassage(.heading, from: firstCell, section: section)
    let number = SectionNumber(document.tokens[document.passages[heading].tokens])
    document.sections.append(
      Document.Section(
        number: number?.text ?? "", heading: heading, level: level, parent: parent))
    document.addBlock(from: heading, context: [])
    blockStart = document.passages.count
  }

  /// The headings above, the nearest first, three at most.
  private func context(_ document: Document) -> [Int] {
    var headings: [Int] = []
    var open: Int? = section < 0 ? nil : section
    while let current = open, headings.count < 3 {
      headings.append(document.sections[current].heading)
      open = document.sections[current].parent
    }
    return headings
  }
}
