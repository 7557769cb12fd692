import PatternAnalysis

/// Parts that match one character.
extension ShapeReader {
  func shape(of matcher: CharacterMatcher) -> Shape {
    isUnicode ? unicodeShape(of: matcher) : .bytes(classes.bytes(of: matcher))
  }

  /// A literal's UTF-8; anything else may be any one character.
  private func unicodeShape(of matcher: CharacterMatcher) -> Shape {
    let character = Shape.repetition(.bytes(.any), least: 1, most: 4)
    guard let value = matcher.literal, let scalar = Unicode.Scalar(value),
      let encoded = UTF8.encode(scalar)
    else { return character }
    guard matcher.isCaseless else {
      return .sequence(encoded.map { .bytes(ByteSet($0)) })
    }
    // Two letters have a relative outside ASCII: the Kelvin sign, and the long s.
    guard value < 0x80, value | 0x20 != 0x6B, value | 0x20 != 0x73 else { return character }
    return .bytes(ByteSet(UInt8(value)).inBothCases)
  }
}
