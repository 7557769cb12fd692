extension JSONReader {
  /// Reads a string, from its opening quote to behind its closing one.
  mutating func readString(_ mark: StringQuote) -> String {
    let start = position
    position += quote(at: start)?.length ?? 1
    let string = mark == .straight ? readPlainString() : nil
    let text = string ?? readDifficultString(mark, from: start)
    if let problem = mark.problem { report(problem, start..<position) }
    return text
  }

  /// The fast way, for a string without anything special in it; else `nil`, and nothing read.
  private mutating func readPlainString() -> String? {
    var next = position
    while next < end, bytes[next] >= 0x20, bytes[next] != JSONByte.backslash {
      if bytes[next] == JSONByte.quote {
        guard closesString(.straight, at: next, length: 1) else { return nil }
        let text = String(decoding: bytes[position..<next], as: UTF8.self)
        position = next + 1
        return text
      }
      next += 1
    }
    return nil
  }

  private mutating func readDifficultString(_ mark: StringQuote, from start: Int) -> String {
    var content: [UInt8] = []
    while position < end {
      if let found = quote(at: position), mark.mayClose(with: found.mark) {
        if closesString(mark, at: position, length: found.length) {
          position += found.length
          return String(decoding: content, as: UTF8.self)
        }
        if found.mark == .straight { report(.unescapedQuote, position..<position + 1) }
        content += bytes[position..<position + found.length]
        position += found.length
      } else if bytes[position] == JSONByte.backslash {
        readEscape(into: &content)
      } else if bytes[position] >= 0x20 {
        content.append(bytes[position])
        position += 1
      } else if endsUnclosedString(&content) {
        break
      } else {
        readControlCharacters(into: &content)
      }
    }
    report(.unclosedString, start..<start + (quote(at: start)?.length ?? 1))
    return String(decoding: content, as: UTF8.self)
  }

  /// Whether a quote ends the string, judged by what stands behind it.
  ///
  /// A letter there means that the quote belongs to the text: `"he said "no" to it"`.
  private func closesString(_ mark: StringQuote, at position: Int, length: Int) -> Bool {
    guard !open.isEmpty || mark != .straight else { return true }
    var next = position + length
    while let byte = byte(at: next), byte == 0x20 || byte == 0x09 { next += 1 }
    guard let byte = byte(at: next) else { return true }
    if mark == .smart { return true }
    return !(JSONByte.isLetter(byte) || "?!.(".utf8.contains(byte))
  }

  /// Adds control characters that JSON wants escaped; a run of line breaks is one problem.
  private mutating func readControlCharacters(into content: inout [UInt8]) {
    let start = position
    let isBreak = JSONByte.isLineBreak(bytes[position])
    repeat {
      content.append(bytes[position])
      position += 1
    } while position < end
      && (isBreak ? JSONByte.isSpace(bytes[position]) : isControl(bytes[position]))
    report(isBreak ? .lineBreakInString : .controlCharacter, start..<position)
  }

  private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && !JSONByte.isLineBreak(byte) }
}

extension JSONReader {
  /// Whether a closing quote is missing at this line break, judged by the next line.
  ///
  /// If the next line starts with a closing bracket, or this one ends with a comma and the next
  /// starts with a quote, the string was meant to end here. Then the comma is given back.
  private mutating func endsUnclosedString(_ content: inout [UInt8]) -> Bool {
    guard JSONByte.isLineBreak(bytes[position]) else { return false }
    var next = position
    while let byte = byte(at: next), JSONByte.isSpace(byte) { next += 1 }
    guard let following = byte(at: next) else { return true }
    let hasComma = content.last == JSONByte.comma && bytes[position - 1] == JSONByte.comma
    let isEnd =
      JSONByte.closing.contains(following) || (hasComma && quote(at: next) != nil)
    if isEnd, hasComma {
      content.removeLast()
      position -= 1
    }
    return isEnd
  }
}

extension StringQuote {
  /// Whether a string that began with this mark may end with the other.
  fileprivate func mayClose(with other: StringQuote) -> Bool {
    switch self {
    case .straight: other == .straight
    case .single: other == .single
    case .smart: other == .smart || other == .straight
    case .smartSingle: other == .smartSingle || other == .single
    }
  }
}
