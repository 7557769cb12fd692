import Synchronization

/// What is known of the scalars of most alphabets and of common punctuation, filled as they come up.
///
/// Whoever folds a scalar first writes down its form; whoever does it at the same time writes the same.
final class FoldingTable: Sendable {
  /// The folded form of a scalar, and whether it continues a character, in eight bytes.
  struct Form: Sendable {
    /// Seven bytes of the form, and above them how many count, and what else is known.
    fileprivate var packed: UInt64

    fileprivate init(packed: UInt64) { self.packed = packed }

    /// - Parameter bytes: if there are more than seven, it is only known that they do not fit.
    fileprivate init(_ bytes: [UInt8], continues: Bool) {
      packed = Form.isKnown | (continues ? Form.isContinuing : 0)
      guard bytes.count <= 7 else {
        packed |= Form.isLong
        return
      }
      packed |= UInt64(bytes.count) << 56
      for (index, byte) in bytes.enumerated() { packed |= UInt64(byte) << UInt64(index * 8) }
    }

    private static let isKnown: UInt64 = 1 << 61
    private static let isLong: UInt64 = 1 << 62
    private static let isContinuing: UInt64 = 1 << 63

    fileprivate var isKnown: Bool { packed & Form.isKnown != 0 }
    /// Whether it does not fit in here.
    var isLong: Bool { packed & Form.isLong != 0 }
    var continues: Bool { packed & Form.isContinuing != 0 }
    var count: Int { Int(packed >> 56 & 7) }
    subscript(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(index * 8)) }
  }

  /// The one that all searches share.
  static let shared = FoldingTable()

  private static let first: UInt32 = 0x80
  /// Alphabets, Indic scripts, Vietnamese and Greek letters, punctuation and signs: U+0080 to U+2FFF.
  private let forms = InlineArray<12_160, Atomic<UInt64>> { _ in Atomic(0) }

  /// The form of a scalar without marks behind it; `nil` if it is not in the table.
  func form(_ scalar: Unicode.Scalar) -> Form? {
    let index = Int(scalar.value &- FoldingTable.first)
    guard index < forms.count else { return nil }
    let known = Form(packed: forms[index].load(ordering: .relaxed))
    if known.isKnown { return known }
    let form = Form(CharacterFolding.folded([scalar]), continues: scalar.continuesCharacter)
    forms[index].store(form.packed, ordering: .relaxed)
    return form
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
