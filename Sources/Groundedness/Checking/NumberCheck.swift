extension OutputCheck {
  /// The claims that are numbers.
  mutating func numbers() -> [Claim] {
    var claims: [Claim] = []
    var start = 0
    while start < mentions.numbers.count {
      var end = start
      let passage = mentions.numbers[start].passage
      while end < mentions.numbers.count, mentions.numbers[end].passage == passage { end += 1 }
      let own = Array(mentions.numbers[start..<end])
      if output.passages[passage].kind != .heading {
        // The number of a record names what is spoken of, it is not said of it.
        let ranges = own.filter { !$0.isLabelled && !$0.isBare }.map(\.tokens)
        rowGroups = rowGroups(for: passage)
        for number in own {
          if let claim = claim(number, among: ranges) { claims.append(claim) }
        }
      }
      start = end
    }
    return claims
  }

  private mutating func claim(_ number: NumberMention, among others: [Range<Int>]) -> Claim? {
    guard !isEnumeration(number) else { return nil }
    let clause = clause(around: number.tokens, among: others, in: number.passage)
    let query = query(
      for: clause, in: number.passage, excluding: number.isBare ? number.tokens : nil)
    score(query)
    if number.isLabelled || number.isBare, let claim = recordClaim(number) { return claim }
    let (status, reason, evidence) = judge(number, query)
    if status != .supported, isHarmless(number) { return nil }
    return Claim(
      kind: .number, range: number.range, status: status, reason: reason, evidence: evidence)
  }

  /// Numbers that only count the output's own parts, or nothing.
  private func isEnumeration(_ number: NumberMention) -> Bool {
    if let noun = number.noun, discourseNouns.contains(noun), number.first.value <= 20 {
      return true
    }
    // `1)` and `(2)` in a sentence
    let tokens = output.tokens
    let next = number.tokens.upperBound
    if next < tokens.count, tokens[next].isSymbol(")"), tokens[next].isGlued,
      number.first.value <= 20,
      number.unit == nil, number.tokens.count == 1
    {
      let before = number.tokens.lowerBound - 1
      let opens = before >= 0 && tokens[before].isSymbol("(")
      return opens || output.passages[number.passage].tokens.lowerBound == number.tokens.lowerBound
    }
    return false
  }

  /// Numbers that are no claim unless a source has them.
  private func isHarmless(_ number: NumberMention) -> Bool {
    if number.unit?.dimension == .ordinal { return true }
    return number.isInWords && number.unit == nil && number.noun == nil && number.first.value <= 3
  }

  /// A number with a word such as `claim` before it is that of a record.
  private func recordClaim(_ number: NumberMention) -> Claim? {
    let key = output.tokens[number.tokens].first { $0.isDigits }?.text ?? ""
    guard key.utf8.count >= 3 else { return nil }
    let evidence = index.references.evidence(key, .identifier)
    if !evidence.isEmpty {
      return Claim(
        kind: .citation, range: number.range, status: .supported, reason: .stated,
        evidence: Array(evidence.prefix(3)))
    }
    guard number.isLabelled, key.utf8.count >= 4, number.noun == nil || number.isBare else {
      return nil
    }
    let (status, reason, places) = missing(key, .identifier)
    return Claim(
      kind: .citation, range: number.range, status: status, reason: reason, evidence: places)
  }

  private mutating func judge(_ number: NumberMention, _ query: Query) -> (
    Claim.Status, Reason, [Evidence]
  ) {
    let matches = matches(of: number)
    let good = matches.filter { $0.kind != .wrongUnit && isTelling($0, for: number) }
    if let computed = named(number) {
      return (.supported, .computed(computed.computation), computed.evidence)
    }
    let rival = rival(of: number, besides: good, query)
    if let best = good.max(by: { ($0.score, -$0.rankOrder) < ($1.score, -$1.rankOrder) }) {
      if let foreign = foreignCurrency(number, best) {
        return (.contradicted, .wrongUnit(source: foreign.text), [foreign.evidence])
      }
      if let conflict = placeConflict(number, best, rival, query) { return conflict }
      if let conflict = fieldConflict(number, best, query) { return conflict }
      return (.supported, reason(of: best, for: number), evidence(of: good, best))
    }
    if let computed = computed(number) {
      return (.supported, .computed(computed.computation), computed.evidence)
    }
    if let wrong = matches.first(where: {
      $0.kind == .wrongUnit && ($0.score > 0 || number.digits.utf8.count >= 3)
    }) {
      let source = self.number(wrong.document, wrong.mention)
      return (
        .contradicted, .wrongUnit(source: text(source.range, ofSource: wrong.document)),
        [Evidence(source: wrong.document, range: source.range)]
      )
    }
    if let wrong = wrongResult(number) { return wrong }
    guard let rival else { return (.notFound, .unmentioned, []) }
    return (.contradicted, difference(number, rival), [evidence(of: rival)])
  }

  /// Small numbers stand everywhere: one supports another only if both count the same, or speak of
  /// the same.
  private func isTelling(_ match: NumberMatch, for number: NumberMention) -> Bool {
    guard number.unit == nil, number.first.value <= 100, !number.isLabelled else { return true }
    if match.score >= 1 { return true }
    guard let noun = number.noun, let other = self.number(match.document, match.mention).noun else {
      return false
    }
    return Terms.stem(noun) == Terms.stem(other)
  }

  private func reason(of match: NumberMatch, for number: NumberMention) -> Reason {
    let source = self.number(match.document, match.mention)
    let shown = text(source.range, ofSource: match.document)
    if match.kind == .rounded { return .rounded(from: shown) }
    let isSame =
      source.digits == number.digits && (source.scale ?? 1) == (number.scale ?? 1)
      && (source.first.unit?.factor ?? 1) == (number.first.unit?.factor ?? 1)
    return isSame || number.isInWords || source.isInWords ? .stated : .converted(from: shown)
  }

  private func evidence(of matches: [NumberMatch], _ best: NumberMatch) -> [Evidence] {
    let others = matches.filter { $0.score >= best.score && $0.mention != best.mention }
    return ([best] + others.prefix(2)).map(evidence(of:))
  }

  func evidence(of match: NumberMatch) -> Evidence {
    Evidence(source: match.document, range: number(match.document, match.mention).range)
  }

  /// How a number differs from the one that the source has in its place.
  private func difference(_ number: NumberMention, _ rival: NumberMatch) -> Reason {
    let source = self.number(rival.document, rival.mention)
    let shown = text(source.range, ofSource: rival.document)
    if source.digits == number.digits { return .wrongScale(source: shown) }
    if source.digits.utf8.count == number.digits.utf8.count, source.digits.utf8.count > 1,
      source.digits.utf8.sorted() == number.digits.utf8.sorted()
    {
      return .swappedDigits(source: shown)
    }
    return .otherValue(source: shown)
  }
}

extension NumberMatch {
  fileprivate var rankOrder: Int { kind == .exact ? 0 : 1 }
}

/// What a text counts when it speaks of itself.
private let discourseNouns: Set = [
  "points", "steps", "options", "parts", "reasons", "questions", "things", "items", "aspects",
  "topics",
  "recommendations", "sentences", "paragraphs", "bullets", "words", "examples", "ways", "key",
  "main",
  "punkte", "punkten", "schritte", "schritten", "optionen", "gründe", "gründen", "fragen", "dinge",
  "aspekte", "aspekten", "themen", "empfehlungen", "sätze", "sätzen", "absätze", "wörter",
  "beispiele",
  "maßnahmen", "measures", "categories", "kategorien", "columns", "spalten", "sections",
  "abschnitte",
]
