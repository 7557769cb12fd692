extension OutputCheck {
  mutating func source(_ reference: ReferenceMention) -> (Claim.Status, Reason, [Evidence]) {
    let named = index.references.evidence(reference.key, .source)
    if !named.isEmpty { return (.supported, .stated, Array(named.prefix(1))) }
    guard let number = Int(reference.key), number >= 1, number <= index.documents.count else {
      return (.notFound, .unmentioned, [])
    }
    var query = query(for: output.passages[reference.passage].tokens, in: reference.passage)
    query.removeReferences(of: mentions, in: reference.passage)
    score(query)
    var scores = [Double](repeating: 0, count: index.documents.count)
    var best: [Int?] = Array(repeating: nil, count: index.documents.count)
    for (place, score) in board.best(48) where score > scores[index.places[place].document] {
      scores[index.places[place].document] = score
      best[index.places[place].document] = place
    }
    if let top = scores.indices.max(by: { scores[$0] < scores[$1] }), let place = best[top],
      scores[top] >= 2 * scores[number - 1] + 4
    {
      return (
        .contradicted, .wrongSection(source: String(top + 1)), [index.evidence(ofPlace: place)]
      )
    }
    let evidence = best[number - 1].map { [index.evidence(ofPlace: $0)] } ?? []
    return (.supported, .stated, evidence)
  }

  func author(_ reference: ReferenceMention) -> (Claim.Status, Reason, [Evidence]) {
    let places = index.references.evidence(reference.key, .author)
    if !places.isEmpty { return (.supported, .stated, Array(places.prefix(1))) }
    let parts = reference.key.split(separator: " ")
    guard parts.count == 2, let year = Int(parts[1]) else { return (.notFound, .unmentioned, []) }
    if let other = index.references.reference(toAuthor: String(parts[0])) {
      return (
        .contradicted, .nearMiss(source: other),
        Array(index.references.evidence(other, .author).prefix(1))
      )
    }
    let name = index.words.id(String(parts[0]))
    if let found = index.words.first([name]), let evidence = evidence(ofWords: found),
      index.dates.years.contains(year)
    {
      return (.supported, .stated, [evidence])
    }
    return (.notFound, .unmentioned, [])
  }

  /// Where words of the sequence of all words stand.
  func evidence(ofWords words: Range<Int>) -> Evidence? {
    guard let first = index.words.place(words.lowerBound),
      let last = index.words.place(words.upperBound - 1),
      first.document == last.document
    else { return nil }
    let tokens = index.documents[first.document].tokens
    guard tokens[first.token].start <= tokens[last.token].end else { return nil }
    return Evidence(
      source: first.document, range: tokens[first.token].start..<tokens[last.token].end)
  }
}
