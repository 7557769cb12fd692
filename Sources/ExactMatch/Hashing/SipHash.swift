/// SipHash-2-4: a keyed hash of short inputs, which nobody can compute or foresee without the key.
///
/// 64 bits from a key of 128. Source: J.-P. Aumasson, D. J. Bernstein, "SipHash: a fast short-input
/// PRF" (2012).
struct SipHash: Sendable {
  private let start: SipState

  /// The function with a key: its first and its last eight bytes, as little-endian numbers.
  init(key: (UInt64, UInt64)) {
    start = SipState(
      a: key.0 ^ 0x736F_6D65_7073_6575, b: key.1 ^ 0x646F_7261_6E64_6F6D,
      c: key.0 ^ 0x6C79_6765_6E65_7261, d: key.1 ^ 0x7465_6462_7974_6573)
  }

  /// The hash of some bytes.
  func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var state = start
    var position = 0
    while position + 8 <= bytes.count {
      state.take(bytes.number(at: position, length: 8))
      position += 8
    }
    let rest = bytes.number(at: position, length: bytes.count - position)
    state.take(rest | UInt64(truncatingIfNeeded: bytes.count) << 56)
    return state.finished()
  }
}

private struct SipState {
  var a: UInt64
  var b: UInt64
  var c: UInt64
  var d: UInt64

  @inline(__always)
  mutating func take(_ number: UInt64) {
    d ^= number
    round()
    round()
    a ^= number
  }

  @inline(__always)
  mutating func finished() -> UInt64 {
    c ^= 0xFF
    for _ in 0..<4 { round() }
    return a ^ b ^ c ^ d
  }

  @inline(__always)
  private mutating func round() {
    a &+= b
    c &+= d
    b = b.rotated(by: 13) ^ a
    d = d.rotated(by: 16) ^ c
    a = a.rotated(by: 32)
    c &+= b
    a &+= d
    b = b.rotated(by: 17) ^ c
    d = d.rotated(by: 21) ^ a
    c = c.rotated(by: 32)
  }
}

extension UInt64 {
  @inline(__always)
  fileprivate func rotated(by count: UInt64) -> UInt64 { self << count | self >> (64 - count) }
}

extension Span<UInt8> {
  /// At most eight bytes as a little-endian number.
  @inline(__always)
  fileprivate func number(at position: Int, length: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<length { number |= UInt64(self[position + index]) << UInt64(index * 8) }
    return number
  }
}
