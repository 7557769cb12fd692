/// What is known beforehand of the scalars that take two bytes in UTF-8: those of most alphabets.
struct FoldingTable: Sendable {
  /// The folded form of a scalar, and whether it continues a character, in eight bytes.
  struct Form: Sendable {
    /// Seven bytes of the form, and above them how many count and a bit for `continues`.
    private var packed: UInt64

    /// - Parameter bytes: at most seven.
    fileprivate init(_ bytes: [UInt8], continues: Bool) {
      packed = UInt64(bytes.count) << 56 | (continues ? 1 << 63 : 0)
      for (index, byte) in bytes.enumerated() { packed |= UInt64(byte) << UInt64(index * 8) }
    }

    var continues: Bool { packed >> 63 == 1 }
    var count: Int { Int(packed >> 56 & 7) }
    subscript(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(index * 8)) }
  }

  /// Made once; it takes as long as folding two thousand characters.
  static let shared = FoldingTable()

  private static let scalars = UInt32(0x80)...0x7FF
  private let forms: [Form?]

  private init() {
    forms = FoldingTable.scalars.map { value in
      guard let scalar = Unicode.Scalar(value) else { return nil }
      let bytes = CharacterFolding.folded([scalar])
      return bytes.count <= 7 ? Form(bytes, continues: scalar.continuesCharacter) : nil
    }
  }

  /// The form of a scalar without marks behind it; `nil` if it is not in the table.
  func form(_ scalar: Unicode.Scalar) -> Form? {
    guard FoldingTable.scalars.contains(scalar.value) else { return nil }
    return forms[Int(scalar.value - FoldingTable.scalars.lowerBound)]
  }
}

extension Unicode.Scalar {
  /// Whether it is a word by itself that has one form only: Han, kana, Hangul syllables.
  var isPlainWord: Bool {
    switch value {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }
}
