import PCRE2

/// Words near a finding, compiled.
struct CompiledContext: Sendable {
  private let pattern: Pattern
  private let distance: Int

  /// - Parameter alone: whether words inside addresses and dotted names do not count. What lowers a
  ///   confidence must stand for itself: the `example` of a neighbouring `example.org` must not.
  init?(_ words: ContextWords?, alone: Bool, of id: RuleID) throws(DetectorError) {
    guard let words, !words.words.isEmpty else { return nil }
    do {
      pattern = try Pattern(WordPattern.source(words.words, alone: alone), options: .caseless)
    } catch {
      throw DetectorError(rule: id, part: .words, index: 0, error: error)
    }
    distance = words.distance
  }

  /// The first of the words that begins within the distance before or after a range.
  func firstWord(near range: Range<Int>, in text: borrowing Span<UInt8>) -> Range<Int>? {
    let before = max(0, range.lowerBound - distance)
    let after = min(text.count, range.upperBound + distance)
    return word(startingIn: before..<range.lowerBound, text)
      ?? word(startingIn: range.upperBound..<after, text)
  }

  private func word(startingIn range: Range<Int>, _ text: borrowing Span<UInt8>) -> Range<Int>? {
    guard !range.isEmpty,
      case .match(let word) = pattern.firstMatch(
        in: text, from: range.lowerBound, startingBefore: range.upperBound)
    else { return nil }
    return word
  }
}
