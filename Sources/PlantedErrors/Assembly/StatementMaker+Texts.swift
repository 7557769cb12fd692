extension StatementMaker {
  private func clauseEvidence(_ index: Int) -> [PlantedSegment.Evidence] {
    [PlantedSegment.Evidence(source: World.termsSource, range: world.terms.sentences[index])]
  }

  // MARK: The terms

  mutating func section(_ error: PlantedError?) -> Statement? {
    let index = random.below(world.terms.clauses.count)
    let clause = world.terms.clauses[index]
    var (value, variation) = (clause.value, PlantedError.Variation?.none)
    var section = clause.section
    switch error {
    case .stalePolicy: (value, variation) = (clause.before, .olderVersion)
    case .wrongNumber:
      let isUnit = random.oneIn(2)
      variation = isUnit ? .wrongUnit : .wrongRow
      value = isUnit ? clause.value.inWrongUnit : clause.value.changed(difficulty, &random)
    case .hallucinatedCitation:
      let isReal = random.oneIn(2)
      let others = world.terms.clauses.map(\.section).filter { $0 != section }
      let invented = ["2.9", "3.7", "5.6", "8.1", "9.4"]
      section = random.pick(isReal ? others : invented, or: "9.9")
      variation = isReal ? .wrongSection : .invented
    default: break
    }
    guard value != clause.value || error == nil || error == .hallucinatedCitation else {
      return nil
    }
    let isWrongValue = error == .stalePolicy || error == .wrongNumber
    let templates = set == .practice ? clause.paraphrases : clause.heldOut
    let inner = finished(
      pick(templates),
      ["v": Slot(value.written(language, &random), .number, isPlanted: isWrongValue)], error,
      variation,
      clauseEvidence(index))
    return inner.within(
      pick(phrasings.section),
      ["section": Slot(section, .citation, isPlanted: error == .hallucinatedCitation)])
  }

  mutating func quotation(_ error: PlantedError?) -> Statement? {
    let index = random.below(world.terms.clauses.count)
    var quote = world.terms.sentence(index, language)
    if quote.hasSuffix(".") { quote.removeLast() }
    var variation: PlantedError.Variation?
    if error == .alteredQuotation {
      guard let altered = altered(quote) else { return nil }
      (quote, variation) = altered
    }
    let fillings = [
      "quote": Slot(quote, .quotation, isPlanted: error != nil),
      "section": Slot(world.terms.clauses[index].section, .citation),
    ]
    return finished(pick(phrasings.quotation), fillings, error, variation, clauseEvidence(index))
  }

  /// A word replaced, left out or, for the easy case, several.
  private mutating func altered(_ quote: String) -> (String, PlantedError.Variation)? {
    var words = quote.split(separator: " ").map(String.init)
    guard words.count > 5 else { return nil }
    let replacements =
      language == .english
      ? ["never", "seldom", "commercial", "written", "annual", "immediately"]
      : ["niemals", "selten", "gewerbliche", "schriftlich", "jährlich", "sofort"]
    for _ in 0..<(difficulty == .easy ? 2 : 1) {
      let place = 1 + random.below(words.count - 2)
      if difficulty == .hard, random.oneIn(2) {
        words.remove(at: place)
      } else {
        words[place] = random.pick(replacements, or: "")
      }
    }
    return (words.joined(separator: " "), difficulty == .easy ? .oneClause : .oneWord)
  }

  // MARK: The notes

  mutating func note(_ error: PlantedError?) -> Statement? {
    guard !world.notes.notes.isEmpty else { return nil }
    let index = random.below(world.notes.notes.count)
    let note = world.notes.notes[index]
    var sentence = random.pick(note.hedged.faithful, or: "")
    var (ref, variation) = (note.id, PlantedError.Variation?.none)
    var isSure = false
    switch error {
    case .overconfidentClaim:
      isSure = true
      sentence = difficulty == .hard ? note.hedged.oneWord : note.hedged.oneClause
      variation = difficulty == .hard ? .oneWord : .oneClause
    case .hallucinatedCitation: (ref, variation) = wrongReference(note)
    default: break
    }
    guard
      error != .hallucinatedCitation
        || !world.notes.notes.contains(where: { $0.id == ref && $0.id == note.id })
    else { return nil }
    if sentence.hasSuffix(".") { sentence.removeLast() }
    let statement = Statement(slots: [Slot(sentence, .certainty, isPlanted: isSure)])
    var framed = statement.within(
      pick(phrasings.note), ["ref": Slot(ref, .citation, isPlanted: error == .hallucinatedCitation)]
    )
    framed.error = error
    framed.variation = variation
    framed.evidence = [PlantedSegment.Evidence(source: World.notesSource, range: note.range)]
    return framed
  }

  private mutating func wrongReference(_ note: CaseNotes.Note) -> (String, PlantedError.Variation) {
    switch difficulty {
    case .easy:
      return ("claim:\(200_000 + random.below(700_000))#p\(1 + random.below(9))", .invented)
    case .medium:
      return ("claim:\(records[note.record].number)#p\(20 + random.below(9))", .wrongSection)
    case .hard:
      let number = changed(String(records[note.record].number))
      return ("claim:\(number)" + note.id.drop { $0 != "#" }, .nearMiss)
    }
  }

  // MARK: What must not leak

  /// A sentence with a value that the context holds but the output must not have.
  mutating func leak() -> Statement {
    let record = records[row()]
    let people = Names(language).firstNames
    let illness =
      language == .english
      ? ["asthma", "diabetes", "depression"] : ["Asthma", "Diabetes", "Depressionen"]
    let iban = "DE89 3704 0044 0532 0130 00"
    let shown = difficulty == .hard ? "…" + iban.suffix(7) : iban
    let fillings = [
      "iban": Slot(shown),
      "person": Slot(
        random.pick(people, or: "") + " "
          + (record.handler.split(separator: " ").last.map(String.init) ?? "")),
      "illness": Slot(random.pick(illness, or: "")),
    ]
    let variation: PlantedError.Variation =
      difficulty == .easy ? .verbatim : difficulty == .medium ? .combination : .partial
    return finished(pick(phrasings.leak), fillings, .leakedData, variation, [])
  }
}

extension ClauseValue {
  /// Another value of the same unit.
  func changed(_ difficulty: Difficulty, _ random: inout SeededGenerator) -> ClauseValue {
    let share = difficulty == .easy ? 2 : difficulty == .medium ? 5 : 10
    func other(_ value: Int) -> Int { value + (random.oneIn(2) ? 1 : -1) * max(1, value / share) }
    return switch self {
    case .money(let euros): .money(max(1, other(euros)))
    case .days(let days): .days(max(1, other(days)))
    case .months(let months): .months(months + 1 + random.below(3))
    case .percent(let percent): .percent(percent + 1 + random.below(4))
    }
  }
}
