/// One scalar of a text in UTF-8.
struct ReadScalar {
  var value: UInt32
  var length: Int
}

extension [UInt8] {
  /// The scalar at an offset; a byte that begins none stands for itself as U+FFFD.
  func scalar(at index: Int) -> ReadScalar {
    let first = self[index]
    if first < 0x80 { return ReadScalar(value: UInt32(first), length: 1) }
    let (length, bits): (Int, UInt32) =
      switch first {
      case 0xC2...0xDF: (2, UInt32(first & 0x1F))
      case 0xE0...0xEF: (3, UInt32(first & 0x0F))
      case 0xF0...0xF4: (4, UInt32(first & 0x07))
      default: (1, 0)
      }
    guard length > 1, index + length <= count else { return ReadScalar(value: 0xFFFD, length: 1) }
    var value = bits
    for offset in 1..<length {
      let byte = self[index + offset]
      guard byte & 0xC0 == 0x80 else { return ReadScalar(value: 0xFFFD, length: 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return ReadScalar(value: value, length: length)
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or part of a line ending.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  /// Whether it is an ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// Whether it is an ASCII letter.
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}

/// Scalars that texts use for the same purpose.
enum Symbol {
  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2015).contains(scalar) || scalar == 0x2212
  }

  static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (0x09...0x0D).contains(scalar) || scalar == 0xA0 || scalar == 0x202F
      || (0x2000...0x200B).contains(scalar) || scalar == 0xFEFF || scalar == 0x3000
      || scalar == 0x00
  }

  /// Spaces that keep the groups of a number together.
  static func isNarrowSpace(_ scalar: UInt32) -> Bool {
    scalar == 0xA0 || scalar == 0x202F || scalar == 0x2009
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return UInt8(truncatingIfNeeded: scalar).isLetter }
    if scalar == 0xFFFD { return false }
    guard let letter = Unicode.Scalar(scalar) else { return false }
    return letter.properties.isAlphabetic || letter.properties.generalCategory == .nonspacingMark
  }
}
