extension Unicode.Scalar {
  /// The scalar whose UTF-8 begins at an offset; `nil` if none does.
  package init?(at offset: Int, in text: [UInt8]) {
    let lead = text[offset]
    let (length, bits): (Int, UInt8) =
      switch lead {
      case 0..<0x80: (1, 0x7F)
      case 0xC2..<0xE0: (2, 0x1F)
      case 0xE0..<0xF0: (3, 0x0F)
      case 0xF0..<0xF5: (4, 0x07)
      default: (0, 0)
      }
    guard length > 0, offset + length <= text.count else { return nil }
    var value = UInt32(lead & bits)
    for index in offset + 1..<offset + length {
      guard text[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    self.init(value)
  }
}
