extension OutputCheck {
  /// The value belongs to another row or passage than the one that is spoken of.
  func placeConflict(
    _ number: NumberMention, _ match: NumberMatch, _ rival: NumberMatch?, _ query: Query
  ) -> (Claim.Status, Reason, [Evidence])? {
    guard let rival, rival.place != match.place,
      outweighs(rival.place, rival.score, match.place, match.score, query)
    else { return nil }
    let (shared, hasKey) = advantage(of: rival.place, over: match.place, query)
    guard hasKey || shared >= 2 else { return nil }
    // A sentence that names both rows may well mean the other one.
    let isRow = index.passage(match.place).kind == .row
    if isRow, advantage(of: match.place, over: rival.place, query).hasKey { return nil }
    let source = self.number(rival.document, rival.mention)
    return (
      .contradicted,
      .wrongPlace(
        belongsTo: name(ofPlace: match.place), source: text(source.range, ofSource: rival.document)),
      [evidence(of: rival), evidence(of: match)]
    )
  }

  /// Whether one passage fits so much better than another that the other must be meant by mistake.
  func outweighs(
    _ place: Int, _ score: Double, _ other: Int, _ otherScore: Double, _ query: Query
  ) -> Bool {
    var common = 0.0
    // What two rows share, such as a unit, does not tell which is meant.
    if index.passage(place).kind == .row, index.passage(other).kind == .row {
      let (own, theirs) = (index.termSet(ofPlace: place), index.termSet(ofPlace: other))
      for (term, weight) in query.weights where own.contains(term) && theirs.contains(term) {
        common += weight * index.terms.weight(of: term)
      }
    }
    return score - common >= 1.4 * max(0, otherScore - common) + 1.5
  }

  /// How many terms of a query one passage has and the other has not, and whether a key is among
  /// them.
  func advantage(of place: Int, over other: Int, _ query: Query) -> (count: Int, hasKey: Bool) {
    let theirs = index.termSet(ofPlace: other)
    let own = index.termSet(ofPlace: place)
    var (count, hasKey) = (0, false)
    for (term, weight) in query.weights
    where weight >= 0.5 && own.contains(term) && !theirs.contains(term) {
      count += 1
      if isKey(term) || index.terms.count(term) == 1 && index.passage(place).kind == .row {
        hasKey = true
      }
    }
    return (count, hasKey)
  }

  /// What a passage is called: the first cell of a row, the first words of a sentence.
  func name(ofPlace place: Int) -> String {
    let document = index.documents[index.places[place].document]
    let passage = index.passage(place)
    let tokens =
      passage.kind == .row
      ? passage.cells.first.map { document.cells[$0].tokens } ?? passage.tokens
      : passage.tokens.prefix(6)
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return document.string(document.tokens[first].start..<document.tokens[last].end)
  }

  /// The value stands in the right row but in another column than the one that is named.
  func fieldConflict(_ number: NumberMention, _ match: NumberMatch, _ query: Query) -> (
    Claim.Status, Reason, [Evidence]
  )? {
    let document = index.documents[match.document]
    let source = self.number(match.document, match.mention)
    guard match.kind == .exact, let label = document.cells[source.cell].label,
      index.passage(match.place).kind == .row, match.score > 0
    else { return nil }
    let own = document.labels[label]
    guard !mentions(own, near: number) else { return nil }
    for mention in index.numbers.ofPlace.range(ofPlace: match.place).prefix(60)
    where mention != match.mention {
      let other = self.number(match.document, mention)
      guard let otherLabel = document.cells[other.cell].label, other.isWhole(of: document),
        !other.isBare,
        other.unit?.dimension == source.unit?.dimension,
        abs(other.first.value - number.first.value) > number.first.step,
        !isSaid(other, beside: number)
      else { continue }
      let label = document.labels[otherLabel]
      guard isNamed(label, besides: own, near: number) else { continue }
      return (
        .contradicted,
        .wrongField(belongsTo: own.name, source: text(other.range, ofSource: match.document)),
        [Evidence(source: match.document, range: other.range), evidence(of: match)]
      )
    }
    return nil
  }

  /// Whether the output's passage has a value of the source too: then its column's name is there for
  /// that one.
  private func isSaid(_ source: NumberMention, beside number: NumberMention) -> Bool {
    mentions.numbers(of: number.passage).contains { other in
      other.tokens != number.tokens
        && abs(other.first.value - source.first.value) <= other.first.step / 2
    }
  }

  /// Whether words that only one of two columns has stand right beside a number.
  private func isNamed(_ label: Label, besides other: Label, near number: NumberMention) -> Bool {
    let words = Set(
      label.words.filter { $0.utf8.count > 1 && !Terms.stopWords.contains($0) }.map(Terms.stem)
    )
    .subtracting(other.words.map(Terms.stem))
    guard !words.isEmpty else { return false }
    let passage = output.passages[number.passage].tokens
    let near =
      max(
        passage.lowerBound, number.tokens.lowerBound - 5)..<min(
        passage.upperBound, number.tokens.upperBound + 3)
    return output.tokens[near].contains { $0.isWord && words.contains(Terms.stem($0.text)) }
  }

  /// The only currency that the sources name, where the output names another.
  func foreignCurrency(_ number: NumberMention, _ match: NumberMatch) -> (
    text: String, evidence: Evidence
  )? {
    guard let unit = number.unit, unit.isCurrency,
      self.number(match.document, match.mention).unit == nil, let only = index.onlyCurrency,
      only.unit.dimension != unit.dimension
    else { return nil }
    return (text(only.evidence.range, ofSource: only.evidence.source), only.evidence)
  }
}
