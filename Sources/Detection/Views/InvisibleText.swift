/// Characters that take no space, and the texts that can be written in some of them.
enum InvisibleText {
  /// Whether a character takes no space.
  ///
  /// From Unicode's default-ignorable code points, those that are no part of a run.
  static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A:
      true
    default: false
    }
  }

  /// Whether it means nothing in any script; joiners shape letters in some, and part of emoji.
  static func isAlwaysInvisible(_ value: UInt32) -> Bool {
    value != 0x200C && value != 0x200D && isInvisible(value)
  }

  /// Whether it is a tag character or a variation selector, of which runs can hold text.
  static func isPartOfRun(_ value: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0000...0xE01EF).contains(value)
  }

  /// The text that a run of them holds, as UTF-8; `nil` if it is none.
  ///
  /// - Parameter before: the character before the run; flags of regions are a black flag and tags.
  static func text(of run: [UInt32], after before: Unicode.Scalar?) -> [UInt8]? {
    let tags = run.filter { (0xE0020...0xE007E).contains($0) }
    if !tags.isEmpty {
      let isFlag = before?.value == 0x1F3F4 && tags.count < 8 && run.last == 0xE007F
      return isFlag ? nil : tags.map { UInt8($0 - 0xE0000) }
    }
    // Each of the 256 variation selectors can stand for a byte.
    let bytes = run.compactMap { value -> UInt8? in
      switch value {
      case 0xFE00...0xFE0F: UInt8(value - 0xFE00)
      case 0xE0100...0xE01EF: UInt8(value - 0xE0100 + 16)
      default: nil
      }
    }
    return bytes.count >= 4 && ReadableText.isText(bytes) ? bytes : nil
  }
}
