import PCRE2
import PatternScanner

/// Words near a finding, compiled.
struct CompiledContext: Sendable {
  private let pattern: Deferred<Pattern>
  private let distance: Int
  private let raises: Bool

  /// - Parameter raises: whether the words raise the confidence. What lowers it must stand for
  ///   itself: the `example` of a neighbouring `example.org` does not count.
  init?(_ words: ContextWords?, raises: Bool) {
    guard let words, !words.words.isEmpty else { return nil }
    pattern = Deferred {
      Pattern(deferring: WordPattern.source(words.words, alone: !raises), options: .caseless)
    }
    distance = words.distance
    self.raises = raises
  }

  /// Compiles now what a finding would need.
  func compile() throws(PatternError) { try pattern.value.compile() }

  /// The first of the words near a range, or else the name of its column or key if one of them is in it.
  func word(
    near range: Range<Int>, in text: borrowing Span<UInt8>, orIn label: FieldLabels.Label?
  ) -> Range<Int>? {
    if let word = firstWord(near: range, in: text) { return word }
    guard let label, hasWord(in: label) else { return nil }
    return label.range
  }

  /// The first of the words that begins within the distance before or after a range.
  private func firstWord(near range: Range<Int>, in text: borrowing Span<UInt8>) -> Range<Int>? {
    let before = max(0, range.lowerBound - distance)
    let after = min(text.count, range.upperBound + distance)
    return word(startingIn: before..<range.lowerBound, text)
      ?? word(startingIn: range.upperBound..<after, text)
  }

  /// Whether one of the words is among those of a label.
  private func hasWord(in label: FieldLabels.Label) -> Bool {
    switch pattern.value.firstMatch(in: label.words.span) {
    case .match: true
    case .noMatch: false
    case .limitReached: raises
    }
  }

  private func word(startingIn range: Range<Int>, _ text: borrowing Span<UInt8>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    switch pattern.value.firstMatch(
      in: text, from: range.lowerBound, startingBefore: range.upperBound)
    {
    case .match(let word): return word
    case .noMatch: return nil
    // Nobody knows, so the finding counts: a word raises, and none lowers.
    case .limitReached: return raises ? range : nil
    }
  }
}
