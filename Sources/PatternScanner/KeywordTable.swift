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
  static let longestHead = 4

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

  /// Hands over the number of each word that begins in a part of a text, in letters of either case, as often
  /// as it does.
  func forEachWord(
    startingIn part: Range<Int>, of text: borrowing Span<UInt8>, _ body: (Int) -> Void
  ) {
    let last = min(part.upperBound + headLength - 1, text.count)
    guard part.lowerBound + headLength <= last else { return }
    let slots = slots.span
    var head: UInt32 = 0
    for place in 0..<headLength - 1 {
      head = head << 8 | UInt32(text[part.lowerBound + place].folded)
    }
    for end in part.lowerBound + headLength - 1..<last {
      head = (head << 8 | UInt32(text[end].folded)) & mask
      let slot = Self.slot(of: head)
      let (first, behind) = (slots[slot], slots[slot + 1])
      guard first < behind else { continue }
      let start = end + 1 - headLength
      for entry in first..<behind where stands(Int(entry), at: start, in: text) {
        body(Int(entries[Int(entry)].word))
      }
    }
  }

  /// The bits of a head.
  private var mask: UInt32 { UInt32.max >> UInt32(32 - 8 * headLength) }

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

  private static let slotBits: UInt32 = 16
  private static let slotCount = 1 << Int(slotBits)

  private static func slot(of word: ArraySlice<UInt8>) -> Int {
    slot(of: word.reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
  }

  /// Multiplicative hashing; Knuth, The Art of Computer Programming, 6.4.
  private static func slot(of head: UInt32) -> Int {
    Int((head &* 0x9E37_79B1) >> (32 - slotBits))
  }
}
