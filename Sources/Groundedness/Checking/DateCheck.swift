extension OutputCheck {
  /// The claims that are dates.
  mutating func dates() -> [Claim] {
    var claims: [Claim] = []
    var start = 0
    while start < mentions.dates.count {
      var end = start
      let passage = mentions.dates[start].passage
      while end < mentions.dates.count, mentions.dates[end].passage == passage { end += 1 }
      let own = Array(mentions.dates[start..<end])
      if output.passages[passage].kind != .heading {
        for date in own {
          if let claim = claim(date, among: own.map(\.tokens)) { claims.append(claim) }
        }
      }
      start = end
    }
    return claims
  }

  private mutating func claim(_ date: DateMention, among others: [Range<Int>]) -> Claim? {
    var query = query(
      for: clause(around: date.tokens, among: others, in: date.passage), in: date.passage)
    query.remove(date.first.terms)
    score(query)
    let (status, reason, evidence) = judge(date, query)
    return Claim(kind: .date, range: date.range, status: status, reason: reason, evidence: evidence)
  }

  private typealias Place = (
    entry: DateIndex.Entry, mention: DateMention, place: Int, score: Double
  )

  private func resolved(_ entry: DateIndex.Entry) -> Place {
    let mention = index.mentions[entry.document].dates[entry.mention]
    let place = place(entry.document, mention.passage)
    return (entry, mention, place, board.score(ofPlace: place))
  }

  private func judge(_ date: DateMention, _ query: Query) -> (Claim.Status, Reason, [Evidence]) {
    var good: [Place] = []
    for reading in date.readings {
      for entry in index.dates.candidates(for: reading) {
        let found = resolved(entry)
        if found.mention.readings.contains(where: { agrees(reading, with: $0) }) {
          good.append(found)
        }
      }
    }
    let rival = rival(of: date)
    if let best = good.max(by: { $0.score < $1.score }) {
      let namesRecord = date.first.precision == 4 || terms[date.passage].contains(where: isKey)
      if let rival, namesRecord, rival.place != best.place,
        outweighs(rival.place, rival.score, best.place, best.score, query)
      {
        let (shared, hasKey) = advantage(of: rival.place, over: best.place, query)
        if hasKey || shared >= 2 {
          return (
            .contradicted, .wrongPlace(belongsTo: name(ofPlace: best.place), source: shown(rival)),
            [evidence(rival), evidence(best)]
          )
        }
      }
      let isSame = best.mention.first.precision == date.first.precision
      return (
        .supported, isSame ? .stated : .lessPrecise(than: shown(best)), [evidence(best)]
      )
    }
    if let number = yearAsNumber(date) { return (.supported, .stated, [number]) }
    guard let rival else { return (.notFound, .unmentioned, []) }
    return (.contradicted, .shiftedDate(source: shown(rival)), [evidence(rival)])
  }

  /// Whether a date of a source bears one of the output out: it is the same or more exact.
  ///
  /// A year that the source leaves out must stand somewhere else in it.
  private func agrees(_ date: PartialDate, with source: PartialDate) -> Bool {
    guard source.isWithin(date) else { return false }
    guard let year = date.year, source.year == nil else { return true }
    return index.dates.years.contains(year) || index.dates.years.isEmpty
  }

  /// The date of the best fitting passage.
  private func rival(of date: DateMention) -> Place? {
    for (place, score) in board.best(16) where score >= 1.2 {
      let document = index.places[place].document
      let options = index.dates.ofPlace.range(ofPlace: place).prefix(64).map {
        resolved(DateIndex.Entry(document: document, mention: $0))
      }.filter { option in
        option.mention.first.precision >= min(date.first.precision, 3)
          && !option.mention.readings.contains { source in
            date.readings.contains { agrees($0, with: source) }
          }
      }
      let best = options.min {
        $0.mention.first.difference(from: date.first)
          < $1.mention.first.difference(from: date.first)
      }
      if let best {
        _ = score
        return best
      }
    }
    return nil
  }

  private func yearAsNumber(_ date: DateMention) -> Evidence? {
    guard date.first.precision == 0, let year = date.first.year else { return nil }
    let value = Double(year)
    return index.numbers.entries(in: value...value, limit: 1).first.map {
      let number = number(Int($0.document), Int($0.mention))
      return Evidence(source: Int($0.document), range: number.range)
    }
  }

  private func shown(_ place: Place) -> String {
    text(place.mention.range, ofSource: place.entry.document)
  }

  private func evidence(_ place: Place) -> Evidence {
    Evidence(source: place.entry.document, range: place.mention.range)
  }
}

extension Query {
  /// Takes terms out.
  mutating func remove(_ terms: [String]) { for term in terms { drop(term) } }
}
