/// What an exercise asks to keep: what the trainer named, or else what a task is likely to need.
struct KeptParts {
  /// How many are drafted.
  private static let most = 5

  /// The texts, with gaps in them.
  let texts: [String]

  /// - Throws: `AuthoringError` if a text that was named is not in the case.
  init(_ draft: CaseDraft, _ left: LeftWords) throws(AuthoringError) {
    texts =
      draft.request.keep.isEmpty
      ? KeptParts.drafted(draft, left) : try KeptParts.named(draft)
  }

  private static func named(_ draft: CaseDraft) throws(AuthoringError) -> [String] {
    var texts: [String] = []
    for (index, keep) in draft.request.keep.enumerated() {
      guard let range = WordSearch.places(of: keep, in: draft.reading.text).first else {
        throw .notInCase("--keep", index + 1)
      }
      texts.append(draft.template.text(of: range))
    }
    return texts
  }

  /// Values that may go there, amounts and days, then words inside sentences.
  private static func drafted(_ draft: CaseDraft, _ left: LeftWords) -> [String] {
    let gone = draft.stopped + draft.hidden
    func isFree(_ range: Range<Int>) -> Bool { !gone.contains { $0.overlaps(range) } }
    let latest = DayColumns.latest(in: draft.reading)
    let values = draft.reading.places.filter { place in
      guard draft.columns.columns[place.value] != nil, isFree(place.range) else { return false }
      switch draft.reading.values[place.value].origin {
      case .found, .amount: return true
      // An older day, such as a birthday, is rarely what a task needs.
      case .day: return latest.contains(place.value)
      case .hidden, .brace: return false
      }
    }.map(\.range)
    let words = left.insideSentences.map(\.range).filter(isFree)
    var texts: [String] = []
    for range in values.prefix(most) + words {
      let text = draft.template.text(of: range)
      if !texts.contains(text), texts.count < most { texts.append(text) }
    }
    return texts.isEmpty ? longest(draft, isFree) : texts
  }

  /// The longest words there are, where there is neither an amount nor a noun.
  private static func longest(
    _ draft: CaseDraft, _ isFree: (Range<Int>) -> Bool
  ) -> [String] {
    let words = draft.template.pieces.filter { $0.value == nil && isFree($0.range) }.flatMap {
      piece in
      WordSearch.words(of: piece.text, joints: "-").map(\.text)
    }
    let long = words.filter { $0.count >= 4 }.sorted { ($1.count, $0) < ($0.count, $1) }
    return long.reduce(into: []) { texts, word in
      if texts.count < 3, !texts.contains(word) { texts.append(word) }
    }
  }
}
