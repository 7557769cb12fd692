import Diagnostics

/// The words of all sources in order, for finding passages word by word.
struct WordIndex: Sendable {
  private var ids: [String: Int32] = [:]
  /// The words; -1 between two sources.
  private(set) var sequence: [Int32] = []
  /// Where each word stands.
  private var places: [(document: Int32, token: Int32)] = []
  /// For each word its positions in the sequence.
  private var positions: [[Int32]] = []
  /// Words that are written with a capital, by their first letter.
  private var capitalised: [Character: Set<String>] = [:]

  init(_ documents: [Document]) {
    for (number, document) in documents.enumerated() {
      for (index, token) in document.tokens.enumerated() where token.kind != .symbol {
        append(token.text, document: number, token: index)
        if token.isCapitalised, let letter = token.text.first, token.text.utf8.count > 4 {
          capitalised[letter, default: []].insert(token.text)
        }
      }
      sequence.append(-1)
      places.append((Int32(number), -1))
    }
  }

  private mutating func append(_ word: String, document: Int, token: Int) {
    let id: Int32
    if let known = ids[word] {
      id = known
    } else {
      id = Int32(positions.count)
      ids[word] = id
      positions.append([])
    }
    positions[Int(id)].append(Int32(sequence.count))
    sequence.append(id)
    places.append((Int32(document), Int32(token)))
  }

  /// Whether a word stands anywhere.
  func contains(_ word: String) -> Bool { ids[word] != nil }

  /// The capitalised word of the sources that a word that stands in none of them was likely meant
  /// to be.
  func nearest(to word: String) -> String? {
    guard !contains(word), word.utf8.count > 4, let letter = word.first else { return nil }
    let allowed = word.utf8.count > 7 ? 2 : 1
    let histogram = ByteHistogram(word)
    return capitalised[letter, default: []].filter { candidate in
      abs(candidate.utf8.count - word.utf8.count) <= allowed
        && histogram.isNear(candidate, atMost: 2 * allowed)
        && word.editDistance(to: candidate) <= allowed
    }.min { (word.editDistance(to: $0), $0) < (word.editDistance(to: $1), $1) }
  }

  /// The number of a word; -2 if it stands nowhere.
  func id(_ word: String) -> Int32 { ids[word] ?? -2 }

  /// Where a word stands, in the order of the sequence.
  func positions(of id: Int32) -> [Int32] { id >= 0 ? positions[Int(id)] : [] }

  /// The token at a position of the sequence.
  func place(_ position: Int) -> (document: Int, token: Int)? {
    guard position >= 0, position < places.count, places[position].token >= 0 else { return nil }
    return (Int(places[position].document), Int(places[position].token))
  }

  /// Where words stand one behind the other, from a position on.
  func first(_ words: [Int32], from start: Int = 0, within limit: Int = .max) -> Range<Int>? {
    guard let rarest = words.indices.min(by: { count(words[$0]) < count(words[$1]) }),
      words[rarest] >= 0
    else { return nil }
    let end = limit == .max ? Int.max : start + limit
    var tried = 0
    for position in positions[Int(words[rarest])] {
      let first = Int(position) - rarest
      guard first >= start else { continue }
      guard first <= end, tried < 4096 else { return nil }
      tried += 1
      if matches(words, at: first) { return first..<first + words.count }
    }
    return nil
  }

  private func count(_ word: Int32) -> Int { word >= 0 ? positions[Int(word)].count : 0 }

  private func matches(_ words: [Int32], at first: Int) -> Bool {
    guard first >= 0, first + words.count <= sequence.count else { return false }
    for offset in words.indices where sequence[first + offset] != words[offset] { return false }
    return true
  }
}
