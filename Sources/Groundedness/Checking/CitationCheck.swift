extension OutputCheck {
  /// The claims that are references.
  mutating func references() -> [Claim] {
    var claims: [Claim] = []
    for reference in mentions.references where output.passages[reference.passage].kind != .heading {
      if let claim = claim(reference) { claims.append(claim) }
    }
    let own = claims.map(\.range)
    for range in output.citations where !own.contains(where: { $0.overlaps(range) }) {
      claims.append(custom(range.clamped(to: 0..<output.view.count)))
    }
    return claims
  }

  private mutating func claim(_ reference: ReferenceMention) -> Claim? {
    let (status, reason, evidence): (Claim.Status, Reason, [Evidence])
    switch reference.kind {
    case .identifier, .address: (status, reason, evidence) = identifier(reference)
    case .section: (status, reason, evidence) = section(reference)
    case .source: (status, reason, evidence) = source(reference)
    case .author: (status, reason, evidence) = author(reference)
    }
    return Claim(
      kind: .citation, range: reference.range, status: status, reason: reason, evidence: evidence)
  }

  /// What a caller's own rule calls a citation: it must stand in a source as it is.
  private func custom(_ range: Range<Int>) -> Claim {
    let tokens = Tokenizer.tokens(of: output.view, in: range).filter { $0.kind != .symbol }
    let words = tokens.map { index.words.id($0.text) }
    let key = output.string(range).lowercased()
    let exact = index.references.evidence(key, .identifier)
    if let first = exact.first {
      return Claim(
        kind: .citation, range: range, status: .supported, reason: .stated, evidence: [first])
    }
    if let found = index.words.first(words), let evidence = evidence(ofWords: found) {
      return Claim(
        kind: .citation, range: range, status: .supported, reason: .stated, evidence: [evidence])
    }
    let (status, reason, evidence) = missing(key, .identifier)
    return Claim(kind: .citation, range: range, status: status, reason: reason, evidence: evidence)
  }

  // MARK: Records and addresses

  private mutating func identifier(_ reference: ReferenceMention) -> (Claim.Status, Reason, [Evidence]) {
    let places = index.references.evidence(reference.key, reference.kind)
    if !places.isEmpty {
      if let wrong = wrongPassage(reference, places) { return wrong }
      return (.supported, .stated, Array(places.prefix(3)))
    }
    // `claim:104233#p2`: the record may exist where the part does not.
    if let fragment = reference.key.firstIndex(of: "#") {
      let record = String(reference.key[..<fragment])
      let siblings = index.references.keys(.identifier).filter { $0.hasPrefix(record + "#") }
      if let nearest = siblings.first {
        return (
          .contradicted, .missingSection(nearest: nearest), index.references.evidence(nearest, .identifier)
        )
      }
      let parts = record.split(separator: ":").map(String.init)
      for part in [record] + parts.dropFirst() {
        let known = index.references.evidence(part, .identifier)
        if !known.isEmpty, let found = fragmentEvidence(reference, fragment) { return (.supported, .stated, [found] + known.prefix(1)) }
      }
    }
    return missing(reference.key, reference.kind)
  }

  /// Whether the sources have the part behind `#` as a mark of their own, such as `p2`.
  private func fragmentEvidence(_ reference: ReferenceMention, _ mark: String.Index) -> Evidence? {
    let part = String(reference.key[reference.key.index(after: mark)...])
    return index.words.first([index.words.id(part)]).flatMap(evidence(ofWords:))
  }

  /// What is said of a reference that no source has.
  func missing(_ key: String, _ kind: ReferenceMention.Kind) -> (Claim.Status, Reason, [Evidence]) {
    guard let nearest = index.references.nearest(to: key) else { return (.notFound, .unmentioned, []) }
    let evidence = index.references.evidence(nearest, .identifier) + index.references.evidence(nearest, .address)
    return (.contradicted, .nearMiss(source: nearest), Array(evidence.prefix(1)))
  }

  /// A reference that exists, while what is said stands in a passage with another one.
  private mutating func wrongPassage(_ reference: ReferenceMention, _ places: [Evidence]) -> (
    Claim.Status, Reason, [Evidence]
  )? {
    guard reference.key.contains("#") else { return nil }
    var query = query(for: output.passages[reference.passage].tokens, in: reference.passage)
    query.removeReferences(of: mentions, in: reference.passage)
    score(query)
    guard let best = board.best(1).first else { return nil }
    let own = places.compactMap { place(at: $0) }.map { board.score(ofPlace: $0) }.max() ?? 0
    guard best.score >= 2 * own + 4, let other = marker(ofPlace: best.place, besides: reference.key) else { return nil }
    return (.contradicted, .wrongSection(source: other.key), [Evidence(source: index.places[best.place].document, range: other.range), places[0]])
  }

  /// The reference of the same form that a passage itself has.
  private func marker(ofPlace place: Int, besides key: String) -> ReferenceMention? {
    let document = index.places[place].document
    return index.mentions[document].references.first {
      $0.passage == index.places[place].passage && $0.kind == .identifier && $0.key != key && $0.key.contains("#")
    }
  }

  /// The passage that holds a range of a source.
  func place(at evidence: Evidence) -> Int? {
    let document = index.documents[evidence.source]
    var (low, high) = (0, document.passages.count)
    while low < high {
      let middle = (low + high) / 2
      let tokens = document.tokens[document.passages[middle].tokens]
      if (tokens.last?.end ?? 0) <= evidence.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < document.passages.count ? place(evidence.source, low) : nil
  }

  // MARK: Sections

  private mutating func section(_ reference: ReferenceMention) -> (Claim.Status, Reason, [Evidence]) {
    let places = index.references.evidence(reference.key, .section)
    guard !places.isEmpty else {
      let known = index.references.keys(.section)
      guard let nearest = known.min(by: { ($0.distance(to: reference.key), $0) < ($1.distance(to: reference.key), $1) })
      else { return (.notFound, .unmentioned, []) }
      return (
        .contradicted, .missingSection(nearest: nearest),
        Array(index.references.evidence(nearest, .section).prefix(1))
      )
    }
    if let wrong = wrongSection(reference) { return wrong }
    return (.supported, .stated, Array(places.prefix(2)))
  }

  /// The section exists, but what the sentence says stands in another one.
  private mutating func wrongSection(_ reference: ReferenceMention) -> (Claim.Status, Reason, [Evidence])? {
    let sections = index.references.sections[reference.key] ?? []
    guard !sections.isEmpty else { return nil }
    // `This is section 4.2.` speaks of the sentence beside it.
    let near = [reference.passage - 1, reference.passage + 1].filter { isBeside($0, reference.passage) }
    let isBare = terms[reference.passage].count < 3 && !near.isEmpty
    var wrong: (Claim.Status, Reason, [Evidence])?
    for passage in isBare ? near : [reference.passage] {
      guard let found = wrongSection(of: passage, sections) else { return nil }
      wrong = found
    }
    return wrong
  }

  private func isBeside(_ passage: Int, _ other: Int) -> Bool {
    output.passages.indices.contains(passage) && output.passages[passage].block == output.passages[other].block
      && output.passages[passage].kind == .sentence && terms[passage].count >= 3
  }

  private mutating func wrongSection(of passage: Int, _ sections: [(document: Int, section: Int)]) -> (
    Claim.Status, Reason, [Evidence]
  )? {
    var query = Query()
    for term in terms[passage] { query.add(term, 1) }
    query.removeReferences(of: mentions, in: passage)
    score(query)
    var (own, other) = (0.0, 0.0)
    var rival: Int?
    for (place, score) in board.best(48) {
      let document = index.places[place].document
      let section = index.passage(place).section
      guard section >= 0, index.passage(place).kind != .heading else { continue }
      if sections.contains(where: { $0.document == document && isInside(section, $0.section, document) }) {
        own = max(own, score)
      } else if score > other, !index.documents[document].sections[section].number.isEmpty {
        (other, rival) = (score, place)
      }
    }
    guard let rival, other >= 1.6 * own + 3 else { return nil }
    let document = index.places[rival].document
    let number = index.documents[document].sections[index.passage(rival).section].number
    return (.contradicted, .wrongSection(source: number), [index.evidence(ofPlace: rival)])
  }

  private func isInside(_ section: Int, _ outer: Int, _ document: Int) -> Bool {
    var open: Int? = section
    while let current = open {
      if current == outer { return true }
      open = index.documents[document].sections[current].parent
    }
    return false
  }

  // MARK: Sources and authors

  private mutating func source(_ reference: ReferenceMention) -> (Claim.Status, Reason, [Evidence]) {
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
      return (.contradicted, .wrongSection(source: String(top + 1)), [index.evidence(ofPlace: place)])
    }
    let evidence = best[number - 1].map { [index.evidence(ofPlace: $0)] } ?? []
    return (.supported, .stated, evidence)
  }

  private func author(_ reference: ReferenceMention) -> (Claim.Status, Reason, [Evidence]) {
    let places = index.references.evidence(reference.key, .author)
    if !places.isEmpty { return (.supported, .stated, Array(places.prefix(1))) }
    let parts = reference.key.split(separator: " ")
    guard parts.count == 2, let year = Int(parts[1]) else { return (.notFound, .unmentioned, []) }
    let others = index.references.keys(.author).filter { $0.hasPrefix(parts[0] + " ") }
    if let other = others.first {
      return (.contradicted, .nearMiss(source: other), Array(index.references.evidence(other, .author).prefix(1)))
    }
    let name = index.words.id(String(parts[0]))
    if let found = index.words.first([name]), let evidence = evidence(ofWords: found), index.dates.years.contains(year) {
      return (.supported, .stated, [evidence])
    }
    return (.notFound, .unmentioned, [])
  }

  /// Where words of the sequence of all words stand.
  func evidence(ofWords words: Range<Int>) -> Evidence? {
    guard let first = index.words.place(words.lowerBound), let last = index.words.place(words.upperBound - 1),
      first.document == last.document
    else { return nil }
    let tokens = index.documents[first.document].tokens
    guard tokens[first.token].start <= tokens[last.token].end else { return nil }
    return Evidence(source: first.document, range: tokens[first.token].start..<tokens[last.token].end)
  }
}

extension Query {
  /// Takes the references of a passage out, so that only what it says counts.
  fileprivate mutating func removeReferences(of mentions: Mentions, in passage: Int) {
    for reference in mentions.references(of: passage) { drop(reference.key) }
  }
}

extension String {
  /// How far two numbers of sections are apart: by their first part, then by the others.
  fileprivate func distance(to other: String) -> Int {
    let (a, b) = (split(separator: ".").compactMap { Int($0) }, other.split(separator: ".").compactMap { Int($0) })
    var distance = abs(a.count - b.count)
    for (index, pair) in zip(a, b).enumerated() {
      distance += Swift.min(abs(pair.0 - pair.1), 999) * (index == 0 ? 1000 : 10)
    }
    return distance
  }
}
