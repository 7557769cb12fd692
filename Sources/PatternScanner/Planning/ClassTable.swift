/// The sets of bytes in the paths of all patterns, each with a number, and how often ordinary text
/// has their bytes.
struct ClassTable {
  /// A set, by its number.
  private(set) var sets: [ByteSet] = []
  private var slots = [Int32](repeating: -1, count: 1 << 12)
  private var left: [Float] = []
  private var right: [Float] = []
  private var shares: [Float] = []
  private var members: [[UInt8]] = []
  private let background = Background.ordinary

  /// The number of the set of all bytes.
  static let any: ClassID = 0

  init() { _ = number(of: .any) }

  /// The number of a set, a new one if it has none yet.
  mutating func number(of set: ByteSet) -> ClassID {
    var slot = set.spread & (slots.count - 1)
    while slots[slot] >= 0 {
      if sets[Int(slots[slot])] == set { return ClassID(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    // Without a number left, the set of all bytes leaves more to PCRE2, and is right as well.
    guard sets.count < ClassID.max else { return Self.any }
    slots[slot] = Int32(sets.count)
    add(set)
    if sets.count * 2 > slots.count { grow() }
    return ClassID(sets.count - 1)
  }

  /// The share of places in ordinary text where bytes of these three sets stand.
  ///
  /// The third byte is taken to depend on the second alone.
  func gram(_ first: ClassID, _ second: ClassID, _ third: ClassID) -> Float {
    let (left, right) = (Int(first) * Background.width, Int(third) * Background.width)
    var share: Float = 0
    for byte in members[Int(second)] {
      share += self.left[left + Int(byte)] * self.right[right + Int(byte)]
    }
    return share
  }

  /// The share of places where a byte of the set stands.
  func share(of set: ClassID) -> Float { shares[Int(set)] }

  /// How likely a byte of the second set is after one of the first.
  func share(of set: ClassID, after first: ClassID) -> Float {
    guard set != Self.any, shares[Int(first)] > 0 else { return 1 }
    let row = Int(first) * Background.width
    var share: Float = 0
    for byte in members[Int(set)] { share += left[row + Int(byte)] }
    return min(1, share / shares[Int(first)])
  }

  private mutating func add(_ set: ByteSet) {
    let width = Background.width
    var bytes: [UInt8] = []
    set.folded.forEach { bytes.append($0) }
    sets.append(set)
    members.append(bytes)
    shares.append(bytes.reduce(0) { $0 + background.bytes[Int($1)] })
    let isAny = bytes.count == width
    left += isAny ? background.bytes : [Float](repeating: 0, count: width)
    right += [Float](repeating: isAny ? 1 : 0, count: width)
    guard !isAny else { return }
    let row = left.count - width
    for byte in bytes {
      let start = Int(byte) * width
      for next in 0..<width { left[row + next] += background.pairs[start + next] }
    }
    for previous in 0..<width where background.bytes[previous] > 0 {
      var share: Float = 0
      for byte in bytes { share += background.pairs[previous * width + Int(byte)] }
      right[row + previous] = share / background.bytes[previous]
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, set) in sets.enumerated() {
      var slot = set.spread & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

/// The number of a set of bytes in a ``ClassTable``.
typealias ClassID = UInt16
