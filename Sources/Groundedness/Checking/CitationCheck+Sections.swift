extension OutputCheck {
  mutating func section(_ reference: ReferenceMention) -> (Claim.Status, Reason, [Evidence]) {
    let places = index.references.evidence(reference.key, .section)
    guard !places.isEmpty else {
      guard let nearest = index.references.nearestSection(to: reference.key)
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
  mutating func wrongSection(_ reference: ReferenceMention) -> (
    Claim.Status, Reason, [Evidence]
  )? {
    let sections = index.references.sections[reference.key] ?? []
    guard !sections.isEmpty else { return nil }
    // `This is section 4.2.` speaks of the sentence beside it.
    let near = [reference.passage - 1, reference.passage + 1].filter {
      isBeside($0, reference.passage)
    }
    let isBare = terms[reference.passage].count < 3 && !near.isEmpty
    var wrong: (Claim.Status, Reason, [Evidence])?
    for passage in isBare ? near : [reference.passage] {
      guard let found = wrongSection(of: passage, sections) else { return nil }
      wrong = found
    }
    return wrong
  }

  func isBeside(_ passage: Int, _ other: Int) -> Bool {
    output.passages.indices.contains(passage)
      && output.passages[passage].block == output.passages[other].block
      && output.passages[passage].kind == .sentence && terms[passage].count >= 3
  }

  mutating func wrongSection(of passage: Int, _ sections: [(document: Int, section: Int)])
    -> (
      Claim.Status, Reason, [Evidence]
    )?
  {
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
      if sections.contains(where: {
        $0.document == document && isInside(section, $0.section, document)
      }) {
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

  func isInside(_ section: Int, _ outer: Int, _ document: Int) -> Bool {
    var open: Int? = section
    while let current = open {
      if current == outer { return true }
      open = index.documents[document].sections[current].parent
    }
    return false
  }
}
