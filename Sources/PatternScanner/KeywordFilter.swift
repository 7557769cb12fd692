/// Says which patterns can match in a text at all, by their keywords.
final class KeywordFilter: Sendable {
  private let patternCount: Int
  /// The patterns that need no keyword.
  private let always: [Int]
  private let tables: [KeywordTable]
  private let build: StageBuild
  /// The patterns of each word.
  private let owners: [[Int]]

  init(_ keywords: [[String]], build: StageBuild = .best) {
    self.build = build
    patternCount = keywords.count
    // An empty keyword is in every text.
    always = keywords.indices.filter { keywords[$0].isEmpty || keywords[$0].contains("") }
    // By their bytes: a letter with its mark may be written in two ways, and texts have one of them.
    var numbers: [[UInt8]: Int] = [:]
    var words: [[UInt8]] = []
    var owners: [[Int]] = []
    for (pattern, list) in keywords.enumerated() where !list.contains("") {
      for keyword in list {
        let word = keyword.utf8.map(\.folded)
        if let number = numbers[word] {
          if owners[number].last != pattern { owners[number].append(pattern) }
        } else {
          numbers[word] = owners.count
          words.append(word)
          owners.append([pattern])
        }
      }
    }
    self.owners = owners
    tables = (1...KeywordTable.longestHead).compactMap { KeywordTable(words, headLength: $0) }
  }

  /// Whether each pattern is worth trying.
  func patterns(worthTryingIn text: borrowing Span<UInt8>) -> [Bool] {
    var answer = Answer()
    repeat { look(further: text, &answer) } while answer.next < text.count
    return Array(answer.isWorthTrying.prefix(patternCount))
  }

  /// Whether a pattern is worth trying; the text is looked through once, for all patterns, and only as far as
  /// it takes.
  func isWorthTrying(
    _ pattern: Int, in text: borrowing Span<UInt8>, _ answer: inout Answer
  ) -> Bool {
    if !answer.isKnown { look(further: text, &answer) }
    while answer.next < text.count, !answer.isWorthTrying[pattern] { look(further: text, &answer) }
    return answer.isWorthTrying[pattern]
  }

  private static let firstPart = 2 << 10
  private static let longestPart = 64 << 10

  /// Looks at the next part of a text, as long as all before.
  private func look(further text: borrowing Span<UInt8>, _ answer: inout Answer) {
    if answer.isKnown {
      // What has been seen need not be seen again.
      for (index, table) in tables.enumerated() {
        table.takeHeads(without: answer.isSeen, into: &answer.heads[index])
      }
    } else {
      answer.empty(for: patternCount, words: owners.count, tables: tables.count)
      for pattern in always { answer.isWorthTrying[pattern] = true }
    }
    let count = min(max(answer.next, Self.firstPart), Self.longestPart)
    let part = answer.next..<min(text.count, answer.next + count)
    for (index, table) in tables.enumerated() {
      let heads = answer.next == 0 ? table.heads : answer.heads[index]
      let count = table.find(heads, in: part, of: text, build, into: &answer.places)
      for place in 0..<count {
        look(at: part.lowerBound + Int(answer.places[place]), of: text, table, &answer)
      }
    }
    answer.next = part.upperBound
  }

  private func look(
    at start: Int, of text: borrowing Span<UInt8>, _ table: KeywordTable, _ answer: inout Answer
  ) {
    for entry in table.entries(at: start, of: text) {
      let word = table.word(of: entry)
      guard !answer.isSeen[word], table.stands(entry, at: start, in: text) else { continue }
      answer.isSeen[word] = true
      for pattern in owners[word] { answer.isWorthTrying[pattern] = true }
    }
  }

  /// What a text has of the keywords.
  struct Answer {
    fileprivate var isWorthTrying: [Bool] = []
    fileprivate var isSeen: [Bool] = []
    /// For each table, the slots of the words that have not been seen before the part that is looked at, unless
    /// that is the first.
    fileprivate var heads: [[UInt64]] = []
    /// Where words may begin in that part.
    fileprivate var places: [UInt32] = []
    /// How much of the text has been looked at.
    fileprivate var next = 0
    fileprivate var isKnown = false

    /// Forgets the text.
    mutating func forget() { isKnown = false }

    fileprivate mutating func empty(for patterns: Int, words: Int, tables: Int) {
      isKnown = true
      next = 0
      isWorthTrying.removeAll(keepingCapacity: true)
      isWorthTrying.append(contentsOf: repeatElement(false, count: patterns))
      isSeen.removeAll(keepingCapacity: true)
      isSeen.append(contentsOf: repeatElement(false, count: words))
      if heads.count < tables {
        heads += [[UInt64]](repeating: [], count: tables - heads.count)
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
