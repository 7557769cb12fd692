import CScanStages

/// Entries whose gram is one of a few, as those of written-out words are, looked up by that gram.
///
/// There may be thousands of them, and buckets would leave all of them at most places.
struct LiteralIndex: Sendable {
  /// Where the literals of each slot start, and where the last end.
  private(set) var starts = [UInt32](repeating: 0, count: Int(SCAN_LITERAL_SLOTS) + 1)
  /// Which bytes can be around the literals of each slot, eight bits for each of a few columns.
  private(set) var hints = [UInt32](repeating: 0, count: Int(SCAN_LITERAL_SLOTS))
  /// What to compare, slot by slot: the first and the last eight of the bytes around a place.
  private(set) var firstHalves: [scan_bits] = []
  private(set) var lastHalves: [scan_bits] = []
  /// The entry of each, in the list that the index was made from.
  private(set) var entries: [Int] = []
  /// The most literals of one slot.
  var most: Int { starts.indices.dropFirst().map { Int(starts[$0] - starts[$0 - 1]) }.max() ?? 0 }

  /// - Parameters:
  ///   - list: all entries.
  ///   - chosen: the indices of those that are literals.
  init(_ list: [Entry], _ chosen: [Int]) {
    let places = chosen.map { (entry: $0, slots: list[$0].literalSlots) }
    for place in places { for slot in place.slots { starts[slot + 1] += 1 } }
    for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
    let count = Int(starts[starts.count - 1])
    firstHalves = [scan_bits](repeating: scan_bits(), count: count)
    lastHalves = firstHalves
    entries = [Int](repeating: 0, count: count)
    var next = starts
    for (entry, slots) in places {
      let first = list[entry].bits(from: 0)
      let last = list[entry].bits(from: Entry.columnCount - 8)
      let hint = list[entry].hint
      for slot in slots {
        hints[slot] |= hint
        firstHalves[Int(next[slot])] = first
        lastHalves[Int(next[slot])] = last
        entries[Int(next[slot])] = entry
        next[slot] += 1
      }
    }
  }
}

extension Entry {
  /// Whether its gram is one of few enough to be looked up.
  var isLiteral: Bool {
    (0..<3).reduce(1) { $0 * gram($1).looselyFolded.count } <= Self.mostLiteralGrams
  }

  private static let mostLiteralGrams = 24

  /// The slots in which texts look for its gram.
  fileprivate var literalSlots: [Int] {
    var slots: Set<Int> = []
    gram(0).looselyFolded.forEach { first in
      gram(1).looselyFolded.forEach { second in
        gram(2).looselyFolded.forEach { third in
          slots.insert(Int(scan_literal_slot(first, second, third)))
        }
      }
    }
    return slots.sorted()
  }

  /// The bits of the bytes that some of its columns allow.
  fileprivate var hint: UInt32 {
    var hint: UInt32 = 0
    for part in 0..<Int(SCAN_HINTS) {
      columns[scan_hint_column(part)].forEach { hint |= scan_hint_bit(part, $0) }
    }
    return hint
  }

  /// The bits that all bytes of each of eight columns have in common.
  fileprivate func bits(from column: Int) -> scan_bits {
    var bits = scan_bits()
    for index in 0..<8 {
      let (care, value) = columns[column + index].commonBits
      bits.care |= UInt64(care) << UInt64(index * 8)
      bits.value |= UInt64(value) << UInt64(index * 8)
    }
    return bits
  }

  /// Whether common bits tell all about every column.
  var isToldByBits: Bool { columns.allSatisfy { $0.isToldByBits } }
}

extension ByteSet {
  /// Without the highest bit and the one that small letters have and capitals do not.
  fileprivate var looselyFolded: ByteSet {
    var set = ByteSet.none
    forEach { set.insert($0 & 0x7F | 0x20) }
    return set
  }

  /// The bits in which all bytes agree, and what they are.
  fileprivate var commonBits: (care: UInt8, value: UInt8) {
    var (all, some): (UInt8, UInt8) = (0xFF, 0)
    forEach { (all, some) = (all & $0, some | $0) }
    let care = ~(all ^ some)
    return isEmpty ? (0, 0) : (care, all & care)
  }

  /// Whether no other byte has their common bits.
  fileprivate var isToldByBits: Bool {
    let free = 8 - commonBits.care.nonzeroBitCount
    return count == 1 << free
  }
}
