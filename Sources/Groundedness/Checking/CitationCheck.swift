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

  mutating func claim(_ reference: ReferenceMention) -> Claim? {
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
  func custom(_ range: Range<Int>) -> Claim {
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

  mutating func identifier(_ reference: ReferenceMention) -> (
    Claim.Status, Reason, [Evidence]
  ) {
    let places = index.references.evidence(reference.key, reference.kind)
    if !places.isEmpty {
      if let wrong = wrongPassage(reference, places) { return wrong }
      return (.supported, .stated, Array(places.prefix(3)))
    }
    // `claim:104233#p2`: the record may exist where the part does not.
    if let fragment = reference.key.firstIndex(of: "#") {
      let record = String(reference.key[..<fragment])
      if let nearest = index.references.part(of: record) {
        return (
          .contradicted, .missingSection(nearest: nearest),
          index.references.evidence(nearest, .identifier)
        )
      }
      let parts = record.split(separator: ":").map(String.init)
      for part in [record] + parts.dropFirst() {
        let known = index.references.evidence(part, .identifier)
        if !known.isEmpty, let found = fragmentEvidence(reference, fragment) {
          return (.supported, .stated, [found] + known.prefix(1))
        }
      }
    }
    return missing(reference.key, reference.kind)
  }

  /// Whether the sources have the part behind `#` as a mark of their own, such as `p2`.
  func fragmentEvidence(_ reference: ReferenceMention, _ mark: String.Index) -> Evidence? {
    let part = String(reference.key[reference.key.index(after: mark)...])
    return index.words.first([index.words.id(part)]).flatMap(evidence(ofWords:))
  }

  /// What is said of a reference that no source has.
  func missing(_ key: String, _ kind: ReferenceMention.Kind) -> (Claim.Status, Reason, [Evidence]) {
    guard let nearest = index.references.nearest(to: key) else {
      return (.notFound, .unmentioned, [])
    }
    let evidence =
      index.references.evidence(nearest, .identifier) + index.references.evidence(nearest, .address)
    return (.contradicted, .nearMiss(source: nearest), Array(evidence.prefix(1)))
  }

  /// A reference that exists, while what is said stands in a passage with another one.
  mutating func wrongPassage(_ reference: ReferenceMention, _ places: [Evidence]) -> (
    Claim.Status, Reason, [Evidence]
  )? {
    guard reference.key.contains("#") else { return nil }
    var query = query(for: output.passages[reference.passage].tokens, in: reference.passage)
    query.removeReferences(of: mentions, in: reference.passage)
    score(query)
    guard let best = board.best(1).first else { return nil }
    let own = places.compactMap { place(at: $0) }.map { board.score(ofPlace: $0) }.max() ?? 0
    guard best.score >= 2 * own + 4, let other = marker(ofPlace: best.place, besides: reference.key)
    else { return nil }
    return (
      .contradicted, .wrongSection(source: other.key),
      [Evidence(source: index.places[best.place].document, range: other.range), places[0]]
    )
  }

  /// The reference of the same form that a passage itself has.
  func marker(ofPlace place: Int, besides key: String) -> ReferenceMention? {
    let document = index.places[place].document
    return index.mentions[document].references.first {
      $0.passage == index.places[place].passage && $0.kind == .identifier && $0.key != key
        && $0.key.contains("#")
    }
  }

  /// The passage that holds a range of a source.
  func place(at evidence: Evidence) -> Int? {
    let document = index.documents[evidence.source]
    var (low, high) = (0, document.passages.count)
    while low < high {
      let middle = (low + high) / 2
      let tokens = document.tokens[document.passages[middle].tokens]
      if (tokens.last?.end ?? 0) <= evidence.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < document.passages.count ? place(evidence.source, low) : nil
  }
}

extension Query {
  /// Takes the references of a passage out, so that only what it says counts.
  mutating func removeReferences(of mentions: Mentions, in passage: Int) {
    for reference in mentions.references(of: passage) { drop(reference.key) }
  }
}
