import StructuredText

/// Finds the JSON in what a tool answered.
public enum JSONExtraction {
  /// An output in which everything but its JSON is blank, so that places stay what they are; `nil` if
  /// nothing looks like JSON.
  public static func onlyJSON(of output: [UInt8]) -> [UInt8]? {
    guard let range = find(in: output)?.range else { return nil }
    let blank = UInt8(ascii: " ")
    return Array(repeating: blank, count: range.lowerBound) + output[range]
      + Array(repeating: blank, count: output.count - range.upperBound)
  }

  /// Where it stands, and what stands around it; `nil` if nothing looks like JSON.
  static func find(in bytes: [UInt8]) -> (range: Range<Int>, wrapping: Wrapping?)? {
    let all = trimmed(0..<bytes.count, in: bytes)
    guard let first = all.first.map({ bytes[$0] }) else { return nil }
    if isOpening(first) {
      // What is never closed goes on into the space at the end.
      let value = balanced(from: all.lowerBound, in: bytes).clamped(to: all)
      let rest = trimmed(value.upperBound..<all.upperBound, in: bytes)
      let isProse = rest.first.map { beginsProse(bytes[$0]) } ?? false
      return isProse ? (value, .words) : (all, nil)
    }
    if isString(bytes[all]) { return (all, nil) }
    if let fenced = fenced(in: bytes) { return (fenced, .fence) }
    if let embedded = largest(in: bytes) { return (embedded, .words) }
    return isScalar(bytes[all]) ? (all, nil) : nil
  }

  /// The first block of code that begins as an object or an array does.
  private static func fenced(in bytes: [UInt8]) -> Range<Int>? {
    MarkdownReader.read(bytes).codeBlocks.lazy.map { trimmed($0.content, in: bytes) }
      .first { $0.first.map { isOpening(bytes[$0]) } ?? false }
  }

  /// The longest object or array in a text.
  private static func largest(in bytes: [UInt8]) -> Range<Int>? {
    var found: Range<Int>?
    var position = 0
    while let open = bytes[position...].firstIndex(where: isOpening) {
      let range = balanced(from: open, in: bytes)
      if range.count > found?.count ?? 0 { found = range }
      position = range.upperBound
    }
    return found.flatMap { looksLikeJSON(bytes[$0]) ? $0 : nil }
  }

  /// Whether it may be meant as JSON; `[1]` and `{name}` in a sentence are not.
  private static func looksLikeJSON(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains(UInt8(ascii: ":")) && bytes.contains { "\"'“".utf8.contains($0) }
      || bytes.count > 2 && bytes.contains(UInt8(ascii: ",")) && bytes.contains(0x22)
  }

  /// From an opening bracket to the one that closes it, or else to the end; brackets in strings do
  /// not count.
  private static func balanced(from start: Int, in bytes: [UInt8]) -> Range<Int> {
    var (depth, position, isInString) = (0, start, false)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\") where isInString: position += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString, UInt8(ascii: "[") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString, UInt8(ascii: "]") where !isInString: depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return start..<min(position, bytes.count) }
    }
    return start..<bytes.count
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var (start, end) = (range.lowerBound, range.upperBound)
    if bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  /// Whether words, and no more JSON, begin with a byte: a letter of any script, or a mark of Markdown.
  private static func beginsProse(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 || "*_(>".utf8.contains(byte)
  }

  private static func isString(_ bytes: ArraySlice<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    return bytes.count > 1 && bytes.first == quote && bytes.last == quote
  }

  /// Whether it begins as a string, a number or a word of JSON does.
  private static func isScalar(_ bytes: ArraySlice<UInt8>) -> Bool {
    let number = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    if let digit = number.first, (0x30...0x39).contains(digit) { return true }
    return ["\"", "true", "false", "null"].contains { bytes.starts(with: $0.utf8) }
  }
}
