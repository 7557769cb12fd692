/// Finds the links of a Markdown text: `[text](address)`, `[text][name]`, `<address>` and bare ones.
struct MarkdownLinks {
  private let bytes: [UInt8]
  private let lines: [MarkdownLine]
  private let code: [Range<Int>]
  private var definitions: [String: String] = [:]
  private var links: [MarkdownLink] = []

  static func read(
    _ bytes: [UInt8], _ lines: [MarkdownLine], outside code: [Range<Int>]
  ) -> [MarkdownLink] {
    var reader = MarkdownLinks(bytes: bytes, lines: lines, code: code)
    return reader.read()
  }

  private init(bytes: [UInt8], lines: [MarkdownLine], code: [Range<Int>]) {
    self.bytes = bytes
    self.lines = lines
    self.code = code
  }

  private mutating func read() -> [MarkdownLink] {
    let texts = textLines()
    let definitions = texts.map(definition)
    for case .some(let (name, address)) in definitions where self.definitions[name] == nil {
      self.definitions[name] = address
    }
    for (line, definition) in zip(texts, definitions) where definition == nil { scan(line) }
    return links
  }

  private func textLines() -> [MarkdownLine] {
    var remaining = code[...]
    return lines.filter { line in
      while let block = remaining.first, block.upperBound < line.range.lowerBound {
        remaining.removeFirst()
      }
      return remaining.first.map { !$0.contains(line.range.lowerBound) } ?? true
    }
  }

  /// A line such as `[name]: https://example.org`.
  private func definition(_ line: MarkdownLine) -> (name: String, address: String)? {
    guard line.indent < 4, line.first == UInt8(ascii: "["),
      let close = index(of: "]", in: line.content), close + 1 < line.content.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let address = string(close + 2..<line.content.upperBound).trimmed
    let name = string(line.content.lowerBound + 1..<close)
    let destination = address.prefix { !$0.isWhitespace }
    // Behind the address there may be a title; other words make it a sentence.
    let title = address.dropFirst(destination.count).first { !$0.isWhitespace }
    guard !address.isEmpty, !name.hasPrefix("^"), title.map("\"'(".contains) ?? true else {
      return nil
    }
    return (name.lowercased(), String(destination))
  }

  private mutating func scan(_ line: MarkdownLine) {
    var position = line.content.lowerBound
    let end = line.content.upperBound
    // Each mark is looked for once behind each place, so that a line of brackets stays linear.
    var (noBracket, noTick) = (false, false)
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 2
      case UInt8(ascii: "`") where !noTick:
        if let close = index(of: "`", in: position + 1..<end) {
          position = close + 1
        } else {
          noTick = true
        }
      case UInt8(ascii: "[") where !noBracket:
        guard let close = index(of: "]", in: position + 1..<end) else {
          noBracket = true
          continue
        }
        position = bracketed(position, close, end)
      case UInt8(ascii: "h"), UInt8(ascii: "H"): position = bare(position, end)
      default: position += 1
      }
    }
  }

  /// A link that begins with text in brackets, if it is one; returns where to go on.
  private mutating func bracketed(_ open: Int, _ close: Int, _ end: Int) -> Int {
    let text = open + 1..<close
    guard close + 1 < end else { return shortcut(text, open..<close + 1) }
    switch bytes[close + 1] {
    case UInt8(ascii: "("):
      guard let last = closingParenthesis(close + 1, end) else { return close + 1 }
      let inside = string(close + 2..<last).trimmed
      let address = inside.prefix { !$0.isWhitespace }.drop { $0 == "<" }
      add(text, String(address.last == ">" ? address.dropLast() : address), open..<last + 1)
      return last + 1
    case UInt8(ascii: "["):
      guard let last = index(of: "]", in: close + 2..<end) else { return close + 1 }
      let name = last == close + 2 ? string(text) : string(close + 2..<last)
      add(text, definitions[name.lowercased()], open..<last + 1)
      return last + 1
    default: return shortcut(text, open..<close + 1)
    }
  }

  /// `[name]` alone is a link where the name is defined.
  private mutating func shortcut(_ text: Range<Int>, _ range: Range<Int>) -> Int {
    if let address = definitions[string(text).lowercased()] { add(text, address, range) }
    return range.upperBound
  }

  private mutating func bare(_ start: Int, _ end: Int) -> Int {
    let rest = bytes[start..<min(end, start + 8)].map { $0 | 0x20 }
    guard rest.starts(with: Array("https://".utf8)) || rest.starts(with: Array("http://".utf8))
    else { return start + 1 }
    var last = start
    while last < end, !MarkdownLine.isSpace(bytes[last]), !"<>|\"".utf8.contains(bytes[last]) {
      last += 1
    }
    // Full stops and brackets behind an address end the sentence, not the address.
    while last > start, ".,;:!?)]*_'".utf8.contains(bytes[last - 1]) { last -= 1 }
    links.append(
      MarkdownLink(text: "", destination: string(start..<last), range: start..<last))
    return max(last, start + 1)
  }

  private mutating func add(_ text: Range<Int>, _ address: String?, _ range: Range<Int>) {
    links.append(
      MarkdownLink(
        text: MarkdownLine.plain(bytes, text),
        destination: address.flatMap { $0.isEmpty ? nil : $0 },
        range: range))
  }

  /// Addresses end within so many bytes and hold so many opened parentheses, so that a line of opened
  /// ones stays linear.
  private static let (longestAddress, deepestParentheses) = (2_048, 32)

  private func closingParenthesis(_ open: Int, _ end: Int) -> Int? {
    var depth = 0
    for position in open..<min(end, open + Self.longestAddress) {
      if bytes[position] == UInt8(ascii: "(") { depth += 1 }
      if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return position }
      if depth > Self.deepestParentheses { return nil }
    }
    return nil
  }

  private func index(of mark: Unicode.Scalar, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return bytes[range].firstIndex(of: UInt8(ascii: mark))
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
