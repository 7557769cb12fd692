extension JSONReader {
  /// Reports every run of bytes that are not UTF-8; strings show them as `U+FFFD`.
  mutating func reportInvalidUTF8() {
    var next = position
    var badStart: Int?
    while next < end {
      let length = bytes[next] < 0x80 ? 1 : sequenceLength(at: next)
      if length == 0 {
        badStart = badStart ?? next
      } else if let start = badStart {
        report(.notUTF8, start..<next)
        badStart = nil
      }
      next += max(length, 1)
    }
    if let badStart { report(.notUTF8, badStart..<end) }
  }

  /// How many bytes the character at a position has; 0 if they are not UTF-8.
  ///
  /// Source: Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
  private func sequenceLength(at position: Int) -> Int {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch bytes[position] {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, position + length <= end, second.contains(bytes[position + 1]),
      bytes[(position + 1)..<(position + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return 0 }
    return length
  }
}
