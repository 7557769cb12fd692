import CScanStages

/// Places in ordinary text at which the first stage stops, to judge which entries may share a bucket.
///
/// The text is made from the background's pairs, always the same.
struct BackgroundSample {
  /// A set of places.
  typealias Places = UInt64

  /// The places that have a byte in a column, for each byte that occurs there.
  private let places: [[(byte: UInt8, places: Places)]]

  private static let most = Places.bitWidth

  /// - Parameter grams: the first stage's set.
  init(_ grams: [UInt64]) {
    let text = Self.text
    var places = [[Places]](
      repeating: [Places](repeating: 0, count: 256), count: Entry.columnCount)
    var found = 0
    for at in stride(from: 4, to: text.count - Entry.columnCount, by: 2) where found < Self.most {
      let gram = Int(scan_gram(text[at], text[at + 1], text[at + 2]))
      guard grams[gram >> 6] >> UInt64(gram & 63) & 1 != 0 else { continue }
      for column in 0..<Entry.columnCount {
        let byte = Int(text[at + column - Int(SCAN_COLUMNS_BEFORE)])
        places[column][byte] |= 1 << UInt64(found)
      }
      found += 1
    }
    self.places = places.map { column in
      column.indices.compactMap { column[$0] == 0 ? nil : (UInt8($0), column[$0]) }
    }
  }

  /// For each column the places whose byte an entry allows.
  func places(of entry: Entry) -> [Places] {
    zip(entry.columns, places).map { set, column in
      if set == .any { return .max }
      var allowed: Places = 0
      for (byte, places) in column where set.contains(byte) { allowed |= places }
      return allowed
    }
  }

  private static let text: [UInt8] = {
    let background = Background.ordinary
    var state: UInt64 = 0x5EED
    var byte = 0x20
    return (0..<24_000).map { _ in
      // A linear congruential generator; Knuth, The Art of Computer Programming, 3.3.4.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var chance = Float(state >> 40) / Float(1 << 24) * background.bytes[byte]
      let row = byte * Background.width
      byte = 0x20
      for next in 0..<Background.width {
        chance -= background.pairs[row + next]
        if chance < 0 {
          byte = next
          break
        }
      }
      return UInt8(byte)
    }
  }()
}
