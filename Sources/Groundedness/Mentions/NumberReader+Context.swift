extension NumberReader {
  /// Adds to the digits of a number what stands around them.
  func complete(_ core: Core, _ taken: [Bool]) -> NumberMention {
    var (start, end) = (core.tokens.lowerBound, core.tokens.upperBound)
    var factors: [Double] = [1]
    var unit: MeasureUnit?
    if core.values.isEmpty { end = start }
    let isScaled = readScale(&end, &factors, hasDecimals: (core.values.first?.step ?? 1) < 1)
    unit = core.unit ?? readUnitBehind(&end, core)
    if unit == nil || !(unit?.isCurrency ?? false) {
      if let before = readCurrencyBefore(&start, &factors) { unit = before }
    } else if let before = token(start - 1), before.kind == .symbol,
      MeasureUnit.symbol(before.scalar)?.isCurrency ?? false
    {
      start -= 1
    }
    // `1.2m` of money is millions; of anything else it may be metres.
    if unit == nil || !(unit?.isCurrency ?? false), factors.count > 1, unit != nil { factors = [1] }
    let labelled = unit == nil && isLabelled(before: start)
    let numbers = core.values.isEmpty ? [(value: 1.0, step: 1.0)] : core.values
    let isInCell = place.label != nil
    let label = isInCell && unit == nil ? place.label : nil
    let scale =
      isScaled || !(isInCell && (unit == nil || unit?.isCurrency ?? false))
      ? 1 : place.label?.scale ?? 1
    let shown = unit ?? label?.unit
    var readings: [NumberMention.Reading] = []
    for factor in factors {
      for number in numbers {
        let all = factor * (shown?.factor ?? 1) * scale
        readings.append(
          NumberMention.Reading(value: number.value * all, step: number.step * all, unit: shown))
      }
    }
    if isInCell, !isScaled, scale == 1, shown == nil || shown?.isCurrency ?? false,
      let note = place.document.tableScale
    {
      readings += readings.map {
        NumberMention.Reading(value: $0.value * note, step: $0.step * note, unit: $0.unit)
      }
    }
    let range = tokens[start].start..<tokens[max(end, core.tokens.upperBound) - 1].end
    var mention = NumberMention(
      range: range, tokens: start..<max(end, core.tokens.upperBound), readings: readings,
      digits: core.digits, passage: place.passage, cell: place.cell)
    mention.isInWords = core.isInWords
    mention.isApproximate = isApproximate(before: start)
    mention.isBare = core.isPlain && unit == nil && !isScaled && core.digitCount(tokens) >= 5
    mention.isLabelled = labelled
    mention.noun = unit == nil ? noun(at: end) : nil
    mention.scale = factors.first
    return mention
  }

  private func isApproximate(before start: Int) -> Bool {
    guard let before = token(start - 1) else { return false }
    if before.kind == .symbol {
      return before.scalar == 0x7E || before.scalar == 0x2248
        || before.isSymbol(".") && token(start - 2)?.text == "ca"
    }
    if approximations.contains(before.text) { return true }
    // `more than about`, `knapp über`
    return before.text == "than"
      && ["more", "less", "fewer"].contains(token(start - 2)?.text ?? "")
  }

  private func isLabelled(before start: Int) -> Bool {
    guard let before = token(start - 1) else { return false }
    if before.isSymbol("#") { return true }
    if before.isSymbol("."), let word = token(start - 2) {
      return word.text == "nr" || word.text == "no"
    }
    if before.isSymbol(":"), let word = token(start - 2) { return labelWords.contains(word.text) }
    return labelWords.contains(before.text)
  }

  /// What is counted: the next word that can be a noun.
  private func noun(at end: Int) -> String? {
    var index = end
    if token(index)?.text == "of" || token(index)?.text == "von" { return nil }
    for _ in 0..<3 {
      guard let next = token(index), next.isWord else { return nil }
      if linkWords.contains(next.text) { return nil }
      let isLast = token(index + 1).map { !$0.isWord || linkWords.contains($0.text) } ?? true
      if isLast || (isGerman && next.isCapitalised) { return next.text }
      index += 1
    }
    return token(end)?.text
  }
}

extension NumberReader.Core {
  fileprivate func digitCount(_ tokens: ArraySlice<Token>) -> Int {
    tokens[self.tokens.lowerBound].text.utf8.count
  }
}

private let approximations: Set = [
  "about", "around", "approximately", "roughly", "nearly", "almost", "some", "circa", "ca",
  "approx",
  "over", "under", "rund", "etwa", "ungefähr", "knapp", "gut", "fast", "annähernd", "über", "unter",
]

/// Words that end what a number counts.
let linkWords: Set = [
  "of", "in", "on", "at", "to", "and", "or", "for", "by", "from", "with", "was", "were", "is",
  "are", "the",
  "a", "per", "as", "than", "that", "which", "has", "had", "have", "von", "in", "im", "am", "an",
  "auf", "und",
  "oder", "für", "aus", "mit", "wurden", "wurde", "war", "waren", "ist", "sind", "der", "die",
  "das", "den",
  "dem", "pro", "je", "als", "bis", "nach", "bei", "zu", "zur", "zum", "out", "but", "while",
  "when", "if",
  "were", "will", "did", "do", "does", "after", "before", "since", "until", "während", "seit",
  "vor", "hat",
  "haben", "wird", "werden",
]

private let labelWords: Set = [
  "claim", "case", "policy", "no", "nr", "nummer", "number", "police", "schaden", "schadennummer",
  "schadensnummer", "policennummer", "vertrag", "vertragsnummer", "invoice", "rechnung",
  "rechnungsnummer",
  "ticket", "id", "kunde", "kundennummer", "customer", "aktenzeichen", "ref", "reference", "order",
  "bestellung", "vorgang", "vorgangsnummer", "account", "konto", "file", "akte", "claims", "fall",
  "auftrag",
  "schadenfall", "schadensfall", "versicherungsnummer", "contract", "record",
]
