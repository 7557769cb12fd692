/// Finds references: numbers of records, sections, sources, addresses, authors.
struct ReferenceReader {
  let place: Place
  private let tokens: ArraySlice<Token>

  init(_ place: Place) {
    self.place = place
    tokens = place.tokens
  }

  /// Adds what it finds, and marks the tokens that are used up.
  func read(into references: inout [ReferenceMention], _ taken: inout [Bool]) {
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let found =
        section(at: index) ?? bracketed(at: index) ?? author(at: index) ?? chunk(at: index)
        ?? enumerated(at: index)
      guard let found else {
        index = max(index + 1, nextChunk(after: index))
        continue
      }
      for token in found.tokens { taken[token] = true }
      if let kind = found.kind {
        references.append(
          ReferenceMention(
            kind: kind,
            range: tokens[found.tokens.lowerBound].start..<tokens[found.tokens.upperBound - 1].end,
            tokens: found.tokens, key: found.key, passage: place.passage, cell: place.cell))
      }
      index = max(found.tokens.upperBound, index + 1)
    }
  }

  /// Tokens that are a reference, or that are no claim at all.
  struct Found {
    var kind: ReferenceMention.Kind?
    var tokens: Range<Int>
    var key: String
  }

  /// In a run of glued tokens each symbol may begin something.
  private func nextChunk(after index: Int) -> Int { index + 1 }

  // MARK: § 12, section 4.2

  private func section(at index: Int) -> Found? {
    var next = index
    if tokens[index].isSymbol("§") {
      next += 1
      if next < tokens.endIndex, tokens[next].isSymbol("§") { next += 1 }
    } else if sectionWords.contains(tokens[index].text) {
      next += 1
      if next < tokens.endIndex, tokens[next].isSymbol("."), tokens[next].isGlued { next += 1 }
    } else {
      return nil
    }
    guard let number = SectionNumber.number(tokens, from: next) else { return nil }
    // `Section 3 million` is none.
    return Found(kind: .section, tokens: index..<number.end, key: number.text)
  }

  // MARK: [3], [Source 3]

  private func bracketed(at index: Int) -> Found? {
    let isSquare = tokens[index].isSymbol("[")
    guard isSquare || tokens[index].isSymbol("(") else { return nil }
    var next = index + 1
    var hasWord = false
    if next < tokens.endIndex, sourceWords.contains(tokens[next].text) {
      hasWord = true
      next += 1
    } else if next < tokens.endIndex, tokens[next].isSymbol("^") {
      next += 1
    }
    guard hasWord || isSquare, next < tokens.endIndex, tokens[next].isDigits,
      tokens[next].text.utf8.count <= 3, next + 1 < tokens.endIndex,
      tokens[next + 1].isSymbol(isSquare ? "]" : ")")
    else { return nil }
    return Found(kind: .source, tokens: index..<next + 2, key: tokens[next].text)
  }

  // MARK: (Miller 2021), Miller et al. (2021)

  private func author(at index: Int) -> Found? {
    guard tokens[index].isCapitalised, tokens[index].text.count > 2,
      Month.named(tokens[index].text) == nil
    else { return nil }
    let isInside = index > tokens.startIndex && tokens[index - 1].isSymbol("(")
    var next = index + 1
    while next < tokens.endIndex, next - index < 6,
      authorLinks.contains(tokens[next].text) && tokens[next].isWord || tokens[next].isSymbol("&")
        || tokens[next].isSymbol(".") || tokens[next].isSymbol(",")
        || (isInside && tokens[next].isCapitalised && Month.named(tokens[next].text) == nil
          && authorLinks.contains(tokens[next - 1].text))
    { next += 1 }
    let opens = next < tokens.endIndex && tokens[next].isSymbol("(")
    guard isInside != opens else { return nil }
    if opens { next += 1 }
    guard next + 1 < tokens.endIndex, let year = year(tokens[next]),
      tokens[next + 1].isSymbol(")") || tokens[next + 1].isSymbol(",") && isInside
    else { return nil }
    return Found(
      kind: .author, tokens: index..<next + 1, key: tokens[index].text + " " + String(year))
  }

  private func year(_ token: Token) -> Int? {
    guard token.isDigits, token.text.utf8.count == 4, let year = Int(token.text),
      (1900...2099).contains(year)
    else { return nil }
    return year
  }

  // MARK: HL-12345678-2, claim:104233#p2, https://example.org

  private func chunk(at index: Int) -> Found? {
    guard tokens[index].kind != .symbol || tokens[index].isSymbol("#") else { return nil }
    if index > tokens.startIndex, tokens[index].isGlued, isPartOfChunk(tokens[index - 1]) {
      return nil
    }
    var end = index + 1
    while end < tokens.endIndex, tokens[end].isGlued, isPartOfChunk(tokens[end]) { end += 1 }
    while end > index + 1, tokens[end - 1].kind == .symbol { end -= 1 }
    let chunk = Chunk(tokens[index..<end])
    if chunk.isAddress { return Found(kind: .address, tokens: index..<end, key: chunk.key) }
    if chunk.isIdentifier { return Found(kind: .identifier, tokens: index..<end, key: chunk.key) }
    if chunk.isVersion { return Found(kind: nil, tokens: index..<end, key: "") }
    return nil
  }

  private func isPartOfChunk(_ token: Token) -> Bool {
    guard token.kind == .symbol else { return true }
    if token.isDash { return true }
    return "_/:#.@?&=%~+".unicodeScalars.contains { $0.value == token.scalar }
  }

  // MARK: Step 3, page 4, version 2.1

  private func enumerated(at index: Int) -> Found? {
    guard enumerators.contains(tokens[index].text), tokens[index].isWord else { return nil }
    var next = index + 1
    if next < tokens.endIndex, tokens[next].isSymbol("."), tokens[next].isGlued { next += 1 }
    let needsDot = tokens[index].text.count <= 2
    guard !needsDot || next == index + 2 || tokens[index].text == "pp" else { return nil }
    guard let number = SectionNumber.number(tokens, from: next), number.text.utf8.count <= 5 else {
      return nil
    }
    // `Page 3 of 12`
    var end = number.end
    if end + 1 < tokens.endIndex,
      tokens[end].text == "of" || tokens[end].text == "von" || tokens[end].isDash,
      tokens[end + 1].isDigits
    {
      end += 2
    }
    return Found(kind: nil, tokens: index..<end, key: "")
  }
}

private let sectionWords: Set = [
  "section", "sections", "sec", "sect", "clause", "clauses", "article", "art", "chapter",
  "abschnitt",
  "abschnitts", "ziffer", "ziff", "artikel", "kapitel", "kap", "klausel", "paragraf", "annex",
  "anlage",
  "anhang", "appendix",
]

private let sourceWords: Set = ["source", "quelle", "src", "ref", "doc", "document", "dokument"]

private let authorLinks: Set = ["et", "al", "and", "und"]

private let enumerators: Set = [
  "step", "schritt", "page", "seite", "table", "tabelle", "figure", "fig", "abbildung", "abb",
  "option",
  "phase", "version", "level", "stufe", "tier", "line", "zeile", "p", "pp", "s", "part", "teil",
  "tranche",
  "variante", "variant", "item", "punkt", "release", "slide", "folie", "question", "frage", "row",
  "absatz", "abs", "satz", "para", "paragraph", "nr", "no",
]
