/// Puts characters that no part of a pattern tells apart together, as one symbol.
///
/// A pattern rarely has more than a few dozen of them, so that sets become a few words of bits.
struct SymbolTable {
  /// One character for each symbol, the most readable one.
  let representatives: [UInt32]
  /// The symbols of each set that the table was made from.
  let members: [SymbolSet]

  init(_ sets: [MatchedCharacters], isUnicode: Bool) {
    let end: UInt32 = isUnicode ? 0x11_0000 : 0x100
    var cuts: Set<UInt32> = [0]
    if isUnicode { cuts.formUnion([0xD800, 0xE000]) }
    for range in sets.flatMap(\.ranges) {
      cuts.insert(range.lowerBound)
      if range.upperBound + 1 < end { cuts.insert(range.upperBound + 1) }
    }
    let starts = cuts.sorted()
    var symbols: [[Int]: Int] = [:]
    var representatives: [UInt32] = []
    var members = [SymbolSet](repeating: SymbolSet(), count: sets.count)
    for (index, start) in starts.enumerated() where start != 0xD800 || !isUnicode {
      let containing = sets.indices.filter { sets[$0].contains(start) }
      let last = (index + 1 < starts.count ? starts[index + 1] : end) - 1
      let readable = Self.readable(in: start...last)
      if let symbol = symbols[containing] {
        if Self.rank(readable) < Self.rank(representatives[symbol]) {
          representatives[symbol] = readable
        }
        continue
      }
      let symbol = representatives.count
      symbols[containing] = symbol
      representatives.append(readable)
      for set in containing { members[set].insert(symbol) }
    }
    self.representatives = representatives
    self.members = members
  }

  private static func readable(in range: ClosedRange<UInt32>) -> UInt32 {
    for preferred in ["a"..."z", "0"..."9", "A"..."Z", "!"..."~"] as [ClosedRange<Unicode.Scalar>] {
      let first = max(range.lowerBound, preferred.lowerBound.value)
      if first <= min(range.upperBound, preferred.upperBound.value) { return first }
    }
    return range.lowerBound
  }

  private static func rank(_ value: UInt32) -> Int {
    switch value {
    case 0x61...0x7A: 0
    case 0x30...0x39: 1
    case 0x41...0x5A: 2
    case 0x21...0x7E: 3
    case 0x20: 4
    default: 5
    }
  }
}

/// A set of symbols.
struct SymbolSet: Sendable, Hashable {
  private var words: [UInt64] = []

  mutating func insert(_ symbol: Int) {
    while words.count <= symbol / 64 { words.append(0) }
    words[symbol / 64] |= 1 << UInt64(symbol % 64)
  }

  func contains(_ symbol: Int) -> Bool {
    symbol / 64 < words.count && words[symbol / 64] & (1 << UInt64(symbol % 64)) != 0
  }

  /// The first symbol that stands in all of them.
  func firstCommon(_ other: SymbolSet, _ third: SymbolSet? = nil) -> Int? {
    for index in 0..<min(words.count, other.words.count) {
      var word = words[index] & other.words[index]
      if let third { word &= index < third.words.count ? third.words[index] : 0 }
      if word != 0 { return index * 64 + word.trailingZeroBitCount }
    }
    return nil
  }
}
