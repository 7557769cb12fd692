/// Words, in small letters, by their first bytes: quick to make, as many a program only looks at one text.
struct KeywordTable: Sendable {
  /// How many first bytes are looked up: the words of a table have as many or, if that is the most, more.
  private let headLength: Int
  /// Where the words of each slot start, and where the last end.
  private var slots: [Int32] = []
  /// The words, slot by slot.
  private var entries: [Entry] = []
  /// The letters of all words.
  private var letters: [UInt8] = []

  private struct Entry {
    var word: Int32
    var letters: Range<Int32>
  }

  /// The most first bytes that are looked up.
  static let longestHead = 3

  /// - Parameters:
  ///   - words: the words, each in small letters; their indices are their numbers.
  ///   - headLength: of those that are shorter than `longestHead` only words of this length are taken.
  init?(_ words: [[UInt8]], headLength: Int) {
    self.headLength = headLength
    let own = words.indices.filter { min(words[$0].count, Self.longestHead) == headLength }
    guard !own.isEmpty else { return nil }
    var counts = [Int32](repeating: 0, count: Self.slotCount + 1)
    for word in own { counts[Self.slot(of: words[word].prefix(headLength)) + 1] += 1 }
    for slot in 1..<counts.count { counts[slot] += counts[slot - 1] }
    slots = counts
    entries = [Entry](repeating: Entry(word: 0, letters: 0..<0), count: own.count)
    for word in own {
      let slot = Self.slot(of: words[word].prefix(headLength))
      let start = Int32(letters.count)
      letters += words[word]
      entries[Int(counts[slot])] = Entry(word: Int32(word), letters: start..<Int32(letters.count))
      counts[slot] += 1
    }
  }

  /// Hands over the number of each word that stands in a text, in letters of either case, as often as it
  /// does.
  func forEachWord(in text: borrowing Span<UInt8>, _ body: (Int) -> Void) {
    guard text.count >= headLength else { return }
    let slots = slots.span
    for start in 0...text.count - headLength {
      var hash: UInt32 = 0
      for place in 0..<headLength { hash = Self.next(hash, text[start + place].folded) }
      let slot = Self.slot(of: hash)
      for entry in slots[slot]..<slots[slot + 1] where stands(Int(entry), at: start, in: text) {
        body(Int(entries[Int(entry)].word))
      }
    }
  }

  private func stands(_ entry: Int, at start: Int, in text: borrowing Span<UInt8>) -> Bool {
    let (entries, letters) = (entries.span, letters.span)
    let word = entries[entry].letters
    guard word.count <= text.count - start else { return false }
    for place in 0..<word.count {
      guard letters[Int(word.lowerBound) + place] == text[start + place].folded else {
        return false
      }
    }
    return true
  }

  private static let slotCount = 1 << 14

  private static func slot(of head: some Sequence<UInt8>) -> Int {
    slot(of: head.reduce(0, next))
  }

  private static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x01_00_01_93
  }

  private static func slot(of hash: UInt32) -> Int { Int((hash ^ hash >> 15) & 0x3FFF) }
}
