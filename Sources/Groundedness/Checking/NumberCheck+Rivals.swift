extension OutputCheck {
  /// The number of a source that stands where the output's number should: in the passage that fits
  /// best, of the same kind, with another value.
  func rival(of number: NumberMention, besides good: [NumberMatch], _ query: Query) -> NumberMatch?
  {
    var best: NumberMatch?
    for (place, score) in board.best(24) where score >= 1.2 {
      let document = index.places[place].document
      var options: [(match: NumberMatch, fit: Double)] = []
      for mention in index.numbers.ofPlace.range(ofPlace: place).prefix(200) {
        let source = self.number(document, mention)
        guard isComparable(number, source, document, good),
          !good.contains(where: { $0.document == document && $0.mention == mention })
        else { continue }
        let match = NumberMatch(
          kind: .exact, document: document, mention: mention, reading: 0, place: place, score: score
        )
        options.append((match, fit(number, source, document)))
      }
      if let option = options.max(by: { $0.fit < $1.fit }), score > best?.score ?? 0 {
        best = option.match
      }
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
      if let own = output.cells[number.cell].label {
        return output.labels[own].words.contains { label.words.contains($0) }
      }
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
    if source.digits.utf8.count == number.digits.utf8.count,
      source.digits.utf8.sorted() == number.digits.utf8.sorted()
    {
      fit += 2
    }
    if let label = document.cells[source.cell].label, mentions(document.labels[label], near: number)
    {
      fit += 4
    }
    if source.unit != nil, source.unit == number.unit { fit += 1 }
    let (small, large) = (
      min(source.first.value, number.first.value), max(source.first.value, number.first.value)
    )
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
    let near =
      max(
        passage.lowerBound, number.tokens.lowerBound - 8)..<min(
        passage.upperBound, number.tokens.upperBound + 5)
    return output.tokens[near].contains { $0.isWord && stems.contains(Terms.stem($0.text)) }
  }
}
