/// One line of a Markdown text, and what it looks like.
struct MarkdownLine {
  let bytes: [UInt8]
  /// Without the line ending.
  let range: Range<Int>
  /// Columns of space before the first character; a tab goes to the next multiple of four.
  let indent: Int
  /// From the first character that is no space to the last one.
  let content: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var (start, end, indent) = (range.lowerBound, range.upperBound, 0)
    while start < end, MarkdownLine.isSpace(bytes[start]) {
      indent += bytes[start] == 0x09 ? 4 - indent % 4 : 1
      start += 1
    }
    while end > start, MarkdownLine.isSpace(bytes[end - 1]) { end -= 1 }
    self.bytes = bytes
    self.range = range
    self.indent = indent
    content = start..<end
  }

  var isBlank: Bool { content.isEmpty }
  var first: UInt8? { content.isEmpty ? nil : bytes[content.lowerBound] }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// How often a byte stands at the start, one behind the other.
  func run(of byte: UInt8) -> Int { bytes[content].prefix { $0 == byte }.count }

  /// The level of a heading that begins with `#`.
  var headingLevel: Int? {
    guard indent < 4, first == UInt8(ascii: "#") else { return nil }
    let level = run(of: UInt8(ascii: "#"))
    guard level <= 6 else { return nil }
    let next = content.lowerBound + level
    return next == content.upperBound || MarkdownLine.isSpace(bytes[next]) ? level : nil
  }

  /// The level of the heading that this line underlines.
  var underlineLevel: Int? {
    guard indent < 4, let first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
      run(of: first) == content.count
    else { return nil }
    return first == UInt8(ascii: "=") ? 1 : 2
  }

  /// Byte and length of an opening fence.
  var fence: (byte: UInt8, length: Int)? {
    guard indent < 4, let first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else {
      return nil
    }
    let length = run(of: first)
    guard length >= 3 else { return nil }
    let info = bytes[content.lowerBound + length..<content.upperBound]
    // A line with `code` in backticks opens no fence.
    return first == UInt8(ascii: "`") && info.contains(first) ? nil : (first, length)
  }

  /// Whether it closes a fence.
  func closes(_ fence: (byte: UInt8, length: Int)) -> Bool {
    indent < 4 && run(of: fence.byte) >= fence.length && run(of: fence.byte) == content.count
  }

  /// The mark of a list item: how many bytes it has, and whether it is a number.
  var listMark: (length: Int, isNumbered: Bool)? {
    guard let first else { return nil }
    let digits = bytes[content].prefix { (0x30...0x39).contains($0) }.count
    let length: Int
    if digits > 0, digits < 10 {
      let next = content.lowerBound + digits
      guard next < content.upperBound,
        bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ")")
      else { return nil }
      length = digits + 1
    } else {
      guard [0x2D, 0x2A, 0x2B].contains(first) else { return nil }  // - * +
      length = 1
    }
    let next = content.lowerBound + length
    guard next == content.upperBound || MarkdownLine.isSpace(bytes[next]) else { return nil }
    return (length, digits > 0)
  }

  /// Whether it is a line of three or more of `-`, `*` or `_`, which divides the text.
  var isDivider: Bool {
    guard indent < 4, let first, [0x2D, 0x2A, 0x5F].contains(first) else { return false }
    let marks = bytes[content].filter { !MarkdownLine.isSpace($0) }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// Whether it belongs to the quote that stands above it: by its mark, or as more of its paragraph.
  var continuesQuote: Bool {
    if first == UInt8(ascii: ">"), indent < 4 { return true }
    return !isBlank && fence == nil && headingLevel == nil && !isDivider && listMark == nil
  }

  /// What it says, without marks of emphasis and code.
  static func plain(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let kept = bytes[range].filter { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "`") }
    let text = String(decoding: kept, as: UTF8.self)
    // Underscores stand inside names as well; only those around the whole are emphasis.
    guard text.hasPrefix("_"), text.hasSuffix("_") else { return text }
    return text.trimmed { $0 == "_" }
  }
}
