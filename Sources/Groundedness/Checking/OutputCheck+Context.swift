extension OutputCheck {
  /// What a part of a passage speaks of: its own terms, those of the rest of the sentence, and, less,
  /// what stands before it and above it.
  func query(for tokens: Range<Int>, in number: Int, excluding excluded: Range<Int>? = nil) -> Query
  {
    let passage = output.passages[number]
    var query = Query()
    var clause = tokens == passage.tokens ? [] : clauseTerms(tokens, in: number)
    clause.removeAll { isTerm($0, of: excluded) }
    // A clause that names nothing the sources know speaks of what the sentence does.
    let isPart = clause.contains { index.terms.count($0) > 0 && !index.labelWords.contains($0) }
    for term in terms[number] where excluded == nil || !isTerm(term, of: excluded) {
      query.add(term, isPart ? 0.35 : 1)
    }
    if isPart { for term in clause { query.add(term, 1) } }
    addContext(of: number, to: &query)
    return query
  }

  private func isTerm(_ term: String, of tokens: Range<Int>?) -> Bool {
    guard let tokens else { return false }
    return output.tokens[tokens].contains { $0.isDigits && $0.text == term }
  }

  private func clauseTerms(_ tokens: Range<Int>, in number: Int) -> [String] {
    var found = output.tokens[tokens].compactMap(Terms.term(of:))
    for date in mentions.dates(of: number) where tokens.contains(date.tokens.lowerBound) {
      found += date.first.terms
    }
    for reference in mentions.references(of: number)
    where reference.kind == .identifier && tokens.contains(reference.tokens.lowerBound) {
      found.append(reference.key)
    }
    return found
  }

  /// Adds what a passage inherits: the record that was named last, the sentence before, headings.
  private func addContext(of number: Int, to query: inout Query) {
    let passage = output.passages[number]
    guard passage.block < output.blocks.count else { return }
    let block = output.blocks[passage.block]
    var needsRecord = !terms[number].contains(where: isKey)
    var previous = number - 1
    var steps = 0
    while previous >= block.passages.lowerBound, steps < 12,
      output.passages[previous].kind == .sentence
    {
      let other = output.passages[previous]
      let isAbove = other.item == passage.item || other.item < 0 || other.depth < passage.depth
      if isAbove {
        let leads = output.tokens[other.tokens].last?.isSymbol(":") ?? false
        if steps == 0 || leads || other.item != passage.item {
          for term in terms[previous] where !isKey(term) { query.add(term, leads ? 0.4 : 0.2) }
        }
        if needsRecord, terms[previous].contains(where: isKey) {
          let weight = steps == 0 && refersBack(passage) || other.item != passage.item ? 0.8 : 0.3
          for term in terms[previous] where isKey(term) { query.add(term, weight) }
          needsRecord = false
        }
        steps += 1
      }
      previous -= 1
    }
    for context in block.context {
      let isRow = output.passages[context].kind == .row
      for term in terms[context] where !isRow || needsRecord || !isKey(term) {
        query.add(term, isRow ? 0.8 : 0.4)
      }
    }
  }

  /// Whether a sentence begins with a word that speaks of what was named before.
  private func refersBack(_ passage: Document.Passage) -> Bool {
    output.tokens[passage.tokens].prefix(2).contains { anaphora.contains($0.text) }
  }

  /// Whether a term is the number of a record that the sources know.
  func isKey(_ term: String) -> Bool {
    guard term.utf8.count >= 4, term.utf8.contains(where: \.isDigit), !term.hasPrefix("@") else {
      return false
    }
    if term.utf8.count == 4, term.hasPrefix("19") || term.hasPrefix("20") { return false }
    return index.terms.ids[term] != nil
  }

  /// The clause of a sentence that a mention stands in, if other clauses have mentions of their own.
  func clause(around tokens: Range<Int>, among others: [Range<Int>], in number: Int) -> Range<Int> {
    let passage = output.passages[number]
    guard passage.kind == .sentence, others.count > 1 else { return passage.tokens }
    let all = output.tokens
    if all[passage.tokens].contains(where: { listWords.contains($0.text) }) {
      return passage.tokens
    }
    var (start, end) = (passage.tokens.lowerBound, passage.tokens.upperBound)
    if let before = others.last(where: { $0.upperBound <= tokens.lowerBound }) {
      let gap = before.upperBound..<tokens.lowerBound
      if let cut = gap.first(where: { isSeparator(all[$0]) }) {
        start = cut + 1
      } else {
        start = passage.tokens.lowerBound
      }
    }
    if let after = others.first(where: { $0.lowerBound >= tokens.upperBound }) {
      let gap = tokens.upperBound..<after.lowerBound
      if let cut = gap.first(where: { isSeparator(all[$0]) }) { end = cut }
    }
    return start < end ? start..<end : passage.tokens
  }

  private func isSeparator(_ token: Token) -> Bool {
    if token.kind == .symbol {
      return token.isSymbol(",") || token.isSymbol(";") || token.isSymbol(":")
        || !token.isGlued && token.isDash
    }
    return separatorWords.contains(token.text)
  }
}

private let listWords: Set = ["respectively", "jeweils", "beziehungsweise", "bzw"]
private let separatorWords: Set = [
  "and", "while", "whereas", "but", "against", "versus", "vs", "und", "während", "aber",
  "gegenüber",
  "wohingegen", "plus", "followed",
]
private let anaphora: Set = [
  "it", "its", "this", "he", "she", "they", "his", "her", "their", "these", "er", "sie", "dies",
  "diese", "dieser", "dieses", "ihr", "ihre", "sein", "seine", "deren", "dessen", "dafür", "dabei",
  "davon",
]
