/// A set of bytes.
struct ByteSet: Sendable, Hashable {
  /// One bit for each byte.
  private var words: SIMD4<UInt64>

  /// No byte.
  static let none = ByteSet(words: .zero)
  /// Every byte.
  static let any = ByteSet(words: ~SIMD4<UInt64>.zero)
  /// What `\w` matches.
  static let word = ByteSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
  /// Every byte that may end a line, whatever PCRE2 takes for a line end.
  static let lineEnds = ByteSet([0x0A...0x0D, 0x85...0x85])
  /// What stands for the edge of a text, where no byte is.
  ///
  /// A byte 0 in the text looks the same; then PCRE2 says what is true.
  static let edge = ByteSet([0...0])

  private init(words: SIMD4<UInt64>) { self.words = words }

  /// The bytes in some ranges.
  init(_ ranges: some Sequence<ClosedRange<UInt8>>) {
    words = .zero
    for range in ranges { for byte in range { insert(byte) } }
  }

  /// One byte.
  init(_ byte: UInt8) {
    words = .zero
    insert(byte)
  }

  mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 != 0 }

  var isEmpty: Bool { words == .zero }

  var count: Int { words.indices.reduce(0) { $0 + words[$1].nonzeroBitCount } }

  var inverted: ByteSet { ByteSet(words: ~words) }

  func union(_ other: ByteSet) -> ByteSet { ByteSet(words: words | other.words) }

  func intersection(_ other: ByteSet) -> ByteSet { ByteSet(words: words & other.words) }

  func isSubset(of other: ByteSet) -> Bool { words & ~other.words == .zero }

  /// With each ASCII letter in both cases.
  var inBothCases: ByteSet {
    // Letters are in the second word, the small ones 32 bits above the capitals.
    let letters: UInt64 = 0x07FF_FFFE
    let either = (words[1] | words[1] >> 32) & letters
    var set = self
    set.words[1] |= either | either << 32
    return set
  }

  /// Calls `body` with each byte, in order.
  @inline(__always)
  func forEach(_ body: (UInt8) -> Void) {
    for index in 0..<4 {
      var word = words[index]
      while word != 0 {
        body(UInt8(truncatingIfNeeded: index << 6 | word.trailingZeroBitCount))
        word &= word - 1
      }
    }
  }

  /// The set in which bytes have lost their highest bit, as in the grams of the first stage.
  var folded: ByteSet {
    ByteSet(words: SIMD4(words[0] | words[2], words[1] | words[3], 0, 0))
  }

  /// A number in which every byte of the set shows, for tables of sets.
  var spread: Int {
    var value = words[0] &* 0x9E37_79B9_7F4A_7C15 ^ words[1] &* 0xC2B2_AE3D_27D4_EB4F
    value ^= words[2] &* 0x1656_67B1_9E37_79F9 ^ words[3] &* 0x27D4_EB2F_1656_67C5
    return Int(truncatingIfNeeded: value >> 40 ^ value >> 20)
  }

  /// The bits of the folded set.
  var lowHalf: (UInt64, UInt64) { (words[0] | words[2], words[1] | words[3]) }

  /// The ranges of bytes, in order.
  var ranges: [ClosedRange<UInt8>] {
    var ranges: [ClosedRange<UInt8>] = []
    forEach { byte in
      if let last = ranges.last, last.upperBound &+ 1 == byte, byte != 0 {
        ranges[ranges.count - 1] = last.lowerBound...byte
      } else {
        ranges.append(byte...byte)
      }
    }
    return ranges
  }
}
