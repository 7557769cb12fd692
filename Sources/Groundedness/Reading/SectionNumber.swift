/// The number at the start of a heading: `4.2 Water damage`, `§ 12 Notice`, `Section 3: Cover`.
struct SectionNumber {
  /// The number, such as `4.2`.
  var text: String
  /// How many parts it has.
  var depth: Int
  /// How many tokens it takes.
  var length: Int

  /// Words that call a number one of a section, in lower case.
  static let words: Set = [
    "section", "sec", "sect", "clause", "paragraph", "para", "article", "art", "chapter", "annex",
    "appendix", "part", "abschnitt", "ziffer", "ziff", "absatz", "abs", "artikel", "kapitel", "kap",
    "anhang", "anlage", "teil", "klausel", "paragraf", "punkt",
  ]

  /// The number of a heading in Markdown, which need not look like one otherwise.
  init?(_ tokens: ArraySlice<Token>) {
    var index = tokens.startIndex
    var hasWord = false
    if index < tokens.endIndex, tokens[index].isSymbol("§") {
      index += 1
      hasWord = true
    } else if index < tokens.endIndex, SectionNumber.words.contains(tokens[index].text) {
      index += 1
      hasWord = true
      if index < tokens.endIndex, tokens[index].isSymbol(".") { index += 1 }
    }
    guard let number = SectionNumber.number(tokens, from: index) else { return nil }
    text = number.text
    depth = number.text.count { $0 == "." } + 1
    length = number.end - tokens.startIndex
    let isLong = depth > 1 || hasWord
    guard isLong || number.text.utf8.count <= 2 else { return nil }
  }

  /// The number of a heading in plain text: words follow, few, and no full stop.
  init?(heading tokens: [Token]) {
    guard let number = SectionNumber(tokens[...]), let last = tokens.last else { return nil }
    let rest = tokens[number.length...].drop { $0.kind == .symbol }
    guard rest.count <= 10, !last.isSymbol("."), !last.isSymbol(";"), !last.isSymbol(","),
      rest.first.map(\.isCapitalised) ?? (number.length > 1 && !tokens[0].isDigits),
      rest.first.map({ Month.named($0.text) == nil }) ?? true,
      !rest.contains(where: \.isDigits)
    else { return nil }
    self = number
  }

  /// Digits with full stops between them, and what stands behind them.
  static func number(_ tokens: ArraySlice<Token>, from start: Int) -> (text: String, end: Int)? {
    guard start < tokens.endIndex, tokens[start].isDigits, tokens[start].text.utf8.count <= 4 else {
      return nil
    }
    var text = tokens[start].text
    var index = start + 1
    while index + 1 < tokens.endIndex, tokens[index].isSymbol("."), tokens[index].isGlued,
      tokens[index + 1].isDigits, tokens[index + 1].isGlued
    {
      text += "." + tokens[index + 1].text
      index += 2
    }
    return (text, index)
  }
}
