import Foundation

/// Plain letters behind other forms of them: full-width, mathematical, circled, ligatures.
///
/// Unicode's compatibility forms (NFKC, Annex 15), without those that ordinary texts are full of and
/// that hide nothing: `™`, `½`, `…`. Numbers are folded less than words: circled and superscript digits
/// number things and are no part of a number.
struct CharacterForm {
  /// What is known by now; there are few of them in a text, many times over.
  private var known: [UInt32: [UInt8]?] = [:]

  /// The bytes of the plain form; `nil` if the character has no other.
  mutating func plain(_ scalar: Unicode.Scalar) -> [UInt8]? {
    let value = scalar.value
    if let digit = CharacterForm.digit(value) { return [digit] }
    guard CharacterForm.blocks.contains(where: { $0.contains(value) }) else { return nil }
    if let known = known[value] { return known }
    let plain = CharacterForm.compatible(scalar)
    known[value] = .some(plain)
    return plain
  }

  /// Digits that a number can be written in: full-width, mathematical, and those of other scripts.
  private static func digit(_ value: UInt32) -> UInt8? {
    let zero = UInt32(UInt8(ascii: "0"))
    if (0x1D7CE...0x1D7FF).contains(value) { return UInt8(zero + (value - 0x1D7CE) % 10) }
    for first in zeros where value >= first && value < first + 10 {
      return UInt8(zero + value - first)
    }
    return nil
  }

  /// The zeros of Arabic, Persian, Devanagari, Bengali, Thai, and the full-width one.
  private static let zeros: [UInt32] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10]

  /// Where compatibility forms of letters and of punctuation stand.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x132...0x133, 0x13F...0x140, 0x17F...0x17F, 0x1C4...0x1CC, 0x1F1...0x1F3, 0x2B0...0x2B8,
    0x2E0...0x2E4, 0x1D2C...0x1D6A, 0x1D78...0x1D78, 0x1D9B...0x1DBF, 0x2071...0x2071,
    0x207F...0x207F, 0x2090...0x209C, 0x2102...0x2102, 0x210A...0x2115, 0x2119...0x211D,
    0x2124...0x2124, 0x2128...0x2128, 0x212A...0x212A, 0x212C...0x2139, 0x2145...0x2149,
    0x2160...0x217F, 0x249C...0x24E9, 0x2C7C...0x2C7D, 0x2E80...0x2FD5, 0xF900...0xFAFF,
    0xFB00...0xFB06, 0xFE50...0xFE6B, 0xFF01...0xFFDC, 0x1D400...0x1D7CB, 0x1F110...0x1F189,
  ]

  private static func compatible(_ scalar: Unicode.Scalar) -> [UInt8]? {
    // White letters in black shapes have no compatibility form, and are read as letters all the same.
    for first in [0x1F150, 0x1F170] as [UInt32] where (first..<first + 26).contains(scalar.value) {
      return [UInt8(ascii: "A") + UInt8(scalar.value - first)]
    }
    let plain = Array(String(Character(scalar)).precomposedStringWithCompatibilityMapping.utf8)
    return plain == Array(String(Character(scalar)).utf8) ? nil : plain
  }
}
