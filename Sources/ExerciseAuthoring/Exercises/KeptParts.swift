import Detection
import Evaluation
import PolicyPacks

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

  /// Amounts and days that may go there, then nouns; never what may name somebody, and rather fewer.
  private static func drafted(_ draft: CaseDraft, _ left: LeftWords) -> [String] {
    let gone = draft.stopped + draft.hidden
    func isFree(_ range: Range<Int>) -> Bool { !gone.contains { $0.overlaps(range) } }
    let latest = DayColumns.latest(in: draft.reading)
    let values = draft.reading.places.filter { place in
      guard draft.columns.columns[place.value] != nil, isFree(place.range) else { return false }
      switch draft.reading.values[place.value].origin {
      case .amount: return true
      // An older day, such as a birthday, is rarely what a task needs.
      case .day: return latest.contains(place.value)
      // A lookalike of an identifier is nothing that a task needs.
      case .found, .hidden, .brace: return false
      }
    }.map(\.range)
    let words = left.nouns.map(\.range).filter(isFree)
    var texts: [String] = []
    for range in values.prefix(most) + words {
      let text = draft.template.text(of: range)
      if !texts.contains(text), texts.count < most { texts.append(text) }
    }
    return texts.isEmpty ? longest(draft, isFree) : texts
  }

  /// The longest plain words there are, where there is neither an amount nor a noun.
  private static func longest(
    _ draft: CaseDraft, _ isFree: (Range<Int>) -> Bool
  ) -> [String] {
    let known = draft.request.engine.pack.detectors.flatMap { detector in
      (detector.detector.raisedBy?.words ?? []) + [detector.message.title ?? ""]
    }
    let plain = Set(known.flatMap { $0.lowercased().split(separator: " ").map(String.init) })
    let telling = draft.telling
    let tokens = draft.template.pieces.filter { $0.value == nil && isFree($0.range) }
      .flatMap(LeftToken.tokens)
    let words = tokens.filter { token in
      token.text.count >= 4 && token.text.allSatisfy(\.isLetter) && !token.isHandle
        && !token.isBehindTitle && !telling.contains(token.text)
        && (token.text.allSatisfy(\.isLowercase) || plain.contains(token.text.lowercased()))
    }.map(\.text).filter { !TellingWords.isSecret($0) }
    let long = words.sorted { ($1.count, $0) < ($0.count, $1) }
    return long.reduce(into: []) { texts, word in
      if texts.count < 3, !texts.contains(word) { texts.append(word) }
    }
  }
}
