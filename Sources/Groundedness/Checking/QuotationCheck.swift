extension OutputCheck {
  /// The claims that are quotations.
  ///
  /// One or two words in quotation marks are as often irony or a term; they count only if a source
  /// has them.
  func quotations() -> [Claim] {
    QuotationReader(output).quotations().compactMap { quotation in
      let words = quotation.parts.map { $0.map { index.words.id($0.text) } }
      guard quotation.wordCount >= 2 else { return nil }
      if let found = find(words) {
        return Claim(
          kind: .quotation, range: quotation.range, status: .supported, reason: .stated,
          evidence: found)
      }
      guard quotation.wordCount >= 3 else { return nil }
      if let altered = altered(quotation, words) {
        return Claim(
          kind: .quotation, range: quotation.range, status: .contradicted,
          reason: .alteredQuotation(altered.changes), evidence: [altered.evidence])
      }
      return Claim(
        kind: .quotation, range: quotation.range, status: .notFound, reason: .unmentioned,
        evidence: [])
    }
  }

  /// The parts of a quotation, one behind the other in one source and not far apart.
  private func find(_ parts: [[Int32]]) -> [Evidence]? {
    var start = 0
    for _ in 0..<16 {
      guard let first = index.words.first(parts[0], from: start) else { return nil }
      var found = [first]
      for part in parts.dropFirst() {
        let end = found[found.count - 1].upperBound
        guard let next = index.words.first(part, from: end, within: 400) else { break }
        found.append(next)
      }
      let evidence = found.compactMap(evidence(ofWords:))
      if found.count == parts.count, evidence.count == parts.count,
        evidence.allSatisfy({ $0.source == evidence[0].source })
      {
        return evidence
      }
      start = first.lowerBound + 1
    }
    return nil
  }

  /// The place in the sources that a quotation was taken from, if most of its words stand there.
  private func altered(_ quotation: QuotationReader.Quotation, _ parts: [[Int32]]) -> (
    changes: [WordChange], evidence: Evidence
  )? {
    let words = quotation.parts.flatMap { $0 }.prefix(400)
    let ids = parts.flatMap { $0 }.prefix(400)
    guard let start = likelyStart(of: Array(ids)) else { return nil }
    let slack = max(3, ids.count / 4)
    let window = max(0, start - slack)..<min(index.words.sequence.count, start + ids.count + slack)
    let alignment = WordAlignment(Array(ids), Array(index.words.sequence[window]))
    guard alignment.matched * 2 > ids.count, alignment.matched >= 2, let span = alignment.span
    else { return nil }
    let place = window.lowerBound + span.lowerBound..<window.lowerBound + span.upperBound
    guard let evidence = evidence(ofWords: place) else { return nil }
    let changes = alignment.changes.prefix(8).map { change in
      WordChange(
        source: change.source.map { sourceWord(window.lowerBound + $0) }.joined(separator: " "),
        quoted: change.quoted.map { output.string(words[$0].range) }.joined(separator: " "))
    }
    return (Array(changes), evidence)
  }

  private func sourceWord(_ position: Int) -> String {
    guard let place = index.words.place(position) else { return "" }
    return index.documents[place.document].string(
      index.documents[place.document].tokens[place.token].range)
  }

  /// Where in the sequence of all words a quotation most likely starts: each of its rarer words
  /// votes for a start.
  private func likelyStart(of words: [Int32]) -> Int? {
    var votes: [Int: Int] = [:]
    for (offset, word) in words.enumerated() {
      let positions = index.words.positions(of: word)
      guard positions.count <= 200 else { continue }
      for position in positions {
        let start = Int(position) - offset
        // Words that are left out or added move the rest by a few places.
        for bucket in Set([start / 4, (start + 2) / 4]) { votes[bucket, default: 0] += 1 }
      }
    }
    guard let best = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), best.value >= 2
    else { return nil }
    return max(0, best.key * 4)
  }
}

/// The longest common subsequence of quoted words and a stretch of a source, and what differs.
private struct WordAlignment {
  private(set) var matched = 0
  /// From the first to the last word of the stretch that is matched.
  private(set) var span: Range<Int>?
  private(set) var changes: [(source: Range<Int>, quoted: Range<Int>)] = []

  init(_ quoted: [Int32], _ source: [Int32]) {
    let width = source.count + 1
    var lengths = [Int32](repeating: 0, count: (quoted.count + 1) * width)
    for i in quoted.indices.reversed() {
      for j in source.indices.reversed() {
        let next = lengths[(i + 1) * width + j + 1]
        lengths[i * width + j] =
          quoted[i] == source[j] && quoted[i] >= 0
          ? next + 1 : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < quoted.count, j < source.count {
      if quoted[i] == source[j], quoted[i] >= 0,
        lengths[i * width + j] == lengths[(i + 1) * width + j + 1] + 1
      {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    guard let first = pairs.first, let last = pairs.last else { return }
    matched = pairs.count
    span = first.1..<last.1 + 1
    findChanges(pairs, quoted.count, source.count, first.1, last.1)
  }

  private mutating func findChanges(
    _ pairs: [(Int, Int)], _ quotedCount: Int, _ sourceCount: Int, _ firstMatch: Int,
    _ lastMatch: Int
  ) {
    var (i, j) = (0, max(0, firstMatch - (pairs.first?.0 ?? 0)))
    for pair in pairs {
      if pair.0 > i || pair.1 > j { changes.append((min(j, pair.1)..<pair.1, i..<pair.0)) }
      (i, j) = (pair.0 + 1, pair.1 + 1)
    }
    if i < quotedCount {
      let end = min(sourceCount, lastMatch + 1 + quotedCount - i)
      changes.append((min(lastMatch + 1, end)..<end, i..<quotedCount))
    }
  }
}
