/// Ranges of characters as sequences of ranges of bytes.
enum UTF8Ranges {
  /// Byte sequences that together stand for the UTF-8 of exactly the range's scalars.
  static func sequences(of range: ClosedRange<UInt32>) -> [[ClosedRange<UInt8>]] {
    // Where the number of bytes changes, and around the surrogates, which have none.
    let parts: [ClosedRange<UInt32>] = [
      0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF,
    ]
    return parts.filter { $0.overlaps(range) }.map { $0.clamped(to: range) }.flatMap(split)
  }

  /// Cuts a range of scalars of one length where a continuation byte is not free to be anything.
  private static func split(_ range: ClosedRange<UInt32>) -> [[ClosedRange<UInt8>]] {
    for shift in [UInt32(18), 12, 6] {
      let mask = (UInt32(1) << shift) - 1
      guard range.lowerBound & ~mask != range.upperBound & ~mask else { continue }
      if range.lowerBound & mask != 0 {
        let cut = range.lowerBound | mask
        return split(range.lowerBound...cut) + split(cut + 1...range.upperBound)
      }
      if range.upperBound & mask != mask {
        let cut = range.upperBound & ~mask
        return split(range.lowerBound...cut - 1) + split(cut...range.upperBound)
      }
    }
    let (low, high) = (bytes(range.lowerBound), bytes(range.upperBound))
    return [zip(low, high).map { $0...$1 }]
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(String(Character($0)).utf8) } ?? []
  }
}
