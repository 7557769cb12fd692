/// The English sentences about claims.
enum EnglishWording {
  static func words(for claim: Claim) -> ClaimWords {
    ClaimWords(short: short(claim), why: why(claim.reason), fix: fix(claim))
  }

  private static func short(_ claim: Claim) -> String {
    switch claim.status {
    case .supported: "The \(noun(claim.kind)) stands in the sources"
    case .contradicted: "The sources contradict the \(noun(claim.kind))"
    case .notFound: "The \(noun(claim.kind)) stands in no source"
    }
  }

  private static func noun(_ kind: Claim.Kind) -> String {
    switch kind {
    case .number: "number"
    case .date: "date"
    case .quotation: "quotation"
    case .name: "name"
    case .citation: "reference"
    case .certainty: "degree of certainty"
    }
  }

  private static func why(_ reason: Reason) -> String {
    switch reason {
    case .stated: "A source says the same."
    case .rounded(let source): "The source has \(source); the output rounds it."
    case .converted(let source): "The source has \(source), which is the same value."
    case .computed(let computation): "It follows from the source: \(words(computation))."
    case .lessPrecise(let source): "The source is more exact: \(source)."
    case .swappedDigits(let source): "The source has \(source): digits are swapped."
    case .wrongUnit(let source): "The figure is right, its unit is not: the source has \(source)."
    case .wrongScale(let source): "The source has \(source): the power of ten differs."
    case .wrongPlace(let place, let source):
      "The value belongs to “\(place)”; in the matching place the source has \(source)."
    case .wrongField(let field, let source):
      "The value belongs to the field “\(field)”; the field that is spoken of has \(source)."
    case .wrongResult(let computation, let source):
      "The source gives \(source): \(words(computation))."
    case .otherValue(let source): "The matching place of the source has \(source)."
    case .shiftedDate(let source): "The matching place of the source has the date \(source)."
    case .alteredQuotation(let changes):
      "The words differ from the source: \(changes.map(words).joined(separator: "; "))."
    case .nearMiss(let source): "It does not exist; \(source) does and looks nearly the same."
    case .missingSection(let nearest): "There is no such section; the nearest one is \(nearest)."
    case .wrongSection(let source): "It exists, but what the sentence says stands in \(source)."
    case .alteredName(let source): "The source has the name “\(source)”."
    case .droppedReservation(let source): "The source says it with a reservation: “\(source)”."
    case .unmentioned: "No source mentions it, and it follows from none."
    }
  }

  private static func words(_ computation: Computation) -> String {
    switch computation {
    case .sum(let count, let field):
      field.isEmpty ? "the sum of \(count) values" : "the sum of \(count) values of “\(field)”"
    case .count(let count): count == 1 ? "one entry" : "\(count) entries"
    case .mean(let count, let field): "the mean of \(count) values of “\(field)”"
    case .total(let first, let second): "\(first) and \(second) together"
    case .difference(let first, let second): "\(first) less \(second)"
    case .share(let part, let whole): "\(part) of \(whole)"
    case .change(let from, let to): "the change from \(from) to \(to)"
    }
  }

  private static func words(_ change: WordChange) -> String {
    if change.source.isEmpty { return "“\(change.quoted)” was added" }
    if change.quoted.isEmpty { return "“\(change.source)” is missing" }
    return "“\(change.quoted)” instead of “\(change.source)”"
  }

  private static func fix(_ claim: Claim) -> String {
    guard claim.status != .supported else { return "" }
    switch (claim.kind, claim.status) {
    case (.quotation, _): return "Quote the source word for word, or drop the quotation marks."
    case (.citation, _): return "Look the reference up and correct it, or remove the sentence."
    case (.certainty, _): return "Keep the source's reservation."
    case (_, .contradicted): return "Compare with the source and correct the \(noun(claim.kind))."
    default: return "Name a source for the \(noun(claim.kind)), or remove it."
    }
  }
}
