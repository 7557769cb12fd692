import PluginKit

/// Names as a tree of words: each way from the root to an end is a name.
struct NameTree {
  private struct Step: Hashable {
    var node: Int32
    var word: Int32
  }

  private var words: [String: Int32] = [:]
  private var steps: [Step: Int32] = [:]
  private var ends: Set<Int32> = []

  /// Names in both orders: `Anna Maria Keller` is also `Keller Anna Maria`.
  init(_ names: [[String]]) {
    for name in names {
      insert(name)
      if name.count > 1 { insert(name.suffix(1) + name.dropLast()) }
    }
  }

  private mutating func insert(_ name: [String]) {
    var node: Int32 = 0
    for text in name {
      let word = words[text] ?? Int32(words.count)
      words[text] = word
      let step = Step(node: node, word: word)
      node = steps[step] ?? Int32(steps.count + 1)
      steps[step] = node
    }
    ends.insert(node)
  }

  /// A name in a text.
  struct Match {
    var span: Range<Int>
    var confidence: PluginFinding.Confidence
    /// The word after it.
    var next: Int
  }

  /// The longest name that begins with a word of a text.
  func longestMatch(in text: Words, from first: Int) -> Match? {
    var node: Int32 = 0
    var best: Match?
    var index = first
    while index < text.count, index == first || text[index].followsClosely {
      let word = text[index]
      let whole = words[word.folded].flatMap { steps[Step(node: node, word: $0)] }
      if let whole, ends.contains(whole) {
        best = match(text, first...index, end: word.span.upperBound)
      } else if let genitive = word.genitive, let known = words[genitive.stem],
        let stem = steps[Step(node: node, word: known)], ends.contains(stem)
      {
        best = match(text, first...index, end: genitive.end)
      }
      guard let whole else { break }
      node = whole
      index += 1
    }
    return best
  }

  private func match(_ text: Words, _ range: ClosedRange<Int>, end: Int) -> Match? {
    let isWritten = text[range.lowerBound].isCapitalized
    let isLong = range.count > 1
    // A single word in small letters is rather the word than the name: `winter`, `koch`.
    guard isWritten || isLong else { return nil }
    return Match(
      span: text[range.lowerBound].span.lowerBound..<end,
      confidence: isWritten && isLong ? .high : .medium, next: range.upperBound + 1)
  }
}
