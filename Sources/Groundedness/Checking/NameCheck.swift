extension OutputCheck {
  /// The claims that are names.
  func names() -> [Claim] {
    NameReader(output, mentions).names().compactMap(claim)
  }

  private func claim(_ name: NameReader.Name) -> Claim? {
    let words = name.words.map { output.tokens[$0].text }.drop { isLabel($0) && !name.hasTitle }.map
    { $0 }
    guard words.count >= (name.hasTitle ? 1 : 2) else { return nil }
    let range =
      output.tokens[name.tokens.lowerBound].start..<output.tokens[name.tokens.upperBound - 1].end
    func result(_ status: Claim.Status, _ reason: Reason, _ evidence: [Evidence]) -> Claim {
      Claim(kind: .name, range: range, status: status, reason: reason, evidence: evidence)
    }
    if let found = locate(words) {
      if let other = otherName(than: found.evidence, found.words, in: name.passage) {
        return result(
          .contradicted, .wrongPlace(belongsTo: other.place, source: other.name),
          [other.evidence, found.evidence])
      }
      return result(.supported, .stated, [found.evidence])
    }
    let known = words.filter { index.words.contains($0) || index.words.contains(genitive($0)) }
    if known.count == words.count {
      // Every word stands in a source, if not side by side: a label, an apposition, a list.
      return shareOnePassage(words) ? result(.supported, .stated, evidence(of: words)) : nil
    }
    if let altered = altered(words, known) {
      return result(.contradicted, .alteredName(source: altered.text), [altered.evidence])
    }
    return result(.notFound, .unmentioned, [])
  }

  /// The name in the sources: all of it, or its end or start where a word too many was taken for a
  /// part of it (`Versicherungsnehmer Peter Klein`).
  private func locate(_ words: [String]) -> (evidence: Evidence, words: [String])? {
    if let found = find(words) { return (found, words) }
    for start in words.indices.dropFirst() where words.count - start >= 2 {
      if let found = find(Array(words[start...])) { return (found, Array(words[start...])) }
    }
    guard words.count > 2, let found = find(words.dropLast()) else { return nil }
    return (found, words.dropLast())
  }

  /// Whether a word is the name of a column and stands nowhere else.
  private func isLabel(_ word: String) -> Bool {
    index.labelWords.contains(Terms.stem(word)) && !index.words.contains(word)
  }

  /// The sentence names a record, and the record's row has another name in the name's column.
  private func otherName(than found: Evidence, _ words: [String], in passage: Int) -> (
    name: String, place: String, evidence: Evidence
  )? {
    guard let first = place(at: found), index.passage(first).kind == .row,
      let label = label(at: found, first)
    else { return nil }
    let keys = terms[passage].filter(isKey)
    guard !keys.isEmpty else { return nil }
    var other: (String, String, Evidence)?
    for key in keys {
      for place in index.terms.passages(of: key).prefix(8) where index.passage(place).kind == .row {
        let (document, cells) = (index.places[place].document, index.passage(place).cells)
        let source = index.documents[document]
        guard document == found.source,
          let cell = cells.first(where: { source.cells[$0].label == label })
        else { continue }
        let tokens = source.tokens[source.cells[cell].tokens]
        let texts = tokens.filter { $0.kind != .symbol }.map(\.text)
        if words.allSatisfy(texts.contains) { return nil }
        guard let start = tokens.first?.start, let end = tokens.last?.end else { continue }
        other = (
          source.string(start..<end), name(ofPlace: first),
          Evidence(source: document, range: start..<end)
        )
      }
    }
    return other.map { (name: $0.0, place: $0.1, evidence: $0.2) }
  }

  /// The label of the cell that holds a range.
  private func label(at evidence: Evidence, _ place: Int) -> Int? {
    let document = index.documents[evidence.source]
    return index.passage(place).cells.first { cell in
      let tokens = document.tokens[document.cells[cell].tokens]
      return (tokens.first?.start ?? 0) <= evidence.range.lowerBound
        && evidence.range.lowerBound < (tokens.last?.end ?? 0)
    }.flatMap { document.cells[$0].label }
  }

  private func genitive(_ word: String) -> String {
    word.hasSuffix("s") ? String(word.dropLast()) : word + "s"
  }

  /// The words one behind the other, with or without the ending of a genitive.
  private func find(_ words: [String]) -> Evidence? {
    let ids = words.map { index.words.id($0) }
    if let found = index.words.first(ids), let evidence = evidence(ofWords: found) {
      return evidence
    }
    guard let last = words.last else { return nil }
    let other = Array(ids.dropLast()) + [index.words.id(genitive(last))]
    return index.words.first(other).flatMap(evidence(ofWords:))
  }

  private func shareOnePassage(_ words: [String]) -> Bool {
    var query = Query()
    for word in words { query.add(Terms.stem(word), 1) }
    return query.weights.keys.allSatisfy {
      index.terms.ids[$0] != nil || Terms.stopWords.contains($0)
    }
  }

  private func evidence(of words: [String]) -> [Evidence] {
    words.prefix(2).compactMap { word in
      index.words.first([index.words.id(word)]).flatMap(evidence(ofWords:))
    }
  }

  /// A name of the sources that shares a word with this one, or nearly has all of them.
  private func altered(_ words: [String], _ known: [String]) -> (text: String, evidence: Evidence)?
  {
    guard let last = words.last else { return nil }
    if let near = index.words.nearest(to: last), let evidence = evidence(of: [near]).first {
      return (text(evidence.range, ofSource: evidence.source), evidence)
    }
    // The surname is right and the first name is not, or the other way round.
    for anchor in [last, words[0]] where known.contains(anchor) {
      let id = index.words.id(anchor)
      for position in index.words.positions(of: id).prefix(50) {
        let neighbour = anchor == last ? Int(position) - 1 : Int(position) + 1
        guard let place = index.words.place(neighbour) else { continue }
        let token = index.documents[place.document].tokens[place.token]
        guard token.isCapitalised, !Terms.stopWords.contains(token.text) else { continue }
        let range = min(neighbour, Int(position))..<max(neighbour, Int(position)) + 1
        guard let evidence = evidence(ofWords: range) else { continue }
        return (text(evidence.range, ofSource: evidence.source), evidence)
      }
    }
    return nil
  }
}
