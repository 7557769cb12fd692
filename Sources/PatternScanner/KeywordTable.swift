import CScanStages

/// Words, in small letters, by their first bytes: quick to make, as many a program only looks at one text.
struct KeywordTable: Sendable {
  /// How many first bytes are looked up: the words of a table have as many or, if that is the most, more.
  private let headLength: Int
  /// The slots that have words, as bits.
  private(set) var heads = [UInt64](repeating: 0, count: Int(SCAN_HEAD_SLOTS) / 64)
  /// Where the words of each slot start, and where the last end.
  private var slots: [UInt32] = []
  /// What to compare first, slot by slot: the first eight bytes of each word.
  private var beginnings: [scan_bits] = []
  /// The words, slot by slot.
  private var entries: [Entry] = []
  /// The letters of all words.
  private var letters: [UInt8] = []

  private struct Entry {
    var word: Int32
    var letters: Range<Int32>
  }

  /// The most first bytes that are looked up.
  static let longestHead = Int(SCAN_LONGEST_HEAD)

  /// - Parameters:
  ///   - words: the words, each in small letters; their indices are their numbers.
  ///   - headLength: of those that are shorter than `longestHead` only words of this length are taken.
  init?(_ words: [[UInt8]], headLength: Int) {
    self.headLength = headLength
    let own = words.indices.filter { min(words[$0].count, Self.longestHead) == headLength }
    guard !own.isEmpty else { return nil }
    let ownSlots = own.map { Int(unsafe scan_head_slot(words[$0], headLength)) }
    var counts = [UInt32](repeating: 0, count: Int(SCAN_HEAD_SLOTS) + 1)
    for slot in ownSlots {
      counts[slot + 1] += 1
      heads[slot >> 6] |= 1 << UInt64(slot & 63)
    }
    for slot in 1..<counts.count { counts[slot] += counts[slot - 1] }
    slots = counts
    entries = [Entry](repeating: Entry(word: 0, letters: 0..<0), count: own.count)
    beginnings = [scan_bits](repeating: scan_bits(), count: own.count)
    for (word, slot) in zip(own, ownSlots) {
      let start = Int32(letters.count)
      letters += words[word]
      entries[Int(counts[slot])] = Entry(word: Int32(word), letters: start..<Int32(letters.count))
      beginnings[Int(counts[slot])] = words[word].beginning
      counts[slot] += 1
    }
  }

  /// Finds where words may begin in a part of a text, by their first eight bytes.
  ///
  /// - Parameters:
  ///   - heads: the slots of the words that are looked for.
  ///   - places: filled with offsets from the start of the part, in any order.
  /// - Returns: how many there are.
  func find(
    _ heads: [UInt64], in part: Range<Int>, of text: borrowing Span<UInt8>, _ build: StageBuild,
    into places: inout [UInt32]
  ) -> Int {
    let missing = part.count + 16 - places.count
    if missing > 0 { places += [UInt32](repeating: 0, count: missing) }
    return unsafe text.withUnsafeBufferPointer { text in
      let count = unsafe scan_heads(
        build.code, heads, headLength, text.baseAddress, text.count, part.lowerBound,
        part.upperBound, &places)
      return unsafe scan_words(
        slots, beginnings, headLength, text.baseAddress, text.count, part.lowerBound, &places, count
      )
    }
  }

  /// The slots of the words that have not been seen.
  func takeHeads(without isSeen: [Bool], into heads: inout [UInt64]) {
    heads.removeAll(keepingCapacity: true)
    heads.append(contentsOf: self.heads)
    for word in self.heads.indices where self.heads[word] != 0 {
      var bits = self.heads[word]
      while bits != 0 {
        let bit = bits.trailingZeroBitCount
        let slot = word << 6 | bit
        let entries = Int(slots[slot])..<Int(slots[slot + 1])
        if entries.allSatisfy({ isSeen[Int(self.entries[$0].word)] }) {
          heads[word] &= ~(1 << UInt64(bit))
        }
        bits &= bits - 1
      }
    }
  }

  /// The entries of the words that may begin at a head.
  func entries(at start: Int, of text: borrowing Span<UInt8>) -> Range<Int> {
    var head: InlineArray<4, UInt8> = [0, 0, 0, 0]
    for place in 0..<headLength { head[place] = text[start + place] }
    let slot = Int(
      unsafe head.span.withUnsafeBufferPointer { head in
        unsafe scan_head_slot(head.baseAddress, headLength)
      })
    return Int(slots[slot])..<Int(slots[slot + 1])
  }

  /// The number of an entry's word.
  func word(of entry: Int) -> Int { Int(entries[entry].word) }

  /// Whether an entry's word begins at a place, in letters of either case.
  func stands(_ entry: Int, at start: Int, in text: borrowing Span<UInt8>) -> Bool {
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
}

extension [UInt8] {
  /// The bits that the first eight bytes of a text have where this word stands, in letters of either case.
  fileprivate var beginning: scan_bits {
    var bits = scan_bits()
    for (place, byte) in prefix(8).enumerated() {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      bits.care |= UInt64(isLetter ? 0xDF : 0xFF) << UInt64(place * 8)
      bits.value |= UInt64(isLetter ? byte & 0xDF : byte) << UInt64(place * 8)
    }
    return bits
  }
}
