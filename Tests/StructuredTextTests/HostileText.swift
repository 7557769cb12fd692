import Testing

/// Texts that nobody wrote for a reader's comfort.
enum HostileText {
  /// Repeats a piece up to so many bytes.
  static func repeated(_ piece: String, bytes: Int) -> [UInt8] {
    let piece = Array(piece.utf8)
    return Array(Array(repeating: piece, count: max(1, bytes / piece.count)).joined())
  }

  /// Fails if ten times the text takes much more than ten times as long.
  ///
  /// Both are measured in one run, and a text that is read in no time is never slow: reading in
  /// quadratic time takes a hundred times as long, and seconds.
  static func expectNearlyLinear(
    _ piece: String, at place: SourceLocation = #_sourceLocation, _ read: ([UInt8]) -> Void
  ) {
    let clock = ContinuousClock()
    let (short, long) = (repeated(piece, bytes: 100_000), repeated(piece, bytes: 1_000_000))
    let least = clock.measure { read(short) }
    let most = clock.measure { read(long) }
    #expect(
      most < .milliseconds(500) || most < least * 40, "\(least), \(most)", sourceLocation: place)
  }

  /// Whether both ends of a range lie in a text and between its characters.
  static func isPlace(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    func isBoundary(_ offset: Int) -> Bool {
      offset == bytes.count || offset < bytes.count && bytes[offset] & 0xC0 != 0x80
    }
    return range.lowerBound >= 0 && isBoundary(range.lowerBound) && isBoundary(range.upperBound)
  }
}
