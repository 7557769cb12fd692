extension OutputCheck {
  /// The sentences that are surer or more general than what they rest on.
  mutating func certainties() -> [Claim] {
    var claims: [Claim] = []
    for (number, passage) in output.passages.enumerated() where passage.kind == .sentence {
      if let claim = certainty(of: number, passage) { claims.append(claim) }
    }
    return claims
  }

  private mutating func certainty(of number: Int, _ passage: Document.Passage) -> Claim? {
    let own = Hedges(output.tokens[passage.tokens], isGerman: output.habits.isGerman)
    guard own.reservations.isEmpty else { return nil }
    var query = Query()
    for term in terms[number] where !isKey(term) { query.add(term, 1) }
    for reference in mentions.references(of: number) { query.drop(reference.key) }
    guard query.weights.count >= 3 else { return nil }
    score(query)
    guard let best = board.best(3).first(where: { index.passage($0.place).kind == .sentence })
    else { return nil }
    let source = index.termSet(ofPlace: best.place)
    let shared = query.weights.keys.filter(source.contains)
    let coverage = Double(shared.count) / Double(query.weights.count)
    guard shared.count >= 3, coverage >= 0.5, Double(shared.count) >= 0.4 * Double(source.count)
    else { return nil }
    let document = index.documents[index.places[best.place].document]
    let tokens = document.tokens[index.passage(best.place).tokens]
    let theirs = Hedges(tokens, isGerman: document.habits.isGerman)
    guard let reservation = theirs.reservations.first else {
      return agreed(own, theirs, best.place, tokens)
    }
    let isSurer = theirs.assurances.count < own.assurances.count
    guard isSurer && (own.isAssured || theirs.isUnsure) || theirs.isUnsure && coverage >= 0.7 else {
      return nil
    }
    let words = reservationRange(reservation, tokens)
    return Claim(
      kind: .certainty, range: range(of: own, passage), status: .contradicted,
      reason: .droppedReservation(source: document.string(words)),
      evidence: [Evidence(source: index.places[best.place].document, range: words)])
  }

  /// An assurance that the source gives as well.
  private func agreed(_ own: Hedges, _ theirs: Hedges, _ place: Int, _ tokens: ArraySlice<Token>)
    -> Claim?
  {
    guard let first = own.assurances.first, let other = theirs.assurances.first else { return nil }
    return Claim(
      kind: .certainty, range: output.tokens[first].range, status: .supported, reason: .stated,
      evidence: [Evidence(source: index.places[place].document, range: tokens[other].range)])
  }

  /// The words that assure, or the sentence if none do.
  private func range(of hedges: Hedges, _ passage: Document.Passage) -> Range<Int> {
    if let first = hedges.assurances.first { return output.tokens[first].range }
    let tokens = output.tokens[passage.tokens]
    return (tokens.first?.start ?? 0)..<(tokens.last?.end ?? 0)
  }

  /// A reservation with the number before `of` and the one behind it.
  private func reservationRange(_ index: Int, _ tokens: ArraySlice<Token>) -> Range<Int> {
    guard tokens[index].text == "of" || tokens[index].text == "von" else {
      return tokens[index].range
    }
    let first = max(
      tokens.startIndex, index - (tokens[max(tokens.startIndex, index - 1)].text == "out" ? 2 : 1))
    let last = min(tokens.endIndex - 1, index + 1)
    return tokens[first].start..<tokens[last].end
  }
}
