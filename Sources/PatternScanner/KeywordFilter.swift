/// Says in one pass over a text which patterns can match in it at all, by their keywords.
///
/// An Aho–Corasick automaton over ASCII-folded bytes. Bytes that occur in no keyword share one
/// column of the table, so the table stays small.
struct KeywordFilter: Sendable {
  private let patternCount: Int
  private let always: [Int]
  private let column: [UInt8]
  private let width: Int
  private var next: [Int32]
  private var found: [[Int]]
  /// Whether a keyword ends in each state.
  private var isFinal: [Bool]

  init(_ keywords: [[String]]) {
    patternCount = keywords.count
    // An empty keyword is in every text.
    always = keywords.indices.filter { keywords[$0].isEmpty || keywords[$0].contains("") }
    let words = keywords.enumerated().flatMap { index, list in
      keywords[index].contains("") ? [] : list.map { (Array($0.utf8.map(\.folded)), index) }
    }
    (column, width) = KeywordFilter.columns(of: words.map(\.0))
    next = [Int32](repeating: -1, count: width)
    found = [[]]
    isFinal = []
    for (word, pattern) in words { insert(word, pattern) }
    linkFailures()
    isFinal = found.map { !$0.isEmpty }
  }

  /// Whether each pattern is worth trying.
  func patterns(worthTryingIn text: borrowing Span<UInt8>) -> [Bool] {
    var answer = Answer()
    look(through: text, &answer)
    return Array(answer.isWorthTrying.prefix(patternCount))
  }

  /// Whether a pattern is worth trying; the text is looked through once, for all patterns.
  func isWorthTrying(
    _ pattern: Int, in text: borrowing Span<UInt8>, _ answer: inout Answer
  ) -> Bool {
    if !answer.isKnown { look(through: text, &answer) }
    return answer.isWorthTrying[pattern]
  }

  private func look(through text: borrowing Span<UInt8>, _ answer: inout Answer) {
    answer.empty(for: patternCount)
    for pattern in always { answer.isWorthTrying[pattern] = true }
    guard found.count > 1 else { return }
    let (next, column, isFinal) = (next.span, column.span, isFinal.span)
    var state = 0
    for index in text.indices {
      state = Int(next[state * width + Int(column[Int(text[index])])])
      guard isFinal[state] else { continue }
      for pattern in found[state] { answer.isWorthTrying[pattern] = true }
    }
  }

  /// What a text has of the keywords.
  struct Answer {
    fileprivate var isWorthTrying: [Bool] = []
    fileprivate var isKnown = false

    /// Forgets the text.
    mutating func forget() { isKnown = false }

    fileprivate mutating func empty(for count: Int) {
      isKnown = true
      isWorthTrying.removeAll(keepingCapacity: true)
      isWorthTrying.append(contentsOf: repeatElement(false, count: count))
    }
  }

  private static func columns(of words: [[UInt8]]) -> (column: [UInt8], width: Int) {
    var column = [UInt8](repeating: 0, count: 256)
    var width = 1
    for byte in Set(words.joined()).sorted() {
      column[Int(byte)] = UInt8(width)
      width += 1
    }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      column[Int(byte)] = column[Int(byte.folded)]
    }
    return (column, width)
  }

  private mutating func insert(_ word: [UInt8], _ pattern: Int) {
    var state = 0
    for byte in word {
      let cell = state * width + Int(column[Int(byte)])
      if next[cell] < 0 {
        next[cell] = Int32(found.count)
        found.append([])
        next += [Int32](repeating: -1, count: width)
      }
      state = Int(next[cell])
    }
    found[state].append(pattern)
  }

  /// Breadth first: a missing step is the step of the longest suffix that is in the tree too.
  private mutating func linkFailures() {
    var failure = [Int](repeating: 0, count: found.count)
    var queue = [0]
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      for column in 0..<width {
        let cell = state * width + column
        let fallback = state == 0 ? 0 : Int(next[failure[state] * width + column])
        guard next[cell] >= 0 else {
          next[cell] = Int32(fallback)
          continue
        }
        let child = Int(next[cell])
        failure[child] = state == 0 ? 0 : fallback
        found[child] += found[failure[child]]
        queue.append(child)
      }
    }
  }
}

extension UInt8 {
  /// The byte, with ASCII capitals made small.
  var folded: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
