extension OutputCheck {
  /// The number of a source that stands where the output's number should: in the passage that fits
  /// best, of the same kind, with another value.
  func rival(of number: NumberMention, besides good: [NumberMatch], _ query: Query) -> NumberMatch? {
    var best: NumberMatch?
    for (place, score) in board.best(24) where score >= 1.2 {
      let document = index.places[place].document
      var options: [(match: NumberMatch, fit: Double)] = []
      for mention in index.numbers.ofPlace.range(ofPlace: place).prefix(200) {
        let source = self.number(document, mention)
        guard isComparable(number, source, document, good), !good.contains(where: { $0.document == document && $0.mention == mention })
        else { continue }
        let match = NumberMatch(
          kind: .exact, document: document, mention: mention, reading: 0, place: place, score: score)
        options.append((match, fit(number, source, document)))
      }
      if let option = options.max(by: { $0.fit < $1.fit }), score > best?.score ?? 0 { best = option.match }
    }
    return best
  }

  /// Whether a number of a source could have been said instead.
  private func isComparable(
    _ number: NumberMention, _ source: NumberMention, _ document: Int, _ good: [NumberMatch]
  ) -> Bool {
    guard !source.isLabelled else { return false }
    let document = index.documents[document]
    let label = document.cells[source.cell].label.map { document.labels[$0] }
    if let unit = number.unit {
      if let other = source.unit {
        return unit.dimension == other.dimension || unit.isCurrency && other.isCurrency
      }
      guard label != nil, !source.isBare || unit.isCurrency else { return false }
      return unit.isCurrency || label.map { mentions($0, near: number) } ?? false
    }
    if source.unit != nil, label == nil { return false }
    if let label {
      if let own = output.cells[number.cell].label { return output.labels[own].words.contains { label.words.contains($0) } }
      return mentions(label, near: number) || sharesColumn(source, good)
    }
    guard let noun = number.noun, let other = source.noun else { return false }
    return Terms.stem(noun) == Terms.stem(other)
  }

  /// Whether the number stands in the same column as one that has the output's value.
  private func sharesColumn(_ source: NumberMention, _ good: [NumberMatch]) -> Bool {
    good.contains { match in
      let document = index.documents[match.document]
      let other = document.cells[number(match.document, match.mention).cell]
      return other.label != nil && other.label == document.cells[source.cell].label
    }
  }

  /// How well a number of a passage fits what stands around the output's one.
  private func fit(_ number: NumberMention, _ source: NumberMention, _ document: Int) -> Double {
    let document = index.documents[document]
    var fit = source.digits == number.digits ? 3.0 : 0
    if source.digits.utf8.count == number.digits.utf8.count, source.digits.utf8.sorted() == number.digits.utf8.sorted() { fit += 2 }
    if let label = document.cells[source.cell].label, mentions(document.labels[label], near: number) { fit += 4 }
    if source.unit != nil, source.unit == number.unit { fit += 1 }
    let (small, large) = (min(source.first.value, number.first.value), max(source.first.value, number.first.value))
    if small > 0, large > 0 { fit += small / large }
    return fit
  }

  /// Whether the words of a column's name stand near a number of the output, or name its own column.
  func mentions(_ label: Label, near number: NumberMention) -> Bool {
    let stems = label.words.filter { $0.utf8.count > 2 }.map(Terms.stem)
    if let own = output.cells[number.cell].label {
      return output.labels[own].words.contains { stems.contains(Terms.stem($0)) }
    }
    let passage = output.passages[number.passage].tokens
    let near = max(passage.lowerBound, number.tokens.lowerBound - 8)..<min(passage.upperBound, number.tokens.upperBound + 5)
    return output.tokens[near].contains { $0.isWord && stems.contains(Terms.stem($0.text)) }
  }

  /// The value belongs to another row or passage than the one that is spoken of.
  func placeConflict(
    _ number: NumberMention, _ match: NumberMatch, _ rival: NumberMatch?, _ query: Query
  ) -> (Claim.Status, Reason, [Evidence])? {
    guard let rival, rival.place != match.place, rival.score >= 1.4 * match.score + 1.5 else { return nil }
    let (shared, hasKey) = advantage(of: rival.place, over: match.place, query)
    guard hasKey || shared >= 2 else { return nil }
    let source = self.number(rival.document, rival.mention)
    return (
      .contradicted,
      .wrongPlace(
        belongsTo: name(ofPlace: match.place), source: text(source.range, ofSource: rival.document)),
      [evidence(of: rival), evidence(of: match)]
    )
  }

  /// How many terms of a query one passage has and the other has not, and whether a key is among
  /// them.
  func advantage(of place: Int, over other: Int, _ query: Query) -> (count: Int, hasKey: Bool) {
    let theirs = index.termSet(ofPlace: other)
    let own = index.termSet(ofPlace: place)
    var (count, hasKey) = (0, false)
    for (term, weight) in query.weights where weight >= 0.5 && own.contains(term) && !theirs.contains(term) {
      count += 1
      if isKey(term) || index.terms.count(term) == 1 && index.passage(place).kind == .row { hasKey = true }
    }
    return (count, hasKey)
  }

  /// What a passage is called: the first cell of a row, the first words of a sentence.
  func name(ofPlace place: Int) -> String {
    let document = index.documents[index.places[place].document]
    let passage = index.passage(place)
    let tokens = passage.kind == .row
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
    for mention in index.numbers.ofPlace.range(ofPlace: match.place).prefix(60) where mention != match.mention {
      let other = self.number(match.document, mention)
      guard let otherLabel = document.cells[other.cell].label, other.isWhole(of: document), !other.isBare,
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
      other.tokens != number.tokens && abs(other.first.value - source.first.value) <= other.first.step / 2
    }
  }

  /// Whether words that only one of two columns has stand right beside a number.
  private func isNamed(_ label: Label, besides other: Label, near number: NumberMention) -> Bool {
    let words = Set(label.words.filter { $0.utf8.count > 1 && !Terms.stopWords.contains($0) }.map(Terms.stem))
      .subtracting(other.words.map(Terms.stem))
    guard !words.isEmpty else { return false }
    let passage = output.passages[number.passage].tokens
    let near = max(passage.lowerBound, number.tokens.lowerBound - 5)..<min(passage.upperBound, number.tokens.upperBound + 3)
    return output.tokens[near].contains { $0.isWord && words.contains(Terms.stem($0.text)) }
  }

  /// The only currency that the sources name, where the output names another.
  func foreignCurrency(_ number: NumberMention, _ match: NumberMatch) -> (text: String, evidence: Evidence)? {
    guard let unit = number.unit, unit.isCurrency,
      self.number(match.document, match.mention).unit == nil, let only = index.onlyCurrency,
      only.unit.dimension != unit.dimension
    else { return nil }
    return (text(only.evidence.range, ofSource: only.evidence.source), only.evidence)
  }
}
