/// Oddities of characters that follow one another.
extension OddityFinder {
  mutating func findInSequence(_ items: [PatternNode]) {
    for index in items.indices {
      if index > 0 { findLiteralBrace(items[index], after: items[index - 1]) }
      findDot(items, at: index)
    }
  }

  /// A brace after something that could be repeated, with what would be a count.
  private mutating func findLiteralBrace(_ node: PatternNode, after previous: PatternNode) {
    guard case .literal(UInt32(UInt8(ascii: "{")), isEscaped: false) = node.matcher?.form,
      previous.range.upperBound == node.range.lowerBound, !previous.isMarkerOrAssertion
    else { return }
    let rest = bytes[node.range.upperBound...]
    let count = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ",") || $0 == 32 }
    let isClosed =
      count.endIndex < bytes.count && bytes[count.endIndex] == UInt8(ascii: "}")
    guard count.contains(where: \.isDigit), count.count(where: { $0 == 44 }) < 2 else { return }
    let range = node.range.lowerBound..<count.endIndex + (isClosed ? 1 : 0)
    let hint =
      isClosed
      ? "write the smallest number too and no blanks, as in `{0,3}`" : "close the brace"
    add(
      .literalBrace, range,
      "`\(text(range))` is no count for PCRE2, so the brace stands for itself; \(hint), or write "
        + "`\\{` if a brace is meant")
  }

  /// A dot before the end of a host or file name, after `www`, or in an address of four numbers.
  private mutating func findDot(_ items: [PatternNode], at index: Int) {
    guard items[index].matcher?.form == .anyCharacter, text(items[index].range) == "." else {
      return
    }
    let before = word(items[..<index].reversed()).reversed()
    let after = word(items[(index + 1)...])
    let isNumber = !before.isEmpty && (before + after).allSatisfy(\.isDigit) && before.count <= 3
    let ending = String(decoding: after, as: UTF8.self).lowercased()
    let isName =
      !before.isEmpty && !before.allSatisfy(\.isDigit) && Self.endings.contains(ending)
    let isWeb = String(decoding: before, as: UTF8.self).lowercased() == "www" && !after.isEmpty
    guard isName || isWeb || isNumber && !after.isEmpty && after.count <= 3 else { return }
    add(
      .unescapedDot, items[index].range,
      "this dot matches any character, not only a dot; write `\\.`")
  }

  /// The letters and digits that stand first, one byte each.
  private func word(_ items: some Sequence<PatternNode>) -> [UInt8] {
    var word: [UInt8] = []
    for item in items {
      guard let value = item.matcher?.literal, let byte = UInt8(exactly: value),
        byte.isLetter || byte.isDigit
      else { break }
      word.append(byte)
    }
    return word
  }

  /// Ends of host and file names that are seldom anything else.
  private static let endings: Set<String> = [
    "com", "org", "net", "io", "de", "eu", "uk", "gov", "edu", "dev", "cloud", "json", "yaml",
    "yml", "xml", "txt", "csv", "pdf", "exe", "html", "js", "py", "sh", "pem", "conf", "cfg",
    "ini", "sql", "zip", "docx", "xlsx", "png", "jpg",
  ]
}

extension PatternNode {
  /// What matches one character here.
  var matcher: CharacterMatcher? {
    if case .character(let matcher) = kind { matcher } else { nil }
  }

  fileprivate var isMarkerOrAssertion: Bool {
    switch kind {
    case .marker, .assertion, .verb: true
    default: false
    }
  }
}
