/// The German sentences about claims.
enum GermanWording {
  static func words(for claim: Claim) -> ClaimWords {
    ClaimWords(short: short(claim), why: why(claim.reason), fix: fix(claim))
  }

  private static func short(_ claim: Claim) -> String {
    switch claim.status {
    case .supported: "\(subject(claim.kind)) steht in den Quellen"
    case .contradicted: "\(subject(claim.kind)) widerspricht den Quellen"
    case .notFound: "\(subject(claim.kind)) steht in keiner Quelle"
    }
  }

  private static func subject(_ kind: Claim.Kind) -> String {
    switch kind {
    case .number: "Die Zahl"
    case .date: "Das Datum"
    case .quotation: "Das Zitat"
    case .name: "Der Name"
    case .citation: "Der Verweis"
    case .certainty: "Der Grad der Gewissheit"
    }
  }

  private static func why(_ reason: Reason) -> String {
    switch reason {
    case .stated: "Eine Quelle sagt dasselbe."
    case .rounded(let source): "In der Quelle steht \(source); der Text rundet."
    case .converted(let source): "In der Quelle steht \(source), das ist derselbe Wert."
    case .computed(let computation): "Es folgt aus der Quelle: \(words(computation))."
    case .lessPrecise(let source): "Die Quelle ist genauer: \(source)."
    case .swappedDigits(let source): "In der Quelle steht \(source): Ziffern sind vertauscht."
    case .wrongUnit(let source):
      "Die Ziffern stimmen, die Einheit nicht: In der Quelle steht \(source)."
    case .wrongScale(let source): "In der Quelle steht \(source): Die Größenordnung stimmt nicht."
    case .wrongPlace(let place, let source):
      "Der Wert gehört zu „\(place)“; an der passenden Stelle hat die Quelle \(source)."
    case .wrongField(let field, let source):
      "Der Wert gehört zum Feld „\(field)“; das genannte Feld hat \(source)."
    case .wrongResult(let computation, let source):
      "Die Quelle ergibt \(source): \(words(computation))."
    case .otherValue(let source): "An der passenden Stelle hat die Quelle \(source)."
    case .shiftedDate(let source): "An der passenden Stelle hat die Quelle das Datum \(source)."
    case .alteredQuotation(let changes):
      "Der Wortlaut weicht ab: \(changes.map(words).joined(separator: "; "))."
    case .nearMiss(let source): "Es gibt ihn nicht; fast gleich ist \(source)."
    case .missingSection(let nearest): "Diesen Abschnitt gibt es nicht; der nächste ist \(nearest)."
    case .wrongSection(let source): "Es gibt ihn, aber das Gesagte steht in \(source)."
    case .alteredName(let source): "In der Quelle steht der Name „\(source)“."
    case .droppedReservation(let source): "Die Quelle sagt es mit einem Vorbehalt: „\(source)“."
    case .unmentioned: "Keine Quelle erwähnt es, und es folgt aus keiner."
    }
  }

  private static func words(_ computation: Computation) -> String {
    switch computation {
    case .sum(let count, let field):
      field.isEmpty
        ? "die Summe von \(count) Werten" : "die Summe von \(count) Werten aus „\(field)“"
    case .count(let count): count == 1 ? "ein Eintrag" : "\(count) Einträge"
    case .mean(let count, let field): "das Mittel von \(count) Werten aus „\(field)“"
    case .total(let first, let second): "\(first) und \(second) zusammen"
    case .difference(let first, let second): "\(first) weniger \(second)"
    case .share(let part, let whole): "\(part) von \(whole)"
    case .change(let from, let to): "die Änderung von \(from) auf \(to)"
    }
  }

  private static func words(_ change: WordChange) -> String {
    if change.source.isEmpty { return "„\(change.quoted)“ kam hinzu" }
    if change.quoted.isEmpty { return "„\(change.source)“ fehlt" }
    return "„\(change.quoted)“ statt „\(change.source)“"
  }

  private static func fix(_ claim: Claim) -> String {
    guard claim.status != .supported else { return "" }
    switch (claim.kind, claim.status) {
    case (.quotation, _): return "Wörtlich zitieren oder die Anführungszeichen weglassen."
    case (.citation, _): return "Den Verweis nachschlagen und berichtigen oder den Satz streichen."
    case (.certainty, _): return "Den Vorbehalt der Quelle beibehalten."
    case (_, .contradicted): return "Mit der Quelle vergleichen und berichtigen."
    default: return "Eine Quelle dafür nennen oder die Stelle streichen."
    }
  }
}
